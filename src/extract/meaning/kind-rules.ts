import answering from '../lexicon/answering.json' with { type: 'json' }
import { leavesOpen } from '../question-words.js'
import type { StatementKind } from '../../model/index.js'
import type { Attribution } from '../types.js'
import { isNegated } from './clause.js'
import { leadsOf, type Piece } from './content.js'
import { harmOf } from './harm.js'
import { deniesEvidence, isDeniedIn, ownsUp, rejectsAccount } from './kind-denials.js'
import type { KindEvidence } from './kind-features.js'
import { CUE_MEANINGS, decisiveKind, TAKEN_BACK, UNCOMMENTED, WITHHELD } from './lexicon.js'
import { actorOf } from './participants.js'
import { untruePointer } from './points-back.js'
import { isOutOfQuestion, isUnwilling, rejectsWish, resists } from './refusals.js'
import { kidsBy, lemmaOf, lowerOf, subtree, tokenAt, type Tree } from './trees.js'
import { mapped } from '../mapped.js'

const WORRIES = new Set(['concerned', 'concern', 'fear', 'afraid', 'worry', 'worried'])
const AHEAD = new Set(['will', 'would', 'may', 'might', 'could', "'ll"])

/** Kinds that the wording itself settles, whatever the learned model would say; null where it settles none. */
export function ruledKind(evidence: KindEvidence): StatementKind | null {
  const { content, voices, attribution, trees } = evidence
  if (asksInTurn(evidence) || asksWhether(evidence)) return 'QUESTION'
  if (declines(evidence)) return 'DECLINED_COMMENT'
  if (takesBack(evidence)) return 'RETRACTION'
  const plea = pleaOf(evidence)
  if (plea) return plea
  const decided = attribution.cue && !isCueNegated(attribution, trees) ? decisiveKind(attribution.cue.lemma) : null
  if (decided === 'DENIAL' && withholds(evidence)) return 'REFUSAL'
  if (decided) return decided
  if (rejectsWish(evidence)) return 'REFUSAL'
  if (rejectsAsUntrue(evidence) || untruePointer(attribution, content)) return 'DENIAL'
  if (deniesEvidence(evidence) || isDeniedIn(evidence) || rejectsAccount(evidence)) return 'DENIAL'
  if (ownsUp(evidence)) return 'CONCESSION'
  if (resists(evidence) || isUnwilling(evidence) || isOutOfQuestion(evidence)) return 'REFUSAL'
  for (const piece of content.pieces.slice(0, 4)) {
    if (worriesThat(mapped(piece.tokens, (at) => lowerOf(tokenAt(piece.tree, at))))) return 'PREDICTION'
    for (const at of leadsOf(content, piece).slice(0, 2)) {
      // To be concerned that P will be is to foresee P.
      if (worriesAhead(piece.tree, at)) return 'PREDICTION'
      // To say that others do harm to one's own side is to accuse, whatever else the quotation does.
      if (harmOf(piece.tree, at, voices) === 'OWN') return 'ALLEGATION'
    }
  }
  return null
}

/** "Q: When will the plant reopen?": a turn of an interview that ends in a question asks, whatever it asks for. */
function asksInTurn({ attribution: { rule }, content }: KindEvidence): boolean {
  const last = content.pieces.at(-1)
  const mark = last?.tokens.at(-1)
  return rule === 'name-turn' && !!last && mark !== undefined && tokenAt(last.tree, mark).text === '?'
}

/** "Asked if P", "asked why P": with such a word no demand and no claim is put. */
function asksWhether({ attribution: { cue }, content }: KindEvidence): boolean {
  const [piece] = content.pieces
  const first = piece?.tokens[0]
  if (!piece || first === undefined || cue?.lemma !== 'ask') return false
  const word = lowerOf(tokenAt(piece.tree, first))
  return leavesOpen(word) || word === 'about'
}

/** "Pleaded not guilty" denies, "pleaded guilty" owns up. */
function pleaOf({ attribution: { cue }, content }: KindEvidence): StatementKind | null {
  const [piece] = content.pieces
  if (!cue || !piece) return null
  // "Maintained her innocence".
  if (piece.tokens.length === 2 && piece.tokens.some((at) => tokenAt(piece.tree, at).lower === 'innocence'))
    return 'DENIAL'
  if (cue.lemma !== 'plead') return null
  const [first, second] = mapped(piece.tokens.slice(0, 2), (at) => lowerOf(tokenAt(piece.tree, at)))
  if (first === 'guilty') return 'CONCESSION'
  return first === 'not' && second === 'guilty' ? 'DENIAL' : null
}

/** "withdrew its claim that", "took back the accusation". */
function takesBack({ attribution: { cue }, trees }: KindEvidence): boolean {
  const tree = cue ? trees[cue.at.sentence] : undefined
  const own = cue && tree ? tokenAt(tree, cue.at.token) : null
  if (!tree || own?.upos !== 'NOUN' || own.deprel !== 'obj') return false
  const verb = lemmaOf(tokenAt(tree, own.head))
  const back = mapped(kidsBy(tree, own.head, 'advmod', 'compound:prt'), (at) => `${verb} ${lowerOf(tokenAt(tree, at))}`)
  return [verb, ...back].some((phrase) => TAKEN_BACK.has(phrase))
}

const SILENCES: ReadonlySet<string> = new Set(Object.values(answering.silent))

/** "declined to comment", "refused to elaborate", "did not say whether". */
function declines(evidence: KindEvidence): boolean {
  const { attribution, content } = evidence
  if (keepsOpen(evidence) || SILENCES.has(attribution.cue?.lemma ?? '')) return true
  if (attribution.cue?.lemma !== 'decline' && attribution.cue?.lemma !== 'refuse') return false
  const [piece] = content.pieces
  const [main] = piece ? leadsOf(content, piece) : []
  return piece !== undefined && main !== undefined && UNCOMMENTED.has(lemmaOf(tokenAt(piece.tree, main)))
}

/** "would not say why": what is asked is left open. */
function keepsOpen(evidence: KindEvidence): boolean {
  const { attribution, content, trees } = evidence
  const [piece] = content.pieces
  const first = piece?.tokens[0]
  if (!piece || first === undefined || !/^(?:say|tell|reveal|disclose)$/.test(attribution.cue?.lemma ?? ''))
    return false
  return (
    leavesOpen(lowerOf(tokenAt(piece.tree, first))) &&
    (isCueNegated(attribution, trees) || isRefused(evidence) || isNeithers(evidence))
  )
}

/** "Neither Olsen nor Berg would say why". */
function isNeithers({ attribution: { cue }, trees }: KindEvidence): boolean {
  const tree = cue ? trees[cue.at.sentence] : undefined
  const before = tree && cue ? mapped(tree.tokens.slice(0, cue.at.token), lowerOf) : []
  return before.includes('neither') && before.includes('nor')
}

/** "Refused to say how many", "declines to tell why". */
function isRefused({ attribution: { cue }, trees }: KindEvidence): boolean {
  const tree = cue ? trees[cue.at.sentence] : undefined
  if (!tree || !cue) return false
  const { deprel, head } = tokenAt(tree, cue.at.token)
  return deprel === 'xcomp' && answering.decline.includes(lemmaOf(tokenAt(tree, head)))
}

const REJECTS: ReadonlySet<string> = new Set(answering.reject)
const WANTED: ReadonlySet<string> = new Set(answering.wanted)
const ACCOUNTS: ReadonlySet<string> = new Set(answering.accounts)

/** "Dismissed a report that P", "rejected the idea that P": P is said not to be so; a demand that P is refused. */
function rejectsAsUntrue({ attribution: { cue }, content, trees }: KindEvidence): boolean {
  const [piece] = content.pieces
  const first = piece?.tokens[0]
  if (!cue || !piece || first === undefined || piece.tree !== trees[cue.at.sentence]) return false
  // "P, an assertion that residents dispute".
  const own = tokenAt(piece.tree, cue.at.token)
  const claim = own.deprel.startsWith('acl') ? lemmaOf(tokenAt(piece.tree, own.head)) : ''
  if (REJECTS.has(cue.lemma) && first < cue.at.token && answering.said.includes(claim)) return true
  if (REJECTS.has(cue.lemma) && namesAccount(piece)) return true
  if (!REJECTS.has(cue.lemma) || first < 2 || lowerOf(tokenAt(piece.tree, first - 1)) !== 'that') return false
  return cue.at.token < first && !WANTED.has(lemmaOf(tokenAt(piece.tree, first - 2)))
}

/** "Rejected her account", "dismissed the latest allegations": nothing but what was said to be so. */
function namesAccount({ tree, tokens }: Piece): boolean {
  const [first, last] = [tokens[0], tokens.at(-1)]
  if (first === undefined || last === undefined || tokens.length < 2 || tokens.length > 5) return false
  return /^(?:DT|PRP\$|NNP)$/.test(tokenAt(tree, first).xpos) && ACCOUNTS.has(lemmaOf(tokenAt(tree, last)))
}

/** To deny somebody a visa, or a request, is to refuse it. */
function withholds(evidence: KindEvidence): boolean {
  const { attribution, trees } = evidence
  const { cue } = attribution
  const tree = cue ? trees[cue.at.sentence] : undefined
  if (!cue || !tree || cue.lemma !== 'deny') return false
  if (kidsBy(tree, cue.at.token, 'iobj').length > 0) return true
  const objects = kidsBy(tree, cue.at.token, 'obj')
  if (objects.length > 1 || objects.some((at) => WITHHELD.has(lemmaOf(tokenAt(tree, at))))) return true
  return namesReceiver(evidence)
}

/** "deny | Jones the nomination": a name or pronoun with a noun phrase right after it. */
function namesReceiver({ content }: KindEvidence): boolean {
  const [piece] = content.pieces
  if (!piece) return false
  const opening = mapped(piece.tokens.slice(0, 6), (at) => tokenAt(piece.tree, at))
  const the = opening.findIndex(({ upos }) => upos === 'DET')
  return the > 0 && opening.slice(0, the).every(({ upos }) => upos === 'PROPN' || upos === 'PRON')
}

function worriesAhead(tree: Tree, at: number): boolean {
  const worry = [at, ...kidsBy(tree, at, 'xcomp', 'ccomp', 'advcl')].find((kid) => {
    const token = tokenAt(tree, kid)
    return WORRIES.has(lowerOf(token)) || WORRIES.has(lemmaOf(token))
  })
  if (worry === undefined) return false
  return kidsBy(tree, worry, 'ccomp', 'acl', 'advcl').some((clause) =>
    subtree(tree, clause).some((kid) => tokenAt(tree, kid).head === clause && AHEAD.has(lowerOf(tokenAt(tree, kid)))),
  )
}

/** "is concerned that P will be", by its words alone: long subjects lead the parser astray. */
function worriesThat(words: readonly string[]): boolean {
  const that = words.findIndex((word, i) => word === 'that' && WORRIES.has(words[i - 1] ?? ''))
  return that > 0 && that < 12 && words.slice(that + 1, that + 16).some((word) => AHEAD.has(word))
}

const SETTLED = new Set(['announce', 'announcement', 'decide', 'decision', 'order'])

/** Words that tell what somebody takes upon himself, or has settled: others may do it then ("announced that troops would leave"). */
const commits = (lemma: string) =>
  SETTLED.has(lemma) || !!CUE_MEANINGS.get(lemma)?.some(({ kind }) => kind === 'PROMISE' || kind === 'THREAT')

/** Nobody promises what a thing will do by itself ("weapons would protect it"), nor what another will ("Iran will deliver drones"). */
export function promisesNothing({ attribution, content, voices }: KindEvidence): boolean {
  const piece = content.pieces[0]
  const main = piece ? leadsOf(content, piece)[0] : undefined
  if (!piece || main === undefined || (attribution.cue && commits(attribution.cue.lemma))) return false
  const { tree } = piece
  if (goesOn(tree, main) || wasNot(tree, main) || hasEffect(tree, main)) return true
  const subject = kidsBy(tree, main, 'nsubj').filter((kid) => tokenAt(tree, kid).deprel === 'nsubj')[0]
  const upos = subject === undefined ? '' : tokenAt(tree, subject).upos
  if (subject === undefined || (upos !== 'NOUN' && upos !== 'PROPN')) return false
  const actor = actorOf(voices, tree, subject)
  return (
    (actor === null && upos === 'NOUN') || (actor !== null && actor !== voices.speaker && actor !== voices.principal)
  )
}

/** "It would have a chilling effect": what comes of a thing. */
const hasEffect = (tree: Tree, at: number) =>
  lemmaOf(tokenAt(tree, at)) === 'have' &&
  kidsBy(tree, at, 'obj').some((kid) => /^(?:consequence|effect|impact|influence)$/.test(lemmaOf(tokenAt(tree, kid))))

/** "It has not delivered arms": what was not done is not undertaken. */
const wasNot = (tree: Tree, at: number) =>
  isNegated(tree, at) &&
  kidsBy(tree, at, 'aux').some((kid) => /^(?:has|have|had|did)$/.test(lowerOf(tokenAt(tree, kid))))

/** Words as they were said ask something by how they end, or by how they are reported. */
export function asksNothing({ attribution: { form, cue }, content }: KindEvidence): boolean {
  const last = content.pieces.at(-1)
  const isAsked = CUE_MEANINGS.get(cue?.lemma ?? '')?.some(({ kind }) => kind === 'QUESTION')
  if (form !== 'DIRECT' || !last || isAsked) return false
  return !last.tokens.slice(-3).some((at) => tokenAt(last.tree, at).text.includes('?'))
}

/** "We are continuing to monitor this": what is going on is not undertaken. */
const goesOn = (tree: Tree, at: number) =>
  /^(?:continue|keep|remain)$/.test(lemmaOf(tokenAt(tree, at))) &&
  /^VB[GZP]$/.test(tokenAt(tree, at).xpos) &&
  !kidsBy(tree, at, 'aux').some((kid) => AHEAD.has(lowerOf(tokenAt(tree, kid))))

/** "did not deny that" denies nothing. */
export function isCueNegated({ cue }: Attribution, trees: readonly Tree[]): boolean {
  const tree = cue ? trees[cue.at.sentence] : undefined
  // "Would not accept the plan" is a refusal by its "not".
  if (cue?.lemma === 'refuse' && tree && lemmaOf(tokenAt(tree, cue.at.token)) !== 'refuse') return false
  return tree !== undefined && cue !== null && isNegated(tree, cue.at.token)
}

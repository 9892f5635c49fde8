import type { Attribution } from '../types.js'
import { isNegated } from './clause.js'
import { leadsOf, type Content } from './content.js'
import { harmOf } from './harm.js'
import { classesOfPair, classesOfWord, CUE_MEANINGS, NEGATION, type WordClass } from './lexicon.js'
import { actorOf, type Voices } from './participants.js'
import { kidsBy, lemmaOf, lowerOf, relation, tokenAt, type Tree } from './trees.js'
import { mapped } from '../mapped.js'

/** Words counted from the beginning of a statement. */
const WORD_LIMIT = 80

/** What is known of a statement when its kind is decided. */
export interface KindEvidence {
  readonly attribution: Attribution
  readonly content: Content
  readonly trees: readonly Tree[]
  readonly voices: Voices
}

/** Binary features: the cue and its class, form, words and their classes, mood, person and modals of the main clauses. */
export function kindFeatures({ attribution, content, trees, voices }: KindEvidence): string[] {
  const cue = cueFeatures(attribution, trees)
  const words = wordFeatures(content)
  const clauses = content.pieces.slice(0, 4).flatMap((piece, i) =>
    leadsOf(content, piece)
      .slice(0, 2)
      .flatMap((at) => clauseFeatures(piece.tree, at, voices).flatMap((f) => (i === 0 ? [f, `first:${f}`] : [f]))),
  )
  const mainMood = clauses.filter((f) => f.startsWith('first:will') || f.startsWith('first:mood'))
  const judged = words
    .filter((f) => f.startsWith('has'))
    .flatMap((f) => [`${f}&${attribution.form}`, ...mapped(cue.slice(0, 1), (c) => `${f}&${c}`)])
  const crossed = mainMood.flatMap((f) => mapped(cue.slice(0, 3), (c) => `${c}&${f}`))
  return [
    ...new Set([
      ...cue,
      ...words,
      ...openingFeatures(content, cue),
      ...clauses,
      ...crossed,
      ...judged,
      `form=${attribution.form}`,
    ]),
  ]
}

function cueFeatures({ cue, source, continues, form }: Attribution, trees: readonly Tree[]): string[] {
  const heads = source ? trees[source.at.sentence]?.tokens[source.at.token] : undefined
  const speaker = heads ? [`src=${lemmaOf(heads)}`, `srcpos=${heads.xpos}`] : ['src=none']
  if (!cue) return ['cue=none', continues === null ? 'cue=none:alone' : 'cue=none:continues', ...speaker]
  const token = trees[cue.at.sentence]?.tokens[cue.at.token]
  const last = cue.lemma.split(' ').at(-1) ?? cue.lemma
  const meanings =
    CUE_MEANINGS.get(cue.lemma) ??
    CUE_MEANINGS.get(last) ??
    CUE_MEANINGS.get(token ? lemmaOf(token) : '') ??
    CUE_MEANINGS.get(`${last}e`) ??
    []
  const classes = mapped(meanings, (m) => `cueclass=${m.kind}`)
  return [
    ...(classes.length > 0 ? classes : ['cueclass=none']),
    `cue=${cue.lemma}`,
    `cue=${last}`,
    `cue&form=${last}&${form}`,
    `cuepos=${token?.upos ?? ''}`,
    ...speaker,
  ]
}

function wordFeatures(content: Content): string[] {
  const found: string[] = []
  const counts = new Map<string, number>()
  const count = (names: readonly WordClass[]) => {
    for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1)
  }
  let n = 0
  for (const { tree, tokens } of content.pieces) {
    let previous = ''
    for (const at of tokens) {
      if (++n > WORD_LIMIT) break
      const token = tokenAt(tree, at)
      const word = lowerOf(token)
      const lemma = lemmaOf(token)
      found.push(`w=${lemma}`)
      const forms = word === lemma ? [word] : [word, lemma]
      for (const form of forms) count(classesOfWord(form))
      for (const form of forms) count(classesOfPair(previous, form))
      if (token.upos === 'NUM') counts.set('NUMBER', (counts.get('NUMBER') ?? 0) + 1)
      if (token.upos === 'PROPN') counts.set('NAME', 1)
      previous = word
    }
  }
  for (const [name, count] of counts) {
    found.push(`has=${name}`)
    if (count > 1) found.push(`has2=${name}`)
  }
  if (['PRAISE', 'BLAME', 'THANK'].every((name) => !counts.has(name))) found.push('plain')
  found.push(`length=${n < 4 ? 'tiny' : n < 9 ? 'short' : n < 25 ? 'middle' : 'long'}`)
  return found
}

/** How the statement begins and ends: an infinitive, a gerund, a noun phrase without a verb, a question. */
function openingFeatures(content: Content, cue: readonly string[]): string[] {
  const piece = content.pieces[0]
  const first = piece?.tokens.find((at) => tokenAt(piece.tree, at).upos !== 'PUNCT')
  const lastPiece = content.pieces.at(-1)
  if (!piece || first === undefined || !lastPiece) return []
  const finite = content.pieces.some(({ tree, tokens }) => tokens.some((at) => FINITE.has(tokenAt(tree, at).xpos)))
  const token = tokenAt(piece.tree, first)
  const shape = [`begin=${lowerOf(token)}`, `beginpos=${token.xpos}`, finite ? 'finite' : 'nominal']
  const classes = cue.filter((f) => f.startsWith('cueclass='))
  const question = lastPiece.tokens.slice(-2).some((at) => tokenAt(lastPiece.tree, at).text === '?')
  return [
    ...shape,
    ...classes.flatMap((c) => [`${c}&${finite ? 'finite' : 'nominal'}`, `${c}&beginpos=${token.xpos}`]),
    ...cue
      .filter((f) => f.startsWith('cue='))
      .map((c) => `${c}&${finite ? 'finite' : /^V/.test(token.xpos) ? 'verbal' : 'nominal'}`),
    ...(question ? ['question'] : []),
  ]
}

const FINITE = new Set(['VBD', 'VBZ', 'VBP', 'MD'])
const FIRST_PERSON = new Set(['i', 'we'])

function clauseFeatures(tree: Tree, at: number, voices: Voices): string[] {
  const token = tokenAt(tree, at)
  const subject = kidsBy(tree, at, 'nsubj')[0]
  const subjectWord = subject === undefined ? 'none' : lowerOf(tokenAt(tree, subject))
  const person =
    subject !== undefined && isOwn(tree, subject, voices)
      ? 'own'
      : personOf(subject === undefined ? null : tokenAt(tree, subject).upos, subjectWord)
  const aux = mapped(kidsBy(tree, at, 'aux'), (kid) => lowerOf(tokenAt(tree, kid)))
  const features = [`root=${lemmaOf(token)}`, `rootpos=${token.xpos}`, `subj=${person}`, `rel=${relation(token)}`]
  features.push(`harm=${harmOf(tree, at, voices)}`)
  for (const word of aux) features.push(`will:${word}:${person}`, `aux=${word}`)
  if (aux.length === 0) features.push(`mood:${token.xpos}:${person}`)
  if (isNegated(tree, at)) features.push('negated', `negated:${person}`)
  if (token.xpos === 'VB' && subject === undefined && kidsBy(tree, at, 'mark', 'aux').length === 0)
    features.push('imperative')
  if (kidsBy(tree, at, 'cop').length > 0) features.push(`copular:${token.upos}`)
  for (const name of classesOfWord(lemmaOf(token))) features.push(`rootclass=${name}`)
  for (const kid of kidsBy(tree, at, 'xcomp', 'ccomp'))
    features.push(`governs=${lemmaOf(tokenAt(tree, kid))}`, `chain:${lemmaOf(token)}:${person}`)
  if (
    kidsBy(tree, at, 'nsubj', 'obj').some((kid) => NEGATION.evidence.has(lemmaOf(tokenAt(tree, kid)))) &&
    isNegated(tree, at)
  )
    features.push('noevidence')
  return features
}

/** True where the subject is the speaker or the one spoken for. */
function isOwn(tree: Tree, subject: number, voices: Voices): boolean {
  const actor = actorOf(voices, tree, subject)
  return actor !== null && (actor === voices.speaker || actor === voices.principal)
}

function personOf(upos: string | null, word: string): string {
  if (upos === null) return 'none'
  if (FIRST_PERSON.has(word)) return 'first'
  if (word === 'you') return 'second'
  if (['he', 'she', 'they'].includes(word)) return 'pronoun'
  return word === 'it' || word === 'this' || word === 'that' || word === 'there' ? 'thing' : 'other'
}

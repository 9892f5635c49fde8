import slips from '../lexicon/slips.json' with { type: 'json' }
import type { Token } from '../types.js'
import { hung, kids, type Draft } from './mend-draft.js'

const PHASES: ReadonlySet<string> = new Set(slips.phases)

/** "Will stop making lenses, the union said": what they stop, and not what is said. */
export function goOn({ tokens, changes }: Draft, at: number): void {
  const verb = tokens[at - 1]
  if (tokens[at]?.xpos !== 'VBG' || verb?.upos !== 'VERB' || !PHASES.has(verb.lemma)) return
  if (tokens[at].head !== at - 1 && verb.head !== at) changes.set(at, hung(at - 1, 'xcomp'))
}

/** "Denied that it had tricked customers": what is done to them, no sort of customers. */
export function takeNoun(draft: Draft, at: number): void {
  const { tokens, changes } = draft
  const noun = tokens[at]?.head ?? -1
  const token = tokens[noun]
  const helper = tokens[at - 1]
  if (!token || noun < at || helper?.head !== at || helper.lemma !== 'have' || kids(draft, at, 'nsubj').length === 0)
    return
  const head = token.relation === 'nsubj' ? token.head : -1
  const rest = tokens[head]
  // "... into signing up": what they do then hangs on what was done to them.
  if (rest && head > noun) changes.set(head, hung(at, 'advcl'))
  const above = rest && head > noun ? rest : token
  changes.set(at, { ...hung(above.head, above.head < 0 ? 'root' : 'ccomp'), upos: 'VERB' })
  changes.set(noun, hung(at, 'obj'))
  for (const mark of kids(draft, head > noun ? head : noun, 'mark')) if (mark < at) changes.set(mark, hung(at, 'mark'))
}

/** "Accused Syria of torturing prisoners": an act of theirs, no sort of prisoners. */
export function accuse(draft: Draft, at: number): void {
  const { tokens, changes } = draft
  const noun = tokens[at]?.head ?? -1
  const of = at - 1
  const whom = tokens[noun]?.head ?? -1
  if (tokens[of]?.lower !== 'of' || tokens[of].head !== noun || noun < at || whom < 0 || whom > at) return
  const accused = tokens[whom]?.upos === 'VERB' ? (kids(draft, whom, 'obj')[0] ?? -1) : whom
  const verb = tokens[accused]?.head ?? -1
  if (accused < 0 || accused > of || tokens[verb]?.lemma !== 'accuse') return
  changes.set(at, { ...hung(accused, 'acl'), upos: 'VERB' })
  changes.set(of, hung(at, 'mark'))
  changes.set(noun, hung(at, 'obj'))
  // "... in Saydnaya": where that was done, not where it was said.
  for (const kid of kids(draft, verb, 'obl'))
    if (kid > noun && tokens[kid]?.upos === 'PROPN' && kids(draft, kid, 'case').some((c) => isIn(tokens[c])))
      changes.set(kid, hung(at, 'obl'))
}

const isIn = (token: Token | undefined) => token !== undefined && /^(?:in|at|near|inside)$/.test(token.lower)

/** "Accused Olsen on Monday of hiding a report": an act of hers, and no time at which she was accused. */
export function accuseThen({ tokens, changes, children }: Draft, at: number): void {
  const above = tokens[at]?.head ?? -1
  if (tokens[at]?.xpos !== 'VBG' || tokens[at - 1]?.lower !== 'of' || tokens[at - 1]?.head !== at) return
  const isVerb = tokens[above]?.lemma === 'accuse'
  const accused = isVerb ? ((children[above] ?? []).find((kid) => tokens[kid]?.relation === 'obj') ?? -1) : above
  if (accused < 0 || accused > at || tokens[tokens[accused]?.head ?? -1]?.lemma !== 'accuse') return
  changes.set(at, hung(accused, 'acl'))
}

/** "Norlandic troops crossed into Estmark, the army said": what they did, and no sort of troops, since somebody else says it. */
export function doBefore(draft: Draft, saying: number): void {
  const { tokens, changes } = draft
  const [noun = -1, who] = kids(draft, saying, 'nsubj')
  const verb = noun + 1
  if (noun < 0 || who === undefined || who > saying) return
  if (tokens[verb]?.head !== noun || tokens[verb]?.deprel !== 'acl' || !/^VB[DN]$/.test(tokens[verb]?.xpos ?? ''))
    return
  changes.set(verb, { ...hung(saying, 'ccomp'), xpos: 'VBD' })
  changes.set(noun, hung(verb, 'nsubj'))
}

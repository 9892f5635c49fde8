import nominals from '../lexicon/nominals.json' with { type: 'json' }
import titles from '../lexicon/titles.json' with { type: 'json' }
import type { Token } from '../types.js'
import { hung, type Draft } from './mend-draft.js'

/** What organisations and people are called by, right before their names. */
const CALLINGS: ReadonlySet<string> = new Set([
  ...nominals.companies,
  ...nominals.media,
  ...nominals.bodies,
  ...titles.map(({ noun }) => noun.slice(noun.lastIndexOf(' ') + 1)),
])

/** The words that may be what a name behind them is called. */
export const callingsIn = (tokens: readonly Token[]): number[] =>
  tokens.flatMap(({ text, xpos }, at) =>
    tokens[at + 1]?.upos === 'PROPN' && /^NNP?$/.test(xpos) && (CALLINGS.has(text) || text.endsWith('maker'))
      ? [at]
      : [],
  )

/**
 * "Drug company Halvex dumped waste", "former Norport mayor Mara Olsen took bribes": no company that was dumped, and no mayor
 * besides her, but what those who did it are called: without an article no clause about a company begins so.
 */
export function joinCalling(draft: Draft, at: number): void {
  const { tokens, changes } = draft
  const subject = [nameBehind(tokens, at), at].find((it) => tokens[it]?.relation === 'nsubj') ?? -1
  const verb = tokens[subject]?.head ?? -1
  const start = callingFrom(draft, at)
  if (verb <= at || start > at) return
  const isInside = (place: number) => place >= start && place <= at
  let top = tokens[verb]?.head ?? -1
  // "Company/root ... dumped/acl:relcl": the verb comes to stand where the phrase stood.
  if (isInside(top)) {
    while (isInside(tokens[top]?.head ?? -1)) top = tokens[top]?.head ?? -1
    const { head = -1, deprel = 'root' } = tokens[top] ?? {}
    changes.set(verb, hung(head, deprel))
  }
  for (let it = start; it <= at; it++) if (it !== subject) joinWord(draft, it, { subject, verb, isInside })
}

/** One word of a calling hangs on the name, and what hung on it from outside on what they do. */
function joinWord({ tokens, children, changes }: Draft, at: number, { subject, verb, isInside }: Joint): void {
  const token = tokens[at]
  if (!token) return
  if (!isInside(token.head)) changes.set(at, hung(subject, 'compound'))
  if (token.upos === 'VERB') changes.set(at, { ...changes.get(at), upos: 'NOUN', xpos: 'NN' })
  for (const kid of children[at] ?? [])
    if (!isInside(kid) && kid !== verb && kid !== subject) changes.set(kid, { head: verb })
}

/** Who does it, what they do, and which words are what they are called. */
interface Joint {
  readonly subject: number
  readonly verb: number
  isInside(place: number): boolean
}

/** The head of the name right behind a word, or -1. */
function nameBehind(tokens: readonly Token[], at: number): number {
  let name = at + 1
  while (/^(?:flat|compound)$/.test(tokens[name]?.relation ?? '') && (tokens[name]?.head ?? -1) > name)
    name = tokens[name]?.head ?? -1
  return name
}

/** Where the words begin that end in what somebody is called; behind it where an article or an owner stands before them. */
function callingFrom({ tokens, children }: Draft, at: number): number {
  let start = at
  while (start > 0 && isCalled(tokens[start - 1]) && !isMarked(start - 1)) start--
  // "Software firm Datavane": a verb for the tagger, where the sentence begins with it.
  if (start === 1 && /^VBG?$/.test(tokens[0]?.xpos ?? '')) start = 0
  return /^(?:DET|PRON|PART|NUM)$/.test(tokens[start - 1]?.upos ?? '') ? at + 1 : start

  // "On Monday union leader Tom Berg": a phrase of its own.
  function isMarked(place: number) {
    return (children[place] ?? []).some((kid) => tokens[kid]?.relation === 'case' && kid < place)
  }
}

const isCalled = (token: Token | undefined) =>
  token !== undefined && (token.xpos === 'HYPH' || /^(?:NOUN|PROPN|ADJ)$/.test(token.upos))

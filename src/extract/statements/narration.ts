import type { TokenRef } from '../types.js'
import type { Ranked } from './rank.js'
import { isReport } from './select.js'
import { maySpeak } from './source/index.js'
import type { TextView } from './view.js'

/** Words that name nobody who could have said something: the reader, what was told before, a clitic. "US" is a state. */
const NOBODY = /^(?:[Yy]ou|[Tt]h(?:is|at|ese)|[Uu]s|[Mm]e|[Tt]o|['’]s)$/
const NARRATOR = /^(?:I|we)$/i

/** What things do without saying anything: "smoke threatens the town", "the plan offers little", "prices have seen a rise". */
const DEEDS: ReadonlySet<string> = new Set('offer threaten see add'.split(' '))

/**
 * Whether a cut is the article's own telling: "you may expect that P", "let's say P", "that said, P", "one might think
 * that P", "I knew that P". What writers quote themselves as saying, or report that they said, is a statement of theirs.
 */
export function isNarration(view: TextView, cut: Ranked): boolean {
  const { source, cue, quoted } = cut
  if (!source) return false
  const { at, span } = source
  const { text } = view.parsed
  const words = text.slice(span.start, span.end)
  if (NOBODY.test(words)) return true
  const tokens = view.parsed.sentences[at.sentence]?.tokens
  if (/^one$/i.test(words)) return tokens?.[at.token + 1]?.xpos === 'MD'
  // What is added in marks is said, by "the 23-year-old" too.
  if (cue && DEEDS.has(cue.lemma) && quoted !== 'all' && isThing(view, at)) return true
  // "I asked the ministry whether P", not "I found P".
  return NARRATOR.test(words) && quoted !== 'all' && cue !== null && !isReport(cut)
}

function isThing(view: TextView, { sentence, token }: TokenRef): boolean {
  const node = view.nodes[(view.bounds[sentence]?.first ?? 0) + token]
  return node?.token.upos === 'NOUN' && !maySpeak(node)
}

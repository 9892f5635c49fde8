import type { ExtractedStatement, Span } from '../model/index.js'
import type { StatementMeaning } from './meaning/index.js'
import type { Attribution, Cast } from './types.js'

/**
 * The statement at this place in reading order, put together from what the stages found; what it replies to is found later.
 *
 * @param mention the words that name who says it
 */
export function extractedStatement(
  place: number,
  { spans, form, cue, confidence, rule }: Attribution,
  mention: Span | null,
  role: Cast['roles'][number],
  meaning: StatementMeaning,
): ExtractedStatement {
  return {
    id: `S${place + 1}`,
    spans,
    form,
    cue: cue?.span ?? null,
    speakerMention: mention,
    ...role,
    ...meaning,
    repliesTo: [],
    confidence,
    rule,
  }
}

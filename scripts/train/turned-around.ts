import type { Span } from '../../src/model/index.js'

export interface Turned {
  readonly id: string
  readonly text: string
  readonly gold: readonly (readonly Span[])[]
}

const LEAD =
  /^((?:[A-Z][\w.’'-]*|the|of|for|and|[a-z]+(?:man|woman|person|ist|er|or|ent|ian))(?: (?:[A-Z][\w.’'-]*|the|of|for|and|[a-z]+(?:man|woman|person|ist|er|or|ent|ian|al)))*) (said|says|added|told reporters|noted|stated|reported|announced|claimed|warned|explained|confirmed|insisted)((?: on [A-Z][a-z]+day| yesterday| today)?)(?: that)?$/

/**
 * Sentences "NP said that P." of an article as one-sentence articles "P, NP said." in three shapes, with their content as
 * gold; only where the article has exactly that before and nothing after the content.
 */
export function turnedAround(id: string, text: string, gold: readonly (readonly Span[])[]): Turned[] {
  return gold.flatMap((spans, i) => {
    const [span, more] = spans
    if (!span || more) return []
    const start = Math.max(text.lastIndexOf('\n', span.start), text.lastIndexOf('. ', span.start) + 1) + 1
    const lead = LEAD.exec(text.slice(start, span.start).trim())
    if (!lead || !/^\.\s/.test(`${text.slice(span.end, span.end + 2)} `)) return []
    const [, subject = '', verb = '', when = ''] = lead
    const words = text.slice(span.start, span.end)
    const content = words.charAt(0).toUpperCase() + words.slice(1)
    const day = when || ' on Tuesday'
    const shapes = [
      `, ${subject} ${verb}.`,
      `, ${subject} ${verb}${day}.`,
      ...(verb.includes(' ') ? [] : [`, ${verb} ${subject}${when}.`]),
    ]
    // Alone, and after another sentence and before one, since where a sentence stands tells the ranker something.
    return shapes.flatMap((tail, k) =>
      ['', 'Much is still unclear. '].map((before) => ({
        id: `${id}-${i}-${k}${before}`,
        text: before + content + tail + (before === '' ? '' : ' More is to follow.'),
        gold: [[{ start: before.length, end: before.length + content.length }]],
      })),
    )
  })
}

import type { Attribution, ParsedText } from '../types.js'

/**
 * What counts as one: each statement, or all that somebody goes on to say in quotation marks within a paragraph (“A,” he
 * said. “B.”), which is two statements here and one attribution for PolNeAR (Newell, Margolin and Ruths 2018).
 */
export type Unit = 'STATEMENT' | 'PASSAGE'

/** Joins each quotation that goes on to what its speaker said in quotation marks before it in the same paragraph. */
export function joinPassages(attributions: readonly Attribution[], { paragraphs }: ParsedText): Attribution[] {
  const joined: Attribution[] = []
  /** Where each attribution went, parallel to `attributions`. */
  const places: number[] = []
  let paragraph = 0
  attributions.forEach((attribution, i) => {
    const [{ start }] = attribution.spans
    while ((paragraphs[paragraph]?.end ?? Infinity) < start) paragraph++
    const first = quotedBefore(attributions, i, paragraphs[paragraph]?.start ?? 0)
    const place = first === null ? -1 : (places[first] ?? -1)
    const before = joined[place]
    if (before && (before.spans.at(-1)?.end ?? Infinity) <= start) {
      places.push(place)
      joined[place] = { ...before, spans: [...before.spans, ...attribution.spans] }
    } else {
      places.push(joined.length)
      const { continues } = attribution
      joined.push({ ...attribution, continues: continues === null ? null : (places[continues] ?? null) })
    }
  })
  return joined
}

/** What the speaker of a quotation without a cue said in quotation marks before it, not before `start`; null where another speaks between. */
function quotedBefore(attributions: readonly Attribution[], at: number, start: number): number | null {
  const own = attributions[at]
  if (own?.form !== 'DIRECT' || own.continues === null) return null
  const { continues } = own
  const introduced = attributions[continues]
  for (let i = at - 1; i >= 0; i--) {
    const before = attributions[i]
    if (!introduced || !before || before.spans[0].start < start) return null
    if (i !== continues && before.continues !== continues && !isOf(before, introduced)) return null
    // "“A,” he said, noting that P. “B.”": B goes on with A.
    if (before.form !== 'INDIRECT') return i
  }
  return null
}

/** Whether both name the same words as their source, or several say the same together. */
const isOf = (one: Attribution, other: Attribution) =>
  one.source?.span.start === other.source?.span.start || one.spans[0].start === other.spans[0].start

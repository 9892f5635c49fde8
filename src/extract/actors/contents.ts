import type { Span } from '../../model/index.js'
import type { Attribution } from '../types.js'

/** Whether an offset of the text lies in any of some spans, found by halving: spans may overlap. */
export function within(spans: readonly Span[]): (offset: number) => boolean {
  const merged: { start: number; end: number }[] = []
  for (const { start, end } of [...spans].sort((a, b) => a.start - b.start)) {
    const last = merged.at(-1)
    if (last && start < last.end) last.end = Math.max(last.end, end)
    else merged.push({ start, end })
  }
  return (offset) => {
    let low = 0
    let high = merged.length - 1
    while (low <= high) {
      const middle = (low + high) >> 1
      const span = merged[middle]
      if (!span) break
      if (offset < span.start) high = middle - 1
      else if (offset >= span.end) low = middle + 1
      else return true
    }
    return false
  }
}

/** Whether an offset lies in what somebody who is named says; "reportedly" leaves it to the text. */
export const saidIn = (attributions: readonly Attribution[]): ((offset: number) => boolean) =>
  within(attributions.flatMap(({ spans, source, continues }) => (source || continues !== null ? spans : [])))

/** Whether an offset lies in a direct quotation, or in what somebody is asked ("asked whether the driver knew, she said"). */
export const quotedIn = (attributions: readonly Attribution[]): ((offset: number) => boolean) =>
  within(attributions.flatMap(({ spans, form, cue }) => (form === 'DIRECT' || cue?.lemma === 'ask' ? spans : [])))

import type { PropositionValue } from '../model/index.js'

/** "About 400" is not contradicted by 420. */
const ABOUT = 0.15

/** Measured values further apart than this are of two things: a quake of 7.0 and an aftershock of 5.2. */
const FARTHEST: Readonly<Record<string, number>> = { magnitude: 1 }

interface Interval {
  readonly low: number
  readonly high: number
}

/** True where no number can be both; values that are no numbers clash when they differ. */
export function valuesClash(a: PropositionValue, b: PropositionValue): boolean {
  const x = toInterval(a)
  const y = toInterval(b)
  if (!x || !y || unitOf(a) !== unitOf(b))
    return !x && !y && a.value !== b.value && a.bound === 'EXACT' && b.bound === 'EXACT'
  const gap = Math.max(y.low - x.high, x.low - y.high)
  return gap > 0 && gap <= (FARTHEST[a.measure] ?? Infinity)
}

function toInterval({ value, bound }: PropositionValue): Interval | null {
  const n = Number.parseFloat(value.replace(/,/g, ''))
  if (!Number.isFinite(n) || !/^[-\d]/.test(value)) return null
  switch (bound) {
    case 'EXACT':
      return { low: n, high: n }
    case 'AT_LEAST':
      return { low: n, high: Infinity }
    case 'AT_MOST':
      return { low: -Infinity, high: n }
    case 'ABOUT':
      return { low: n * (1 - ABOUT), high: n * (1 + ABOUT) }
  }
}

const unitOf = ({ value }: PropositionValue) => value.replace(/^[-\d.,]+\s*/, '').toLowerCase()

/** A point in time on a plot: where it stands, from 0 to 100, and in which row of its lane, so that none hides another. */
export interface Point<T> {
  readonly of: T
  readonly x: number
  readonly row: number
}

export interface Lane<T> {
  readonly points: readonly Point<T>[]
  /** Rows that it takes; at least one. */
  readonly rows: number
}

/** Points closer than this would touch. */
const APART = 2.5

/**
 * Lays out what was said, each list in a lane of its own, along one time for all. `at` gives milliseconds, null for what
 * is undated, which is left out. One moment alone stands in the middle.
 */
export function plotted<T>(
  lists: readonly (readonly T[])[],
  at: (of: T) => number | null,
): { lanes: Lane<T>[]; from: number | null; to: number | null } {
  const dated = lists.map((list) =>
    list
      .flatMap((of) => {
        const time = at(of)
        return time === null ? [] : [{ of, time }]
      })
      .sort((a, b) => a.time - b.time),
  )
  const times = dated.flat().map(({ time }) => time)
  if (times.length === 0) return { lanes: lists.map(() => ({ points: [], rows: 1 })), from: null, to: null }
  const from = Math.min(...times)
  const to = Math.max(...times)
  const place = (time: number) => (from === to ? 50 : ((time - from) / (to - from)) * 100)
  const lanes = dated.map((list) => stacked(list.map(({ of, time }) => ({ of, x: place(time) }))))
  return { lanes, from, to }
}

/** Puts each point into the first row where it touches none. Points come from left to right. */
function stacked<T>(points: readonly { of: T; x: number }[]): Lane<T> {
  const ends: number[] = []
  const placed = points.map(({ of, x }) => {
    const free = ends.findIndex((end) => x - end >= APART)
    const row = free === -1 ? ends.length : free
    ends[row] = x
    return { of, x: Math.round(x * 100) / 100, row }
  })
  return { points: placed, rows: Math.max(1, ends.length) }
}

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { plotted } from '../../src/web/viewer/pages/dispute/plot.js'

describe('a plot of what was said when', () => {
  it('keeps the order of time, lets no two points of a lane hide each other, and leaves out what is undated', () => {
    const times = fc.array(fc.option(fc.integer({ min: 0, max: 1_000 })), { maxLength: 30 })
    fc.assert(
      fc.property(fc.array(times, { minLength: 1, maxLength: 4 }), (lists) => {
        const { lanes, from, to } = plotted(lists, (time) => time)
        const dated = lists.flat().filter((time) => time !== null)
        expect([from, to]).toEqual(dated.length ? [Math.min(...dated), Math.max(...dated)] : [null, null])
        lists.forEach((list, i) => {
          const { points, rows } = lanes[i]!
          expect(points.map(({ of }) => of)).toEqual(list.filter((time) => time !== null).sort((a, b) => a - b))
          for (const { x, row } of points) {
            expect(x).toBeGreaterThanOrEqual(0)
            expect(x).toBeLessThanOrEqual(100)
            expect(row).toBeLessThan(rows)
          }
          for (const [a, b] of pairs(points)) if (a.row === b.row) expect(Math.abs(a.x - b.x)).toBeGreaterThan(2.4)
        })
      }),
    )
  })

  it('puts one moment alone in the middle', () => {
    expect(plotted([[5], [5]], (time) => time).lanes.map(({ points }) => points[0]?.x)).toEqual([50, 50])
  })
})

const pairs = <T>(list: readonly T[]): [T, T][] =>
  list.flatMap((a, i) => list.slice(i + 1).map((b) => [a, b] as [T, T]))

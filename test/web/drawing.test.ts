import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { draw, lineWidth } from '../../src/web/viewer/pages/network/drawing.js'

/** Any network: principals, and meetings between some of them. */
const network = fc.integer({ min: 1, max: 30 }).chain((count) => {
  const end = fc.nat(count - 1)
  return fc.record({
    principals: fc.constant(
      Array.from({ length: count }, (_, i) => ({ id: `act_${i}`, name: `Somebody ${i}`, disputes: 1 + (i % 7) })),
    ),
    meetings: fc
      .array(fc.tuple(end, end), { maxLength: 60 })
      .map((pairs) =>
        pairs
          .filter(([a, b]) => a !== b)
          .map(([a, b]) => ({ one: `act_${a}`, other: `act_${b}`, disputes: 1 + (a % 5) })),
      ),
  })
})

describe('the drawing of a network', () => {
  it('has everybody in its box, and is the same each time', () => {
    fc.assert(
      fc.property(network, ({ principals, meetings }) => {
        const { places, box } = draw(principals, meetings)
        const [left, top, width, height] = box
        expect(places.size).toBe(principals.length)
        for (const { x, y, radius } of places.values()) {
          expect(x - radius >= left && x + radius <= left + width).toBe(true)
          expect(y - radius >= top && y + radius <= top + height).toBe(true)
        }
        expect(draw(principals, meetings)).toEqual({ places, box })
      }),
      { numRuns: 30 },
    )
  })

  it('keeps circles apart, and groups that have no part in each other', () => {
    const principals = Array.from({ length: 8 }, (_, i) => ({ id: `act_${i}`, name: 'Some Body', disputes: 2 }))
    const meetings = [0, 2, 4, 6].map((i) => ({ one: `act_${i}`, other: `act_${i + 1}`, disputes: 1 }))
    const places = [...draw(principals, meetings).places.values()]
    for (const [i, a] of places.entries())
      for (const [j, b] of places.entries())
        if (i < j) expect(Math.hypot(a.x - b.x, a.y - b.y)).toBeGreaterThan(a.radius + b.radius)
    const crossing = meetings.flatMap((_, i) =>
      meetings.slice(i + 1).filter((_, j) => crosses(places, 2 * i, 2 * (i + 1 + j))),
    )
    expect(crossing).toEqual([])
  })

  it('draws a thicker line the oftener two meet, within bounds', () => {
    const widths = [1, 2, 4, 9, 25, 100, 10_000].map(lineWidth)
    expect(widths).toEqual([...widths].sort((a, b) => a - b))
    expect(new Set(widths.slice(0, 5)).size).toBe(5)
    expect(Math.max(...widths)).toBeLessThanOrEqual(14)
  })

  it('is of nobody where nobody disputes', () => {
    expect(draw([], []).places.size).toBe(0)
  })
})

/** Whether the line from place i to the next crosses that from place j to the next. */
function crosses(places: readonly { x: number; y: number }[], i: number, j: number): boolean {
  const [a, b, c, d] = [places[i]!, places[i + 1]!, places[j]!, places[j + 1]!]
  const side = (p: typeof a, q: typeof a, r: typeof a) =>
    Math.sign((q.x - p.x) * (r.y - p.y) - (q.y - p.y) * (r.x - p.x))
  return side(a, b, c) !== side(a, b, d) && side(c, d, a) !== side(c, d, b)
}

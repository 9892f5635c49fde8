import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { closeness, moved, zoomed, type Sight } from '../../src/web/viewer/client/zoom.js'

const WHOLE: Sight = { x: -300, y: -200, width: 600, height: 400 }
const share = fc.double({ min: 0, max: 1, noNaN: true })

describe('looking closely at a drawing', () => {
  it('never leaves it, and keeps its shape', () => {
    const step = fc.record({ factor: fc.double({ min: 0.1, max: 10, noNaN: true }), at: fc.tuple(share, share) })
    fc.assert(
      fc.property(fc.array(step, { maxLength: 8 }), (steps) => {
        let sight = WHOLE
        for (const { factor, at } of steps) {
          sight = moved(zoomed(sight, WHOLE, factor, at), WHOLE, at[0] - 0.5, at[1] - 0.5)
          expect(sight.width / sight.height).toBeCloseTo(1.5)
          expect(sight.x).toBeGreaterThanOrEqual(WHOLE.x)
          expect(sight.y).toBeGreaterThanOrEqual(WHOLE.y)
          expect(sight.x + sight.width).toBeLessThanOrEqual(WHOLE.x + WHOLE.width + 1e-9)
          expect(sight.y + sight.height).toBeLessThanOrEqual(WHOLE.y + WHOLE.height + 1e-9)
          expect(closeness(sight, WHOLE)).toBeGreaterThanOrEqual(1 - 1e-9)
        }
      }),
    )
  })

  it('keeps what is pointed at in its place', () => {
    fc.assert(
      fc.property(share, share, (across, down) => {
        const near = zoomed(WHOLE, WHOLE, 3, [across, down])
        expect(near.x + near.width * across).toBeCloseTo(WHOLE.x + WHOLE.width * across)
        expect(near.y + near.height * down).toBeCloseTo(WHOLE.y + WHOLE.height * down)
      }),
    )
  })
})

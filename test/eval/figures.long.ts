import { describe, expect, it } from 'vitest'
import { evalIsHere } from '../../scripts/eval/data.js'
import { fallen } from '../../scripts/eval/floors.js'
import { measure } from '../../scripts/eval/measure.js'

const why = evalIsHere ? '' : ' (skipped: the evaluation data, ../shared/eval, is not here)'

describe.skipIf(!evalIsHere)(`reading, on texts annotated by others${why}`, () => {
  it('is nowhere worse than what bench/eval.json holds', { timeout: 1_800_000 }, () => {
    const { figures } = measure(() => undefined)
    expect(fallen(figures)).toEqual([])
  })
})

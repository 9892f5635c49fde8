import { describe, expect, it } from 'vitest'
import { fallen, reaches } from '../../scripts/eval/floors.js'
import { calibrationError, reliability } from '../../scripts/eval/reliability.js'
import { fitCalibration } from '../../scripts/train/calibration.js'

const row = { name: 'x', label: 'a figure', needed: null, goal: null, others: '' }

describe('floors', () => {
  it('let through what is as good, and name what fell', () => {
    expect(fallen({ x: 70 }, [{ ...row, floor: 70 }])).toEqual([])
    expect(fallen({ x: 69.9 }, [{ ...row, floor: 70 }])).toEqual(['a figure (x): 69.9, where 70 is held.'])
  })

  it('are ceilings where less is better', () => {
    expect(reaches(2, 3, true)).toBe(true)
    expect(fallen({ x: 4 }, [{ ...row, floor: 3, less: true }])).toHaveLength(1)
  })
})

describe('confidence', () => {
  it('has no error where it says what is found', () => {
    const judged = Array.from({ length: 100 }, (_, i) => ({ confidence: 0.75, right: i % 4 !== 0 }))
    expect(calibrationError(reliability(judged))).toBeCloseTo(0)
  })

  it('is fitted to shares that rise with scores', () => {
    const outcomes = Array.from({ length: 600 }, (_, i) => ({ score: i / 600, right: (i * 7919) % 600 < i }))
    const knots = fitCalibration(outcomes)
    for (let i = 1; i < knots.length; i++) {
      expect(knots[i]?.[0]).toBeGreaterThan(knots[i - 1]?.[0] ?? 1)
      expect(knots[i]?.[1]).toBeGreaterThan(knots[i - 1]?.[1] ?? 1)
    }
  })
})

import { describe, expect, it } from 'vitest'
import { mainQuarrel, type Scored } from '../../../src/extract/opposition/camps.js'
import type { Voice } from '../../../src/extract/opposition/voice.js'

const voices = new Map<string, Voice>()

/** A statement by its name, whose first letter is who holds it. */
function voice(name: string): Voice {
  const known = voices.get(name) ?? ({ holder: name.charAt(0), place: voices.size } as Voice)
  voices.set(name, known)
  return known
}

const pair = (a: string, b: string, score: number): Scored => ({ a: voice(a), b: voice(b), score })
const strengthOf = (...pairs: Scored[]) => mainQuarrel(pairs)?.strength ?? -Infinity

describe('a quarrel', () => {
  it('is stronger where others join it, against the same side', () => {
    const two = [pair('a1', 'b1', -1), pair('a1', 'b2', -2)]
    expect(strengthOf(...two, pair('c1', 'b1', -1.2))).toBeGreaterThan(strengthOf(...two) + 0.4)
  })

  it('is as strong as what is said across it, and no more for what is said on one side', () => {
    const two = [pair('a1', 'b1', -1), pair('c1', 'b1', -1.2)]
    expect(strengthOf(...two, pair('a1', 'c1', -3))).toBe(strengthOf(...two))
  })

  it('is rather shown by one pair that stands against each other than by many that hardly do', () => {
    const many = Array.from({ length: 5 }, (_, i) => pair('a1', `b${i}`, -1 - Math.log(5)))
    expect(strengthOf(...many)).toBeLessThan(strengthOf(pair('a1', 'b1', -1)))
  })

  it('takes in whoever stands a little more against one side than against the other', () => {
    const two = [pair('a1', 'b1', 1), pair('b1', 'c1', -0.6)]
    const sidesWith = (toOwn: number) => mainQuarrel([...two, pair('a1', 'c1', toOwn)])
    expect(sidesWith(-0.8)?.one.map(({ holder }) => holder)).toEqual(['a', 'c'])
    expect(sidesWith(-0.65)?.one.map(({ holder }) => holder)).toEqual(['a'])
  })

  it('is that of two on each side at most, who stand most against each other; others only join it', () => {
    const strong = [pair('a1', 'b1', 1), pair('a1', 'd1', 0.9), pair('a1', 'e1', 0.8)]
    const quarrel = mainQuarrel([...strong, pair('b1', 'c1', -0.6), pair('a1', 'c1', -0.8)])
    expect([...(quarrel?.leaders ?? [])].sort()).toEqual(['a', 'b', 'd'])
    const holders = [...(quarrel?.one ?? []), ...(quarrel?.other ?? [])].map(({ holder }) => holder)
    expect(new Set(holders)).toEqual(new Set(['a', 'b', 'c', 'd', 'e']))
  })

  it('lists the twelve statements of a side that speak most for it', () => {
    const many = Array.from({ length: 20 }, (_, i) => pair('a1', `b${i}`, i === 17 ? 1 : 0.9 - i / 100))
    const said = mainQuarrel(many)?.other ?? []
    expect(said).toHaveLength(12)
    expect(said).toContain(voice('b17'))
    expect(said).not.toContain(voice('b18'))
  })
})

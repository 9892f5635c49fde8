import { keyAt } from '../../src/extract/syntax/feature-key.js'
import type { Scorer, Scores } from '../../src/extract/syntax/scorer.js'
import { slotOf } from '../../src/extract/syntax/key-hash.js'

/** An averaged perceptron (Collins 2002) over exact sparse features; entries of a feature form a linked list in typed pools. */
export class Perceptron implements Scorer {
  private keys = new Float64Array(1 << 20).fill(-1)
  private heads = new Int32Array(1 << 20)
  private mask = (1 << 20) - 1
  private features = 0
  private next = new Int32Array(1 << 20)
  private cls = new Uint8Array(1 << 20)
  private weight = new Float32Array(1 << 20)
  private total = new Float64Array(1 << 20)
  private stamp = new Int32Array(1 << 20)
  private entries = 1
  private step = 0

  scores(length: number): Float32Array {
    return new Float32Array(length)
  }

  keysFor(count: number): Int32Array {
    return new Int32Array(2 * count)
  }

  addAll(keys: Int32Array, count: number, scores: Scores, at: number): void {
    for (let i = 0; i < count; i++) this.add(keyAt(keys, i), scores, at)
  }

  private add(key: number, scores: Scores, at: number): void {
    const slot = this.find(key)
    if (this.keys[slot] !== key) return
    for (let e = this.heads[slot] as number; e; e = this.next[e] as number) {
      const c = at + (this.cls[e] as number)
      scores[c] = (scores[c] as number) + (this.weight[e] as number)
    }
  }

  tick(): void {
    this.step++
  }

  /** Moves the weights of all these features from one class towards another. */
  learn(keys: Int32Array, count: number, gold: number, guess: number): void {
    for (let i = 0; i < count; i++) {
      const key = keyAt(keys, i)
      this.update(key, gold, 1)
      this.update(key, guess, -1)
    }
  }

  private update(key: number, cls: number, by: number): void {
    const e = this.entry(key, cls)
    this.total[e] = (this.total[e] as number) + (this.step - (this.stamp[e] as number)) * (this.weight[e] as number)
    this.stamp[e] = this.step
    this.weight[e] = (this.weight[e] as number) + by
  }

  /** Averages all weights in place; call once, when training is over. */
  average(): void {
    for (let e = 1; e < this.entries; e++) {
      const total = (this.total[e] as number) + (this.step - (this.stamp[e] as number)) * (this.weight[e] as number)
      this.weight[e] = total / this.step
    }
  }

  /** Rows as signed square roots in a byte, without the weights below `least`: they are most of the size and cost no accuracy. */
  *rows(scale: number, least: number): Generator<readonly [number, (readonly [number, number])[]]> {
    for (let slot = 0; slot < this.keys.length; slot++) {
      const key = this.keys[slot] as number
      if (key < 0) continue
      const row: (readonly [number, number])[] = []
      for (let e = this.heads[slot] as number; e; e = this.next[e] as number) {
        const w = this.weight[e] as number
        const byte = Math.sign(w) * Math.min(127, Math.round(Math.sqrt(Math.abs(w) * scale)))
        if (Math.abs(byte) >= least) row.push([this.cls[e] as number, byte])
      }
      if (row.length) yield [key, row]
    }
  }

  private find(key: number): number {
    let slot = slotOf(key | 0, (key / 4294967296) | 0) & this.mask
    while (this.keys[slot] !== -1 && this.keys[slot] !== key) slot = (slot + 1) & this.mask
    return slot
  }

  private entry(key: number, cls: number): number {
    let slot = this.find(key)
    if (this.keys[slot] === -1) {
      if (this.features * 2 > this.keys.length) {
        this.growTable()
        slot = this.find(key)
      }
      this.keys[slot] = key
      this.heads[slot] = 0
      this.features++
    }
    for (let e = this.heads[slot] as number; e; e = this.next[e] as number) if (this.cls[e] === cls) return e
    if (this.entries === this.next.length) this.growPools()
    const e = this.entries++
    this.next[e] = this.heads[slot] as number
    this.heads[slot] = e
    this.cls[e] = cls
    this.stamp[e] = this.step
    return e
  }

  private growTable(): void {
    const { keys, heads } = this
    this.keys = new Float64Array(keys.length * 2).fill(-1)
    this.heads = new Int32Array(keys.length * 2)
    this.mask = this.keys.length - 1
    keys.forEach((key, i) => {
      if (key < 0) return
      const slot = this.find(key)
      this.keys[slot] = key
      this.heads[slot] = heads[i] as number
    })
  }

  private growPools(): void {
    const size = this.next.length * 2
    const grow = <T extends { set(a: ArrayLike<number>): void }>(to: T, from: ArrayLike<number>): T => {
      to.set(from)
      return to
    }
    this.next = grow(new Int32Array(size), this.next)
    this.cls = grow(new Uint8Array(size), this.cls)
    this.weight = grow(new Float32Array(size), this.weight)
    this.total = grow(new Float64Array(size), this.total)
    this.stamp = grow(new Int32Array(size), this.stamp)
  }
}

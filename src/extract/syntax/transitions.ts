/**
 * The arc-hybrid transition system (Kuhlmann, Gómez-Rodríguez and Satta 2011), with the root as last word of the buffer.
 * Class 0 shifts; 1..L make the stack's top a dependent of the buffer's first word; L+1..2L of the word below it.
 */
export class ParserState {
  readonly stack: Int32Array
  depth = 0
  /** First word of the buffer; `length` is the root. */
  next = 0
  readonly heads: Int32Array
  /** Label plus one; 0 is none. */
  readonly labels: Int32Array
  /** Outermost and second dependents on either side; -1 where there is none. */
  readonly left1: Int32Array
  readonly left2: Int32Array
  readonly right1: Int32Array
  readonly right2: Int32Array
  readonly leftCount: Int32Array
  readonly rightCount: Int32Array

  /** Words of the sentence. */
  length: number

  /** At the beginning of a sentence of so many words. */
  constructor(
    length: number,
    readonly labelCount: number,
  ) {
    const array = () => new Int32Array(length + 1)
    this.length = length
    this.stack = array()
    this.heads = array()
    this.labels = array()
    this.left1 = array()
    this.left2 = array()
    this.right1 = array()
    this.right2 = array()
    this.leftCount = array()
    this.rightCount = array()
    this.begin(length)
  }

  /** Begins anew with a sentence of so many words, no more than the first one had: arrays for each would cost more than their use. */
  begin(length: number): void {
    this.length = length
    this.depth = 0
    this.next = 0
    for (let i = 0; i <= length; i++) {
      this.heads[i] = this.left1[i] = this.left2[i] = this.right1[i] = this.right2[i] = -1
      this.labels[i] = this.leftCount[i] = this.rightCount[i] = 0
    }
  }

  get done(): boolean {
    return this.depth === 0 && this.next === this.length
  }

  canShift(): boolean {
    return this.next < this.length
  }

  /** The root takes one dependent only, so it waits until the stack holds nothing else. */
  canLeft(): boolean {
    return this.depth > 0 && (this.next < this.length || this.depth === 1)
  }

  canRight(): boolean {
    return this.depth > 1
  }

  apply(cls: number): void {
    if (cls === 0) {
      this.stack[this.depth++] = this.next++
      return
    }
    const child = this.stack[--this.depth] as number
    if (cls <= this.labelCount) this.attach(child, this.next, cls)
    else this.attach(child, this.stack[this.depth - 1] as number, cls - this.labelCount)
  }

  private attach(child: number, head: number, label: number): void {
    this.heads[child] = head
    this.labels[child] = label
    const [first, second, count] =
      child < head ? [this.left1, this.left2, this.leftCount] : [this.right1, this.right2, this.rightCount]
    second[head] = first[head] as number
    first[head] = child
    count[head] = (count[head] as number) + 1
  }
}

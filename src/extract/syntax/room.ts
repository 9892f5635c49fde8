const PAGE = 65_536

/** Memory of a fixed size, given out piece by piece and never taken back. Reading its numbers needs no checks from WebAssembly. */
export class Room {
  readonly memory: WebAssembly.Memory
  private taken = 0

  constructor(bytes: number) {
    this.memory = new WebAssembly.Memory({ initial: Math.ceil(bytes / PAGE) })
  }

  /** So many zeros. Where they lie is their `byteOffset`. */
  numbers(length: number): Int32Array<ArrayBuffer> {
    return new Int32Array(this.memory.buffer, this.take(4 * length), length)
  }

  /** The same, of 16 bits. */
  halves(length: number): Uint16Array<ArrayBuffer> {
    return new Uint16Array(this.memory.buffer, this.take(2 * length), length)
  }

  private take(bytes: number): number {
    const at = this.taken
    this.taken = (at + bytes + 7) & ~7
    return at
  }
}

/** Code of WebAssembly, of numbers of 32 bits only. An expression leaves one number, a step none. */
export type Code = readonly number[]

/** What a local is called by: its place among the parameters and the others. */
export type Local = number

export const number = (value: number): Code => [0x41, ...signed(value | 0)]
export const get = (local: Local): Code => [0x20, local]
export const set = (local: Local, value: Code): Code => [...value, 0x21, local]

const binary =
  (code: number) =>
  (a: Code, b: Code): Code => [...a, ...b, code]
export const add = binary(0x6a)
export const multiply = binary(0x6c)
export const and = binary(0x71)
export const xor = binary(0x73)
export const shiftLeft = binary(0x74)
export const shiftRight = binary(0x76)
export const equal = binary(0x46)
export const below = binary(0x49)

/** The number at an address; addresses need not be multiples of anything. */
export const load = (address: Code, offset = 0): Code => [...address, 0x28, 0, ...unsigned(offset)]
export const loadHalf = (address: Code, offset = 0): Code => [...address, 0x2f, 0, ...unsigned(offset)]
export const store = (address: Code, value: Code, offset = 0): Code => [
  ...address,
  ...value,
  0x36,
  0,
  ...unsigned(offset),
]

export const when = (condition: Code, ...steps: readonly Code[]): Code => [
  ...condition,
  0x04,
  NOTHING,
  ...steps.flat(),
  END,
]

/** Goes through the steps as long as the condition holds before them. */
export const loop = (condition: Code, ...steps: readonly Code[]): Code =>
  when(condition, [0x03, NOTHING], ...steps, condition, [0x0d, 0, END])

const NOTHING = 0x40
const END = 0x0b
const NUMBER = 0x7f

/**
 * A module with one function, "run", over an imported memory, "in" "memory".
 *
 * @param parameters how many there are; locals after them are zero at first
 * @param result the expression that the function gives after its steps
 */
export function moduleOf(
  parameters: number,
  locals: number,
  steps: readonly Code[],
  result: Code,
): Uint8Array<ArrayBuffer> {
  const body = [1, locals, NUMBER, ...steps.flat(), ...result, END]
  return Uint8Array.from([
    ...[0x00, 0x61, 0x73, 0x6d, 1, 0, 0, 0],
    ...section(1, [1, 0x60, ...sized(Array.from({ length: parameters }, () => NUMBER)), 1, NUMBER]),
    ...section(2, [1, ...text('in'), ...text('memory'), 0x02, 0, 1]),
    ...section(3, [1, 0]),
    ...section(7, [1, ...text('run'), 0x00, 0]),
    ...section(10, [1, ...sized(body)]),
  ])
}

const section = (id: number, content: Code): Code => [id, ...sized(content)]
const sized = (content: Code): Code => [...unsigned(content.length), ...content]
const text = (word: string): Code => sized([...Buffer.from(word)])

/** LEB128: seven bits a byte, the lowest first. */
function unsigned(value: number): Code {
  return value < 128 ? [value] : [(value & 127) | 128, ...unsigned(value >>> 7)]
}

function signed(value: number): Code {
  return value >= -64 && value < 64 ? [value & 127] : [(value & 127) | 128, ...signed(value >> 7)]
}

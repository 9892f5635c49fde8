import { featureKey } from './feature-key.js'
import type { ParserState } from './transitions.js'

/**
 * What templates are made of, by name: w word, t tag, l label, v valency of the stack's top three (s0 to s2), the next
 * three (b0 to b2) and the outermost (1) and next (2) dependents left (l) and right (r) of s0, s1 and b0; distance and gap.
 */
const ATOMS = [
  ...['none', 'distance', 'gap'],
  ...['s0', 's1', 's2', 'b0', 'b1', 'b2'].flatMap((i) => [`${i}.w`, `${i}.t`]),
  ...['s0', 's1', 'b0'].map((i) => `${i}.v`),
  ...['s0l1', 's0r1', 's1l1', 's1r1', 'b0l1'].flatMap((i) => [`${i}.w`, `${i}.t`, `${i}.l`]),
  ...['s0l2', 's0r2', 's1l2', 's1r2', 'b0l2'].flatMap((i) => [`${i}.t`, `${i}.l`]),
]

/** Templates after Zhang and Nivre (2011), in the order of their numbers in the weight file: up to three attributes each. */
const TEMPLATES = `none;s0.w s0.t;s0.w;s0.t;s1.w s1.t;s1.w;s1.t;b0.w b0.t;b0.w;b0.t;b1.w b1.t;b1.w;b1.t;b2.w b2.t;b2.t;s2.t s2.w;
s0.w b0.w s0.t;s0.w b0.w b0.t;s0.w b0.t;b0.w s0.t;s0.t b0.t;s0.w s1.w s0.t;s0.w s1.w s1.t;s0.w s1.t;s1.w s0.t;s0.t s1.t;
b0.t b1.t s0.t;s0.t s1.t b0.t;s0.t s1.t s2.t;b0.t b1.t b2.t;s0.t*256+s1.t b0.t*256+b1.t;s1.w b0.w s0.t;s1.t b0.t s0.t;
s1.w b0.t s0.t;s0.w b0.t s1.t;b0.w s0.t s1.t;s0.w b1.t b0.t;s0.t*16+distance b0.t;s0.w distance;b0.w distance s0.t;
s0.t*16+gap s1.t;s1.w gap s0.t;s0.w s0.v;s0.t s0.v;s1.w s1.v;s1.t s1.v;b0.w b0.v;b0.t b0.v s0.t;s0.t s0l1.t s0l1.l;
s0.t s0r1.t s0r1.l;s1.t s1l1.t s1l1.l;s1.t s1r1.t s1r1.l;b0.t b0l1.t b0l1.l;s0l1.w s0l1.l s0.t;s0r1.w s0r1.l s0.t;
s1l1.w s1l1.l s1.t;s1r1.w s1r1.l s1.t;b0l1.w b0l1.l b0.t;s0.t s0l1.l*64+s0l2.l s0l2.t;s0.t s0r1.l*64+s0r2.l s0r2.t;
s1.t s1l1.l*64+s1l2.l s1l2.t;s1.t s1r1.l*64+s1r2.l s1r2.t;b0.t b0l1.l*64+b0l2.l b0l2.t;s0.w s0l1.l s0r1.l;s1.w s1l1.l s1r1.l;
s0.t*256+b0.t s0l1.t s0l1.l;s0.t*256+b0.t s0r1.t s0r1.l;s0.t*256+b0.t b0l1.t b0l1.l;s0.t*256+s1.t s1l1.t s1l1.l;
s0.t*256+s1.t s1r1.t s1r1.l;s0.t*256+s1.t s0l1.t s0l1.l;s0.t*256+s1.t s0r1.t s0r1.l;s1.w s1r1.w s0.t;b0.w b0l1.w s0.t;
s0.w s0r1.w b0.t;s1.t*256+b0.t s1r1.l*64+b0l1.l s0.t;b0.w b1.t s0.t;s2.t*256+s1.t s0.t b0.t;s0.w s0l1.w b0.t;s1.w s0.w b0.t;
b0.w b1.w s0.t;s1.w s1l1.w s0.t`

/** An attribute of a template: atom `a` times `scale` plus atom `b`. */
const SLOTS = TEMPLATES.split(';').flatMap((template) => {
  const attributes = template.trim().split(' ')
  return [0, 1, 2].flatMap((i) => {
    const [, a = 'none', , scale = '1', b = 'none'] =
      /^([\w.]+)(\*(\d+)\+([\w.]+))?$/.exec(attributes[i] ?? 'none') ?? []
    return [ATOMS.indexOf(a), Number(scale), ATOMS.indexOf(b)]
  })
})
const PLAN = Int32Array.from(SLOTS)

/** How many features a parser state has. */
export const PARSER_FEATURES = PLAN.length / 9

const atoms = new Int32Array(ATOMS.length)

/** Writes every feature of a parser state to `keys`. `tags` are classes of the tagger. */
export function parserFeatures(state: ParserState, words: Int32Array, tags: Int32Array, keys: Float64Array): void {
  fillAtoms(state, words, tags)
  for (let template = 0, at = 0; template < PARSER_FEATURES; template++, at += 9) {
    const a = valueAt(at)
    const b = valueAt(at + 3)
    const c = valueAt(at + 6)
    keys[template] = featureKey(template, a, b, c)
  }
}

const valueAt = (at: number): number =>
  (atoms[PLAN[at] as number] as number) * (PLAN[at + 1] as number) + (atoms[PLAN[at + 2] as number] as number)

/** In the order of ATOMS. */
function fillAtoms(state: ParserState, words: Int32Array, tags: Int32Array): void {
  const { stack, depth, next: b0, left1, left2, right1, right2 } = state
  const s0 = depth > 0 ? (stack[depth - 1] as number) : -1
  const s1 = depth > 1 ? (stack[depth - 2] as number) : -1
  const s2 = depth > 2 ? (stack[depth - 3] as number) : -1
  let at = 1
  atoms[at++] = s0 < 0 ? 0 : Math.min(9, b0 - s0)
  atoms[at++] = s1 < 0 ? 0 : Math.min(9, s0 - s1)
  const places = [s0, s1, s2, b0, b0 + 1, b0 + 2]
  for (const place of places) {
    atoms[at++] = wordAt(words, state.length, place)
    atoms[at++] = tagAt(tags, state.length, place)
  }
  atoms[at++] = valencyAt(state, s0)
  atoms[at++] = valencyAt(state, s1)
  atoms[at++] = valencyAt(state, b0)
  for (const child of childrenOf(left1, right1, state, [s0, s1, b0])) {
    atoms[at++] = wordAt(words, state.length, child)
    atoms[at++] = tagAt(tags, state.length, child)
    atoms[at++] = labelAt(state, child)
  }
  for (const child of childrenOf(left2, right2, state, [s0, s1, b0])) {
    atoms[at++] = tagAt(tags, state.length, child)
    atoms[at++] = labelAt(state, child)
  }
}

/** Dependents left and right of the two on the stack, and left of the next word, which has none on its right yet. */
const childrenOf = (
  left: Int32Array,
  right: Int32Array,
  state: ParserState,
  [s0, s1, b0]: readonly [number, number, number],
): readonly number[] => [
  childAt(left, state, s0),
  childAt(right, state, s0),
  childAt(left, state, s1),
  childAt(right, state, s1),
  childAt(left, state, b0),
]

const wordAt = (words: Int32Array, length: number, i: number): number =>
  i < 0 ? 100001 : i === length ? 100002 : i > length ? 100003 : (words[i] as number)

const tagAt = (tags: Int32Array, length: number, i: number): number =>
  i < 0 ? 253 : i === length ? 254 : i > length ? 255 : (tags[i] as number)

const labelAt = ({ labels, length }: ParserState, i: number): number =>
  i < 0 || i > length ? 0 : (labels[i] as number)

const childAt = (array: Int32Array, { length }: ParserState, i: number): number =>
  i < 0 || i > length ? -1 : (array[i] as number)

const valencyAt = ({ leftCount, rightCount, length }: ParserState, i: number): number =>
  i < 0 || i > length ? 0 : Math.min(3, leftCount[i] as number) * 4 + Math.min(3, rightCount[i] as number)

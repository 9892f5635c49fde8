import type { Templates } from './scorer.js'
import { putKeys } from './template-sums.js'
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

/** Atoms made of two, a triple each: atom `a` times `scale` plus atom `b`. They stand after the plain ones. */
const composites: number[] = []
const known = [...ATOMS]

/** Index of what a template names; what is made of two is added where it is first asked for. */
function atomOf(name: string): number {
  if (!known.includes(name)) {
    const [, a = '', scale = '', b = ''] = /^([\w.]+)\*(\d+)\+([\w.]+)$/.exec(name) ?? []
    composites.push(ATOMS.indexOf(a), Number(scale), ATOMS.indexOf(b))
    known.push(name)
  }
  return known.indexOf(name)
}

/** All templates: the number of each, and its three atoms. */
const ALL: Templates = Int32Array.from(
  TEMPLATES.split(';').flatMap((template, i) => {
    const [a = 'none', b = 'none', c = 'none'] = template.trim().split(' ')
    return [i, ...[a, b, c].map(atomOf)]
  }),
)
const COMPOSITES = Int32Array.from(composites)

/** How many features a parser state has. */
export const PARSER_FEATURES = ALL.length / 4

/** How many atoms they are made of. */
export const ATOM_COUNT = known.length

/**
 * Templates by how long their features hold while the parser goes on: until it shifts (AHEAD: the next three words), until it
 * shifts or the next word takes a dependent (FRONT), for as long as a word is the stack's top or comes back to be it (STACK:
 * what is below it and left of it does not change meanwhile), the same until it takes a dependent on its right (TOP), and one
 * step only (STEP).
 */
const LIVES: readonly (readonly [name: 'AHEAD' | 'FRONT' | 'STACK' | 'TOP', atoms: RegExp])[] = [
  ['AHEAD', /^(none|b\d\.[wt])$/],
  ['FRONT', /^(none|b\d\.[wt]|b0\.v|b0l.*)$/],
  ['STACK', /^(none|gap|s\d\.[wt]|s1.*|s0l.*)$/],
  ['TOP', /^(none|gap|s.*)$/],
]

const lifeOf = (template: string) => {
  const named = template.trim().split(/[ +]|\*\d+\+/)
  return LIVES.find(([, atoms]) => named.every((name) => atoms.test(name)))?.[0] ?? 'STEP'
}
const templatesOf = (life: string): Templates =>
  Int32Array.from(
    TEMPLATES.split(';').flatMap((template, i) => (lifeOf(template) === life ? [...ALL.slice(4 * i, 4 * i + 4)] : [])),
  )

export const AHEAD = templatesOf('AHEAD')
export const FRONT = templatesOf('FRONT')
export const STACK = templatesOf('STACK')
export const TOP = templatesOf('TOP')
export const STEP = templatesOf('STEP')

const atoms = new Int32Array(ATOM_COUNT)

/** Writes every feature of a parser state to `keys`. `tags` are classes of the tagger. */
export function parserFeatures(state: ParserState, words: Int32Array, tags: Int32Array, keys: Int32Array): void {
  lookAt(state, words, tags, atoms)
  putKeys(ALL, atoms, keys)
}

/** Places in the sentence that templates ask about: s0, s1, s2, b0, b1, b2; their outermost dependents; the dependents next to those. */
const places = new Int32Array(16)

/** Takes the atoms of a state, in the order of ATOMS. */
export function lookAt(state: ParserState, words: Int32Array, tags: Int32Array, atoms: Int32Array): void {
  const { stack, depth, length, next: b0 } = state
  const s0 = depth > 0 ? (stack[depth - 1] as number) : -1
  const s1 = depth > 1 ? (stack[depth - 2] as number) : -1
  atoms[1] = s0 < 0 ? 0 : Math.min(9, b0 - s0)
  atoms[2] = s1 < 0 ? 0 : Math.min(9, s0 - s1)
  takePlaces(state, s0, s1, b0)
  let at = 3
  for (let i = 0; i < 6; i++) {
    atoms[at++] = wordAt(words, length, places[i] as number)
    atoms[at++] = tagAt(tags, length, places[i] as number)
  }
  atoms[at++] = valencyAt(state, s0)
  atoms[at++] = valencyAt(state, s1)
  atoms[at++] = valencyAt(state, b0)
  for (let i = 6; i < 16; i++) {
    if (i < 11) atoms[at++] = wordAt(words, length, places[i] as number)
    atoms[at++] = tagAt(tags, length, places[i] as number)
    atoms[at++] = labelAt(state, places[i] as number)
  }
  for (let i = 0; i < COMPOSITES.length; i += 3)
    atoms[at++] =
      (atoms[COMPOSITES[i] as number] as number) * (COMPOSITES[i + 1] as number) +
      (atoms[COMPOSITES[i + 2] as number] as number)
}

function takePlaces(state: ParserState, s0: number, s1: number, b0: number): void {
  const { stack, depth, left1, left2, right1, right2 } = state
  places[0] = s0
  places[1] = s1
  places[2] = depth > 2 ? (stack[depth - 3] as number) : -1
  places[3] = b0
  places[4] = b0 + 1
  places[5] = b0 + 2
  takeDependents(state, left1, right1, s0, s1, b0, 6)
  takeDependents(state, left2, right2, s0, s1, b0, 11)
}

/** Dependents left and right of the two on the stack, and left of the next word, which has none on its right yet. */
function takeDependents(
  state: ParserState,
  left: Int32Array,
  right: Int32Array,
  s0: number,
  s1: number,
  b0: number,
  at: number,
): void {
  places[at] = childAt(left, state, s0)
  places[at + 1] = childAt(right, state, s0)
  places[at + 2] = childAt(left, state, s1)
  places[at + 3] = childAt(right, state, s1)
  places[at + 4] = childAt(left, state, b0)
}

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

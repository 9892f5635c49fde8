import { featureKey } from './feature-key.js'
import type { ParserState } from './transitions.js'

/** Calls `each` with every feature of a parser state (after Zhang and Nivre 2011). `tags` are classes of the tagger. */
export function parserFeatures(
  state: ParserState,
  words: Int32Array,
  tags: Int32Array,
  each: (key: number) => void,
): void {
  const { stack, depth, next, length, left1, left2, right1, right2, labels, leftCount, rightCount } = state
  const s0 = depth > 0 ? (stack[depth - 1] as number) : -1
  const s1 = depth > 1 ? (stack[depth - 2] as number) : -1
  const s2 = depth > 2 ? (stack[depth - 3] as number) : -1
  const b0 = next
  const b1 = next + 1
  const b2 = next + 2
  const word = (i: number) => (i < 0 ? 100001 : i === length ? 100002 : i > length ? 100003 : (words[i] as number))
  const tag = (i: number) => (i < 0 ? 253 : i === length ? 254 : i > length ? 255 : (tags[i] as number))
  const label = (i: number) => (i < 0 || i > length ? 0 : (labels[i] as number))
  const child = (array: Int32Array, i: number) => (i < 0 || i > length ? -1 : (array[i] as number))

  const s0w = word(s0),
    s1w = word(s1),
    b0w = word(b0),
    b1w = word(b1)
  const s0t = tag(s0),
    s1t = tag(s1),
    s2t = tag(s2),
    b0t = tag(b0),
    b1t = tag(b1),
    b2t = tag(b2)
  const s0l1 = child(left1, s0),
    s0r1 = child(right1, s0),
    s1l1 = child(left1, s1),
    s1r1 = child(right1, s1),
    b0l1 = child(left1, b0)
  const s0l2 = child(left2, s0),
    s0r2 = child(right2, s0),
    s1l2 = child(left2, s1),
    s1r2 = child(right2, s1),
    b0l2 = child(left2, b0)
  const distance = s0 < 0 ? 0 : Math.min(9, b0 - s0)
  const gap = s1 < 0 ? 0 : Math.min(9, s0 - s1)
  const valency = (i: number) =>
    i < 0 || i > length ? 0 : Math.min(3, leftCount[i] as number) * 4 + Math.min(3, rightCount[i] as number)

  each(featureKey(0, 0))
  each(featureKey(1, s0w, s0t))
  each(featureKey(2, s0w))
  each(featureKey(3, s0t))
  each(featureKey(4, s1w, s1t))
  each(featureKey(5, s1w))
  each(featureKey(6, s1t))
  each(featureKey(7, b0w, b0t))
  each(featureKey(8, b0w))
  each(featureKey(9, b0t))
  each(featureKey(10, b1w, b1t))
  each(featureKey(11, b1w))
  each(featureKey(12, b1t))
  each(featureKey(13, word(b2), b2t))
  each(featureKey(14, b2t))
  each(featureKey(15, s2t, word(s2)))

  each(featureKey(16, s0w, b0w, s0t))
  each(featureKey(17, s0w, b0w, b0t))
  each(featureKey(18, s0w, b0t))
  each(featureKey(19, b0w, s0t))
  each(featureKey(20, s0t, b0t))
  each(featureKey(21, s0w, s1w, s0t))
  each(featureKey(22, s0w, s1w, s1t))
  each(featureKey(23, s0w, s1t))
  each(featureKey(24, s1w, s0t))
  each(featureKey(25, s0t, s1t))
  each(featureKey(26, b0t, b1t, s0t))
  each(featureKey(27, s0t, s1t, b0t))
  each(featureKey(28, s0t, s1t, s2t))
  each(featureKey(29, b0t, b1t, b2t))
  each(featureKey(30, s0t * 256 + s1t, b0t * 256 + b1t))
  each(featureKey(31, s1w, b0w, s0t))
  each(featureKey(32, s1t, b0t, s0t))
  each(featureKey(33, s1w, b0t, s0t))
  each(featureKey(34, s0w, b0t, s1t))
  each(featureKey(35, b0w, s0t, s1t))
  each(featureKey(36, s0w, b1t, b0t))

  each(featureKey(37, s0t * 16 + distance, b0t))
  each(featureKey(38, s0w, distance))
  each(featureKey(39, b0w, distance, s0t))
  each(featureKey(40, s0t * 16 + gap, s1t))
  each(featureKey(41, s1w, gap, s0t))
  each(featureKey(42, s0w, valency(s0)))
  each(featureKey(43, s0t, valency(s0)))
  each(featureKey(44, s1w, valency(s1)))
  each(featureKey(45, s1t, valency(s1)))
  each(featureKey(46, b0w, valency(b0)))
  each(featureKey(47, b0t, valency(b0), s0t))

  each(featureKey(48, s0t, tag(s0l1), label(s0l1)))
  each(featureKey(49, s0t, tag(s0r1), label(s0r1)))
  each(featureKey(50, s1t, tag(s1l1), label(s1l1)))
  each(featureKey(51, s1t, tag(s1r1), label(s1r1)))
  each(featureKey(52, b0t, tag(b0l1), label(b0l1)))
  each(featureKey(53, word(s0l1), label(s0l1), s0t))
  each(featureKey(54, word(s0r1), label(s0r1), s0t))
  each(featureKey(55, word(s1l1), label(s1l1), s1t))
  each(featureKey(56, word(s1r1), label(s1r1), s1t))
  each(featureKey(57, word(b0l1), label(b0l1), b0t))
  each(featureKey(58, s0t, label(s0l1) * 64 + label(s0l2), tag(s0l2)))
  each(featureKey(59, s0t, label(s0r1) * 64 + label(s0r2), tag(s0r2)))
  each(featureKey(60, s1t, label(s1l1) * 64 + label(s1l2), tag(s1l2)))
  each(featureKey(61, s1t, label(s1r1) * 64 + label(s1r2), tag(s1r2)))
  each(featureKey(62, b0t, label(b0l1) * 64 + label(b0l2), tag(b0l2)))
  each(featureKey(63, s0w, label(s0l1), label(s0r1)))
  each(featureKey(64, s1w, label(s1l1), label(s1r1)))
  each(featureKey(65, s0t * 256 + b0t, tag(s0l1), label(s0l1)))
  each(featureKey(66, s0t * 256 + b0t, tag(s0r1), label(s0r1)))
  each(featureKey(67, s0t * 256 + b0t, tag(b0l1), label(b0l1)))
  each(featureKey(68, s0t * 256 + s1t, tag(s1l1), label(s1l1)))
  each(featureKey(69, s0t * 256 + s1t, tag(s1r1), label(s1r1)))
  each(featureKey(70, s0t * 256 + s1t, tag(s0l1), label(s0l1)))
  each(featureKey(71, s0t * 256 + s1t, tag(s0r1), label(s0r1)))
  each(featureKey(72, s1w, word(s1r1), s0t))
  each(featureKey(73, b0w, word(b0l1), s0t))
  each(featureKey(74, s0w, word(s0r1), b0t))
  each(featureKey(75, s1t * 256 + b0t, label(s1r1) * 64 + label(b0l1), s0t))
  each(featureKey(76, b0w, b1t, s0t))
  each(featureKey(77, s2t * 256 + s1t, s0t, b0t))
  each(featureKey(78, s0w, word(s0l1), b0t))
  each(featureKey(79, s1w, s0w, b0t))
  each(featureKey(80, b0w, b1w, s0t))
  each(featureKey(81, s1w, word(s1l1), s0t))
}

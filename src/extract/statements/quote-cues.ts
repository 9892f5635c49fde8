import type { CueNode } from './cue.js'
import { rangeOf, tagAt, type Node, type TextView } from './view.js'
import { mapped } from '../mapped.js'

/** How a quotation is brought in: by words before it, after it, or both ("“A,” she said, “B”" has her cue after A and before B). */
export interface Introduction {
  readonly lead: CueNode | null
  readonly tail: CueNode | null
}

/** How far a cue may stand from its quotation, in tokens. */
const REACH = 45

/**
 * The reporting word of each quotation, by the marks that join them: “A,” said Kirby; “A!” he told the court; Kirby said
 * on Friday, “A”; adding: “A”. Where the word is none that the lexicon knows ("“A,” she demurred") its place tells. Parallel to `view.quotes`.
 */
export function introduceQuotes(view: TextView, cues: readonly CueNode[]): Introduction[] {
  const byToken = new Map<number, CueNode>()
  for (const cue of cues) if (cue.cueClass === 'VERB') byToken.set(cue.node.index, cue)
  const known = (i: number) => byToken.get(i)
  const cueAt = (i: number): CueNode | null => {
    const present = byToken.get(i)
    if (present) return present
    const node = view.nodes[i]
    if (!node) return null
    const cue = plainCue(node)
    byToken.set(i, cue)
    return cue
  }
  return mapped(view.quotes, (quote) => {
    const range = rangeOf(view, quote)
    if (!range || range.to - range.from < 2) return { lead: null, tail: null }
    const opens = isStart(view, range.from)
    const tail = opens || isMidway(view, range.from) ? tailVerb(view, range.to, known, opens) : -1
    const lead = opens ? -1 : leadVerb(view, range.from, known)
    return { lead: lead < 0 ? null : cueAt(lead), tail: tail < 0 ? null : cueAt(tail) }
  })
}

/** A verb that only its place makes a reporting word. */
const plainCue = (node: Node): CueNode => ({
  node,
  cueClass: 'VERB',
  lemma: node.token.lemma,
  first: node.index,
  last: node.index,
  takes: { that: false, np: false, to: false },
})

const text = (view: TextView, i: number) => view.nodes[i]?.token.text ?? ''
const outside = (view: TextView, i: number) => view.nodes[i]?.quote === -1
const paragraphAt = (view: TextView, i: number) => view.bounds[view.nodes[i]?.at.sentence ?? -1]?.paragraph

/** Whether nothing of its sentence stands before it: the paragraph begins, or a sentence or another quotation ends. */
function isStart(view: TextView, from: number): boolean {
  if (paragraphAt(view, from - 1) !== paragraphAt(view, from)) return true
  return !outside(view, from - 1) || /^[.!?]$/.test(text(view, from - 1))
}

/** "In an interview, “A,” he said": a mark before it, and no verb to bring it in. */
const isMidway = (view: TextView, from: number) => /^[,:—–-]$/.test(text(view, from - 1))

/** The verb after a quotation's closing mark, inverted or after its subject; -1 where it goes on otherwise. */
function tailVerb(view: TextView, to: number, known: Known, opens: boolean): number {
  // “She asked, ‘Why?’” he said.
  const end = /^[’'”]$/.test(text(view, to - 1)) ? to - 2 : to - 1
  const joined = /^(?:[,?!…—–-]|--|[!?.]{2,})$/.test(text(view, end)) || /^(?:[,—–-]|--)$/.test(text(view, to + 1))
  if (!joined) return -1
  let i = to + 1
  while (/^(?:[,—–-]|--)$/.test(text(view, i)) || /^RB$/.test(tagAt(view, i))) i++
  // “Will it hold?” in a paragraph of its own, and whoever the next one begins with.
  const asks = /^[?!]/.test(text(view, end))
  if (asks && paragraphAt(view, i) !== paragraphAt(view, to)) return -1
  // "“Lost Summer”, a drama by Olsen, won": a title, and what it is.
  if (text(view, to + 1) === ',' && text(view, end) !== ',' && isTitle(view, to)) return -1
  if (/^VB[DZNP]$/.test(tagAt(view, i)) && known(i)) return outside(view, i) ? i : -1
  if (opens && text(view, end) === ',' && isInverted(view, i)) return i
  if (!/^(?:DT|NNPS?|NNS?|PRP\$?|JJ[RS]?|CD|WP|FW)$/.test(tagAt(view, i))) return -1
  // “What use are they?” The mayor called the gift a joke: a sentence begins, which the verb does not end.
  const begins = asks && /^(?:DT|PRP\$)$/.test(tagAt(view, i)) && /^\p{Lu}/u.test(text(view, i))
  let plain = -1
  for (let end = i + REACH; i < end; i++) {
    const node = view.nodes[i]
    if (!node || node.quote >= 0 || /^[.!?;:]$/.test(node.token.text)) return plain
    // "Smith, who was there, said": what is inserted is passed over.
    if (node.token.text === ',' && /^(?:W|IN$|VBN$|VBG$)/.test(tagAt(view, i + 1))) {
      const close = commaAfter(view, i + 1)
      if (close < 0 && !known(i + 1)) return plain
      if (close >= 0) i = close
      continue
    }
    if (!/^VB[DZPN]?$/.test(node.token.xpos)) continue
    if (known(i)) return begins && !/^[.,]$/.test(text(view, i + 1)) ? -1 : i
    if (node.token.xpos === 'VBN' || plain >= 0 || LIGHT.test(node.token.lemma)) return plain
    // “It is lovely!” Ann Hill held a flag: what she does, where nothing but a full stop parts her from the words.
    if (node.token.upos === 'VERB' && (!asks || /^(?:RB|[.,])$/.test(tagAt(view, i + 1)))) plain = i
  }
  return plain
}

/** Whether the words before a closing mark are few, and all begin with capitals. */
function isTitle(view: TextView, to: number): boolean {
  const quote = view.nodes[to]?.quote
  const words = view.nodes
    .slice(Math.max(0, to - 8), to)
    .filter((node) => node.quote === quote && /\w/.test(node.token.text))
  return words.length < 7 && words.length > 1 && words.every(({ token }) => /^\p{Lu}/u.test(token.text))
}

/** “A,” confided a minister: a verb that no list has, with whoever speaks right behind it. */
function isInverted(view: TextView, i: number): boolean {
  const { token, quote } = view.nodes[i] ?? {}
  if (!token || quote !== -1 || !/^VB[DZ]$/.test(token.xpos) || LIGHT.test(token.lemma)) return false
  return /^(?:DT|NNP|PRP\$)$/.test(tagAt(view, i + 1))
}

type Known = (i: number) => CueNode | undefined

const LIGHT = /^(?:be|have|do|get|go|come|make|take)$/

function commaAfter(view: TextView, from: number): number {
  for (let i = from; i < from + 25; i++) {
    if (text(view, i) === ',') return i
    if (!outside(view, i) || /^[.!?]$/.test(text(view, i))) return -1
  }
  return -1
}

/** The verb before a quotation's opening mark that the comma, the colon or nothing but its addressee and time joins it to; -1 for none. */
function leadVerb(view: TextView, from: number, known: (i: number) => CueNode | undefined): number {
  const joint = text(view, from - 1)
  const marked = /^[,:]$/.test(joint)
  let plain = -1
  for (let i = from - 1; i >= Math.max(0, from - REACH); i--) {
    const node = view.nodes[i]
    if (!node || node.quote >= 0 || paragraphAt(view, i) !== paragraphAt(view, from)) return plain
    if (/^[.!?;]$/.test(node.token.text)) return plain
    if (!/^VB|^MD$/.test(node.token.xpos)) continue
    if (known(i)?.takes.that && !/^VBN$/.test(node.token.xpos)) return marked || isBare(view, i, from) ? i : -1
    // A verb between the two, and the quotation is no more than a part of what it says.
    if (!marked || node.token.upos !== 'VERB') return -1
    if (/^VB[DZ]$/.test(node.token.xpos) && isSentence(view, from)) plain = plain < 0 ? i : plain
    else if (joint === ',') return -1
  }
  return plain
}

/** Whether nothing but an addressee, a time or "that" stands between a verb and a quotation, and none of it hangs on the other. */
function isBare(view: TextView, verb: number, mark: number): boolean {
  const quote = view.nodes[mark]?.quote
  const inside = (i: number) => i >= 0 && view.nodes[i]?.quote === quote
  for (let i = verb + 1; i < mark; i++) {
    const node = view.nodes[i]
    if (!node || node.token.upos === 'PUNCT' || /^(?:that|as)$/i.test(node.token.text)) continue
    for (let up = node.head, steps = 0; up >= 0 && steps < 30; up = view.nodes[up]?.head ?? -1, steps++)
      if (inside(up)) return false
  }
  for (let i = mark; inside(i); i++) {
    const head = view.nodes[i]?.head ?? -1
    if (view.nodes[i]?.token.upos !== 'PUNCT' && head > verb && head < mark) return false
  }
  return true
}

/** Begins as a sentence does and is more than a name or label. */
const isSentence = (view: TextView, mark: number) =>
  /^\p{Lu}/u.test(text(view, mark + 1)) && view.nodes[mark + 4]?.quote === view.nodes[mark]?.quote

import type { Span } from '../../model/index.js'
import { mapped } from '../mapped.js'
import type { CueNode } from './cue.js'
import { groupBySentence, leadOf, type CuesBySentence } from './list-leads.js'
import type { Proposal, Range } from './proposal.js'
import { trim } from './trim.js'
import { isFiniteAt, rangeOf, type Node, type TextView } from './view.js'

/** What an item begins with: a bullet, a number or a letter. */
const MARKER = /^(?:[-–—―•*·‣▪◦●■]|\(?(?:\d{1,2}|[a-z]|[ivx]{1,4})[.)])\s*(?=\S)/
/** An item goes on to the next, or ends in a semicolon; "; and" belongs to none. */
const GOES_ON = /[;,](?:\s+(?:and|or))?$/
const LEAST = 2
/** Nobody says more in one list; longer ones are tables, and hostile text nests them. */
const MOST = 40

/**
 * The items of lists below a line that reports: "The union said:" and under it "- drivers had slept at the wheel;". Each is
 * a statement of its own; what stands under "What we know:" or "Results:" is none, nor is a list of names.
 */
export function proposeItems(view: TextView, cues: readonly CueNode[]): Proposal[] {
  const { text, paragraphs } = view.parsed
  const bySentence = groupBySentence(cues)
  return paragraphs.flatMap((line, i) => {
    if (!/(?::|\bthat)$/.test(text.slice(line.start, line.end))) return []
    const items = itemsBelow(view, i)
    if (items.length < LEAST || items.some((item) => isBroughtIn(view, item, bySentence))) return []
    const lead = leadOf(view, line, bySentence)
    if (!lead || !saySomething(view, lead, items)) return []
    // Each item has the word for itself, since one word reports but one content.
    return mapped(items, (item) => ({ cue: { ...lead }, rule: 'item' as const, ranges: [item] as const }))
  })
}

/** What the lines below a paragraph hold that begin alike, or are joined by semicolons. */
function itemsBelow(view: TextView, lead: number): Range[] {
  const { text, paragraphs } = view.parsed
  const items: Range[] = []
  const sort = markerSort(text, paragraphs[lead + 1])
  for (let i = lead + 1; i < paragraphs.length && items.length < MOST; i++) {
    const line = paragraphs[i]
    if (!line || markerSort(text, line) !== sort) break
    const words = wordsOf(view, line)
    if (words) items.push(words)
    if (sort === '' && !GOES_ON.test(text.slice(line.start, line.end))) break
  }
  return items
}

/** The bullet itself; "1" for numbers and letters, "" for neither. */
function markerSort(text: string, line: Span | undefined): string {
  const marker = line ? (MARKER.exec(text.slice(line.start, line.start + 12))?.[0] ?? '') : ''
  return /\w/.test(marker) ? '1' : marker.trim()
}

/** An item without its marker and what joins it to the next. */
function wordsOf(view: TextView, line: Span): Range | null {
  const printed = view.parsed.text.slice(line.start, line.end)
  const marker = MARKER.exec(printed)?.[0].length ?? 0
  const end = line.end - (GOES_ON.exec(printed)?.[0].length ?? 0)
  const range = rangeOf(view, { start: line.start + marker, end })
  const words = range && trim(view, range)
  return words && words.to >= words.from ? words : null
}

/** "“It was loud,” said Reed": an item with a speaker of its own. */
function isBroughtIn(view: TextView, { from, to }: Range, cues: CuesBySentence): boolean {
  const nodes = view.nodes.slice(from, to + 1)
  if (!nodes.some(({ quote }) => quote >= 0)) return false
  const within = ({ cueClass, node }: CueNode) =>
    cueClass === 'VERB' && node.index >= from && node.index <= to && node.quote < 0
  return [...new Set(mapped(nodes, ({ at }) => at.sentence))].some((sentence) => cues.get(sentence)?.some(within))
}

/** Most items have a verb, or are what the word takes without one ("called for: an inquiry") and no mere names. */
function saySomething(view: TextView, lead: CueNode, items: readonly Range[]): boolean {
  const telling = items.filter(({ from, to }) => {
    const nodes = view.nodes.slice(from, to + 1)
    return nodes.some(({ index }) => isFiniteAt(view, index)) || (lead.takes.np && nodes.length > 1 && !isName(nodes))
  })
  return telling.length * 2 > items.length
}

/** Begins with a name, behind an article or not. */
const isName = (nodes: readonly Node[]) =>
  /^NNPS?$/.test(nodes.find(({ token }) => token.upos !== 'DET')?.token.xpos ?? '')

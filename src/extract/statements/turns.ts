import type { CueNode } from './cue.js'
import type { Proposal } from './proposal.js'
import type { Range } from './edges.js'
import { trimMarks } from './trim.js'
import { rangeOf, type Node, type TextView } from './view.js'
import { mapped } from '../mapped.js'

/** A label of a printed interview or transcript: "((WN)) :", "Q:", "WALLACE:", "CHRIS WALLACE, HOST:", "Mr. Smith:". */
const BRACKETED = /^\(\((\p{Lu}[\p{L} .]{0,24})\)\)\s*:?/u
const NAMED =
  /^((?:Q|A|\p{Lu}[\p{L}.'’-]*(?: \p{Lu}[\p{L}.'’-]*){0,3}))(?:, \p{Lu}[\p{Lu} .,'’-]{2,40}(?: \([\p{Lu}.-]{1,10}\))?)?\s?:(?=\s)/u
/** A lone label is a headline or a caption; so many make a conversation. */
const LEAST = 3

/** Where a turn's label stands, and where its words begin; offsets in the text. */
interface Label {
  readonly name: { readonly start: number; readonly end: number }
  readonly end: number
}

/** A paragraph with a label: who has the turn, the mark behind it, and what is said. */
interface Turn {
  /** The last word of the name, in capitals. */
  readonly label: string
  readonly name: Range
  readonly mark: Node
  readonly words: Range
  readonly content: Range
}

/**
 * The turns of an interview or transcript, a paragraph each: all that stands after a speaker's label. None where the
 * labels make no conversation, so that "Kremlin: no truce" stays a headline and "Image: Tom Reed" a credit.
 */
export function proposeTurns(view: TextView): Proposal[] {
  const { text, paragraphs } = view.parsed
  const labels = mapped(paragraphs, ({ start, end }) => labelAt(text.slice(start, Math.min(end, start + 80)), start))
  if (labels.filter((label) => label !== null).length < LEAST) return []
  const turns = paragraphs.flatMap(({ end }, i) => turnAt(view, labels[i] ?? null, end) ?? [])
  return isConversation(view, turns) ? mapped(turns, proposalOf) : []
}

function turnAt(view: TextView, labelled: Label | null, end: number): Turn | null {
  const name = labelled ? rangeOf(view, labelled.name) : null
  const words = labelled ? rangeOf(view, { start: labelled.end, end }) : null
  const content = words ? trimMarks(view, words) : null
  const mark = name ? view.nodes[name.to + 1] : undefined
  if (!name || !words || !content || content.to < content.from || !mark) return null
  // "TOM REED, HOST:" is "REED:" later on.
  const label = view.nodes[name.to]?.token.text.toUpperCase() ?? ''
  return { label, name, mark, words, content }
}

function proposalOf({ name, mark, words, content }: Turn): Proposal {
  const cue: CueNode = {
    node: mark,
    cueClass: 'COLON',
    lemma: ':',
    first: name.to + 1,
    last: words.from - 1,
    takes: { that: true, np: false, to: false },
  }
  return { cue, rule: 'turn', ranges: [content] }
}

/** Somebody has more than one turn, and most have a verb or ask; credits, results and lists of names do not. */
function isConversation(view: TextView, turns: readonly Turn[]): boolean {
  const labels = new Set(mapped(turns, ({ label }) => label))
  if (turns.length < LEAST || labels.size === turns.length) return false
  const told = turns.filter(({ content }) =>
    view.nodes
      .slice(content.from, content.to + 1)
      .some(({ token }) => /^(?:VERB|AUX)$/.test(token.upos) || token.text === '?'),
  )
  return told.length >= turns.length / 2
}

function labelAt(line: string, start: number): Label | null {
  const match = BRACKETED.exec(line) ?? NAMED.exec(line)
  if (!match) return null
  const from = start + match[0].indexOf(match[1] ?? '')
  // "((fr))French language:" brings in a translation.
  if (/^\w+ language/.test(line.slice(match[0].length))) return null
  return { name: { start: from, end: from + (match[1] ?? '').length }, end: start + match[0].length }
}

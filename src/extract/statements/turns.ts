import type { CueNode } from './cues.js'
import type { Proposal } from './proposal.js'
import { trimMarks } from './trim.js'
import { rangeOf, type TextView } from './view.js'
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

/**
 * The turns of an interview or transcript, a paragraph each: all that stands after a speaker's label. None where a text
 * has fewer than three labels, so that "Kremlin: no truce" stays a headline.
 */
export function proposeTurns(view: TextView): Proposal[] {
  const { text, paragraphs } = view.parsed
  const labels = mapped(paragraphs, ({ start, end }) => labelAt(text.slice(start, Math.min(end, start + 80)), start))
  if (labels.filter((label) => label !== null).length < LEAST) return []
  return paragraphs.flatMap(({ end }, i) => {
    const label = labels[i]
    const name = label ? rangeOf(view, label.name) : null
    const range = label ? rangeOf(view, { start: label.end, end }) : null
    const content = range ? trimMarks(view, range) : null
    const node = name ? view.nodes[name.to + 1] : undefined
    if (!name || !range || !content || content.to < content.from || !node) return []
    const cue: CueNode = {
      node,
      cueClass: 'COLON',
      lemma: ':',
      first: name.to + 1,
      last: range.from - 1,
      takes: { that: true, np: false, to: false },
    }
    return [{ cue, rule: 'turn', ranges: [content] }]
  })
}

function labelAt(line: string, start: number): Label | null {
  const match = BRACKETED.exec(line) ?? NAMED.exec(line)
  if (!match) return null
  const from = start + match[0].indexOf(match[1] ?? '')
  // "((fr))French language:" brings in a translation.
  if (/^\w+ language/.test(line.slice(match[0].length))) return null
  return { name: { start: from, end: from + (match[1] ?? '').length }, end: start + match[0].length }
}

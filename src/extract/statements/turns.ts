import type { CueNode } from './cue.js'
import type { Proposal } from './proposal.js'
import type { Range } from './edges.js'
import { trimMarks } from './trim.js'
import { labelAt, type Label } from './turn-labels.js'
import { rangeOf, type Node, type TextView } from './view.js'
import { mapped } from '../mapped.js'

/** So many labels make a conversation wherever they stand, if one of them comes again. */
const LEAST = 3

/** A paragraph with a label: who has the turn, the mark behind it, and what is said. */
interface Turn {
  readonly paragraph: number
  /** The last word of the name, in capitals. */
  readonly label: string
  /** As printed. */
  readonly name: string
  readonly role: Label['role']
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
  const turns = paragraphs.flatMap(({ start, end }, i) => {
    const label = labelAt(text.slice(start, Math.min(end, start + 80)), start)
    return label ? (turnAt(view, label, { end, paragraph: i }) ?? []) : []
  })
  if (isConversation(view, turns)) return [...mapped(turns, proposalOf), ...goingOn(view, turns)]
  const exchanged = exchangesOf(turns).flatMap((run) => (isExchange(view, run) ? run : []))
  const asked = turns.filter((turn) => turn.role === 'ASKS' && asks(view, turn) && !exchanged.includes(turn))
  return mapped([...exchanged, ...asked], proposalOf)
}

function turnAt(view: TextView, label: Label, { end, paragraph }: { end: number; paragraph: number }): Turn | null {
  const name = rangeOf(view, label.name)
  const words = rangeOf(view, { start: label.end, end })
  const content = words ? trimMarks(view, words) : null
  if (!name || !words || !content || content.to < content.from) return null
  // "Q." has no mark but its own.
  const mark = view.nodes[Math.min(name.to + 1, words.from - 1)]
  // "TOM REED, HOST:" is "REED:" later on.
  const last = view.nodes[name.to]?.token.text.toUpperCase() ?? ''
  const printed = view.parsed.text.slice(label.name.start, label.name.end)
  return mark ? { paragraph, label: last, name: printed, role: label.role, mark, words, content } : null
}

/**
 * The paragraphs of a transcript that no label opens: whoever had the turn goes on. Only where capitals or Q open the turns, which
 * no printed interview has with the reporter's own words between; stage directions are said by nobody.
 */
function goingOn(view: TextView, turns: readonly Turn[]): Proposal[] {
  const { text, paragraphs } = view.parsed
  const isTranscript = turns.length > LEAST && turns.every(({ name }) => name === name.toUpperCase())
  if (!isTranscript) return []
  return turns.flatMap((turn, i) => {
    const next = turns[i + 1]?.paragraph ?? turn.paragraph
    return paragraphs.slice(turn.paragraph + 1, next).flatMap((paragraph): Proposal[] => {
      const words = /^[(\[]/.test(text.slice(paragraph.start, paragraph.start + 1)) ? null : rangeOf(view, paragraph)
      const content = words && trimMarks(view, words)
      const isSentence = content && /^[.?!…—–]$/.test(view.nodes[content.to]?.token.text ?? '')
      return isSentence ? [{ cue: null, rule: 'turn', ranges: [content] }] : []
    })
  })
}

function proposalOf({ mark, words, content }: Turn): Proposal {
  const cue: CueNode = {
    node: mark,
    cueClass: 'COLON',
    lemma: ':',
    first: mark.index,
    last: words.from - 1,
    takes: { that: true, np: false, to: false },
  }
  return { cue, rule: 'turn', ranges: [content] }
}

/** Somebody has more than one turn, and most have a verb or ask, of two each speaks of himself; credits, results and lists of names do not. */
function isConversation(view: TextView, turns: readonly Turn[]): boolean {
  const labels = new Set(mapped(turns, ({ label }) => label))
  if (labels.size === turns.length) return false
  if (turns.length < LEAST) return turns.every((turn) => nodesOf(view, turn).some(isOfTheTwo))
  const told = turns.filter((turn) =>
    nodesOf(view, turn).some(({ token }) => /^(?:VERB|AUX)$/.test(token.upos) || token.text === '?'),
  )
  return told.length >= turns.length / 2
}

/** Turns that follow each other at once. */
function exchangesOf(turns: readonly Turn[]): Turn[][] {
  const runs: Turn[][] = []
  for (const turn of turns) {
    const run = runs.at(-1)
    if (run?.at(-1)?.paragraph === turn.paragraph - 1) run.push(turn)
    else runs.push([turn])
  }
  return runs
}

/**
 * Of few turns the words must show that two talk: one asks and the next answers, or each speaks of himself or to the other.
 * "LONDON: Rates rose" and "WINNERS: Reed won the ward" do neither.
 */
function isExchange(view: TextView, run: readonly Turn[]): boolean {
  if (new Set(mapped(run, ({ label }) => label)).size < 2) return false
  const answered = run.some((turn, i) => {
    const next = run[i + 1]
    return next !== undefined && next.label !== turn.label && asks(view, turn) && !asks(view, next)
  })
  return answered || run.every((turn) => nodesOf(view, turn).some(isOfTheTwo))
}

const nodesOf = (view: TextView, { content }: Turn) => view.nodes.slice(content.from, content.to + 1)

const asks = (view: TextView, { content }: Turn) => view.nodes[content.to]?.token.text === '?'

const isOfTheTwo = ({ token }: Node) => /^(?:I|me|my|we|us|our|you|your)$/i.test(token.text) && token.text !== 'US'

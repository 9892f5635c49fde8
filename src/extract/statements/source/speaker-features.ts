import { isNominal as isOfSort } from '../../actors/nominal-words.js'
import { organisationNoun, titleOf } from '../../actors/titles.js'
import type { CueNode } from '../cue.js'
import type { Range } from '../edges.js'
import type { Node, TextView } from '../view.js'
import type { Phrase } from './phrases.js'

/** Where somebody is looked for: the word that reports, what it reports, and whom the rules name. */
export interface Search {
  readonly cue: CueNode
  readonly ranges: readonly Range[]
  /** The phrases that may name who speaks, in reading order. */
  readonly phrases: readonly Phrase[]
  /** Index of the node that the rules name, or -1. */
  readonly named: number
}

/** What tells whether a phrase names who says what a word reports; each counts once. */
export function speakerFeatures(view: TextView, search: Search, place: number): string[] {
  const phrase = search.phrases[place]
  if (!phrase) return []
  const { cue } = search
  const { from, to, head } = phrase
  const side = to < cue.first ? 'before' : 'after'
  const order = orderOf(search, place)
  const rule = ruleOf(search, phrase)
  const sort = sortOf(view, phrase)
  const gap = side === 'before' ? gapBetween(view, to + 1, cue.first - 1) : gapBetween(view, cue.last + 1, from - 1)
  const form = formOf(view, cue)
  const relation = relationTo(view, cue, phrase)
  const opener = openerOf(view, from)
  const link = linkTo(view, search, phrase)
  const fronted = String(isFronted(search))
  return [
    ...[`rule=${rule}`, `rule=${rule}&order=${order}`, `rule=${rule}&sort=${sort}`],
    ...[`order=${order}`, `sort=${sort}`, `cue=${cue.lemma}&sort=${sort}`],
    ...[`gap=${gap}`, `gap=${gap}&order=${order}`, `gap=${gap}&rule=${rule}`],
    ...[`relation=${relation}`, `relation=${relation}&rule=${rule}`, `relation=${relation}&sort=${sort}`],
    ...[`opener=${opener}`, `opener=${opener}&order=${order}`, `opener=${opener}&rule=${rule}`],
    ...[`form=${form}&order=${order}`, `form=${form}&rule=${rule}`, `form=${form}&gap=${gap}`],
    ...[`form=${form}&relation=${relation}`, `form=${form}&side=${side}`],
    ...[`link=${link}`, `link=${link}&sort=${sort}`],
    ...[`closer=${closerOf(view, to)}&${side}`, `deprel=${head.token.deprel}&${side}`],
    ...[`fronted=${fronted}&order=${order}`, `fronted=${fronted}&gap=${gap}`],
  ]
}

/** Whether the rules name this phrase, another on the same side of the word, one on the other side or none. */
function ruleOf({ cue, named }: Search, { from, to }: Phrase): string {
  if (named < 0) return 'none'
  if (from <= named && named <= to) return 'named'
  return named < cue.first === to < cue.first ? 'other' : 'across'
}

/** Its place among the phrases on its side of the word. */
function orderOf({ cue, phrases }: Search, place: number): string {
  const before = phrases.filter(({ to }) => to < cue.first).length
  if (place >= before) return `after${phrases.length - before > 1 ? Math.min(2, place - before) : 0}`
  if (before === 1) return 'only'
  if (place === before - 1) return 'nearest'
  if (place === 0) return 'first'
  return place === before - 2 ? 'second' : 'middle'
}

const isFronted = ({ cue, ranges }: Search) => (ranges[0]?.from ?? 0) < cue.first

/** Sorts of words that may speak, and those that may not. */
function sortOf(view: TextView, { from, head }: Phrase): string {
  const { token } = head
  const word = token.text.toLowerCase()
  if (/^(?:he|she|they|i|we|who)$/.test(word)) return word === 'who' ? 'who' : 'pronoun'
  if (/^(?:it)$/.test(word)) return 'it'
  if (/^(?:this|that|these|those|which|there|what)$/.test(word)) return 'this'
  if (/^NNP/.test(token.xpos)) return 'name'
  if (token.xpos === 'CD') return 'number'
  if (view.nodes[from]?.token.xpos === 'CD') return 'counted'
  if (titleOf(word)) return 'title'
  if (organisationNoun(word) || isOfSort('companies', word) || isOfSort('bodies', word)) return 'body'
  if (isOfSort('groups', word)) return 'group'
  if (isOfSort('media', word) || isOfSort('governments', word) || isOfSort('single', word)) return 'actor'
  if (isOfSort('documents', word)) return 'document'
  return token.xpos === 'NNS' ? 'things' : 'thing'
}

/** What stands between a phrase and the cue: nothing, a comma, verbs, another clause. */
function gapBetween(view: TextView, from: number, to: number): string {
  let commas = 0
  let finite = 0
  let relative = 0
  let semicolon = 0
  let nouns = 0
  let quoted = 0
  for (let i = from; i <= to; i++) {
    const node = view.nodes[i]
    if (!node) continue
    const { text, xpos, upos } = node.token
    if (text === ',') commas++
    else if (text === ';') semicolon = 1
    else if (/^(?:VB[DZP]|MD)$/.test(xpos) && !(upos === 'AUX' && i >= to - 1)) finite++
    else if (/^W/.test(xpos)) relative = 1
    else if (/^NN/.test(xpos)) nouns = 1
    if (node.quote >= 0) quoted = 1
  }
  return `${Math.min(commas, 3)}${Math.min(finite, 2)}${relative}${semicolon}${nouns}${quoted}`
}

/** The tag of the reporting word and what stands right before it. */
function formOf(view: TextView, { first, node }: CueNode): string {
  let i = first - 1
  while (/^(?:RB|MD)$/.test(view.nodes[i]?.token.xpos ?? '') || view.nodes[i]?.token.upos === 'AUX') i--
  const { text = '', xpos = '' } = view.nodes[i]?.token ?? {}
  const joint = /^(?:and|but|or)$/.test(text)
    ? view.nodes[i - 1]?.token.text === ','
      ? ',and'
      : 'and'
    : /^[,;:"”]$/.test(text)
      ? text
      : /^(?:TO|IN|W.*)$/.test(xpos)
        ? xpos
        : '-'
  return `${node.token.xpos}${joint}`
}

/** How a phrase hangs on the cue: its subject, the subject of a verb above it, or otherwise. */
function relationTo(view: TextView, cue: CueNode, { head }: Phrase): string {
  let verb: Node | undefined = cue.node
  for (let steps = 0; verb && steps < 6; steps++) {
    if (head.head === verb.index) return `${head.token.deprel}@${Math.min(steps, 3)}`
    if (verb.head === head.index) return `over:${verb.token.deprel}@${Math.min(steps, 3)}`
    verb = view.nodes[verb.head]
  }
  const up = view.nodes[head.head]
  return `far:${head.token.deprel}${up?.token.upos === 'VERB' ? '+' : ''}`
}

/** What stands between a phrase and the one that the rules name, nearest first: "Reed of the council" is one, with no verb between. */
export function linkTo(view: TextView, { phrases, named }: Search, { from, to }: Phrase): string {
  const own = phrases.find((p) => p.from <= named && named <= p.to)
  if (!own || own.from === from) return own ? 'same' : 'none'
  const behind = own.to < from
  let kind = 'chain'
  for (let i = behind ? own.to + 1 : to + 1; i < (behind ? from : own.from); i++) {
    const { text, xpos } = view.nodes[i]?.token ?? { text: '', xpos: '' }
    if (/^(?:VB[DZP]|MD|;)$/.test(xpos) || text === ';') return behind ? 'clause-behind' : 'clause-ahead'
    if (text === ',') kind = 'comma'
    else if (kind !== 'comma' && /^(?:VB[NG]|W.*|TO)$/.test(xpos) && /^\p{Ll}/u.test(text)) kind = 'participle'
  }
  return `${kind}-${behind ? 'behind' : 'ahead'}`
}

/** The word or mark before a phrase. */
function openerOf(view: TextView, from: number): string {
  const { token, at } = view.nodes[from - 1] ?? {}
  if (!token || at?.sentence !== view.nodes[from]?.at.sentence) return 'start'
  if (token.upos === 'ADP' || token.xpos === 'IN') return token.text.toLowerCase()
  if (token.upos === 'PUNCT') return token.text === ',' ? ',' : 'mark'
  return token.xpos
}

function closerOf(view: TextView, to: number): string {
  const { token, at } = view.nodes[to + 1] ?? {}
  if (!token || at?.sentence !== view.nodes[to]?.at.sentence) return 'end'
  if (token.upos === 'PUNCT') return token.text
  if (/^(?:of|for|from|in|at|to)$/.test(token.text)) return token.text
  return token.xpos
}

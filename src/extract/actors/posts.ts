import { MONTHS_BUT_MAY, WEEKDAYS } from '../calendar.js'
import type { Token } from '../types.js'
import { isAcronym, isCapitalised } from './capitals.js'
import type { NameMention } from './mention.js'
import { titleAt, titleEndingAt, titleOf, type Title, type TitleRange } from './titles.js'
import { hangsOn, headOf, type Tree } from './tree.js'

/** A role printed beside a name: "White House national security spokesman" before it, "chief of the agency" after it. */
export interface PostRange {
  readonly start: number
  readonly end: number
  readonly title: Title
  /** Where the title itself stands. */
  readonly titleStart: number
  readonly titleEnd: number
}

const LONGEST_BEFORE = 16
const LONGEST_AFTER = 26

/** The roles printed around a person's name, the nearest first. */
export function postsAround(tree: Tree, name: NameMention, names: readonly NameMention[]): PostRange[] {
  const before = postBefore(tree, name, names) ?? postBeforeComma(tree, name, names)
  const after = postAfter(tree, name) ?? postOfCopula(tree, name, names)
  return [before, after].filter((post) => post !== null)
}

function postBefore(tree: Tree, name: NameMention, names: readonly NameMention[]): PostRange | null {
  const start = afterHonorific(tree.tokens, name.start)
  const direct = titleEndingAt(tree.tokens, start)
  if (direct) return widen(tree, direct, start, names)
  return titleWithComplement(tree, start, name, names)
}

/** "The president, Andrzej Duda, said". */
function postBeforeComma(tree: Tree, name: NameMention, names: readonly NameMention[]): PostRange | null {
  const { tokens } = tree
  const start = afterHonorific(tokens, name.start)
  if (tokens[start - 1]?.text !== ',') return null
  const closes = tokens[name.end]
  if (closes && !/^[,.(]$/.test(closes.text) && !/^(?:VERB|AUX)$/.test(closes.upos)) return null
  const direct = titleEndingAt(tokens, start - 1)
  const found = direct ? widen(tree, direct, start - 1, names) : titleWithComplement(tree, start - 1, null, names)
  return found
}

/** Where a name begins with the "Dr" or "Datuk Seri" before it. */
function afterHonorific(tokens: readonly Token[], start: number): number {
  if (titleOf(tokens[start - 1]?.text ?? '')?.title.class === 'HONORIFIC') return start - 1
  const match = titleAt(tokens, start - 2)
  if (match?.length === 2 && match.title.class === 'HONORIFIC') return start - 2
  // "The army's spokesman, Maj. Gen. Asad Khan".
  const rank = titleEndingAt(tokens, start)
  return rank?.title.class === 'MILITARY' && tokens[rank.start - 1]?.text === ',' ? rank.start : start
}

/** "Chancellor of Germany Angela Merkel", "general manager of the hotel, X": a title with its complement before a place. */
function titleWithComplement(
  tree: Tree,
  end: number,
  name: NameMention | null,
  names: readonly NameMention[],
): PostRange | null {
  const { tokens } = tree
  for (let at = end - 1; at >= 0 && end - at <= LONGEST_BEFORE; at--) {
    const token = tokens[at]
    if (!token || /^(?:VERB|AUX|PRON|SCONJ)$/.test(token.upos) || (token.upos === 'PUNCT' && token.text !== '-'))
      return null
    // "the ambassador in Tokyo, X": between commas the place belongs to the role.
    if (!(name ? /^(?:of|for|to|at)$/ : /^(?:of|for|to|at|in)$/).test(token.text)) continue
    const title = titleEndingAt(tokens, at)
    if (!title) continue
    // A noun right before the name must belong to it, or it is the name's own neighbour by chance.
    if (
      name &&
      !hangsOn(tree, title.end - 1, headOf(tree, name.start, name.end)) &&
      !isCapitalised(tokens[end - 1] ?? token)
    )
      return null
    const wide = widen(tree, title, end, names)
    return { ...wide, end }
  }
  return null
}

/** Takes in the words before a title that belong to it: "former", "White House national security", "Mexico's". */
function widen(tree: Tree, title: TitleRange, end: number, names: readonly NameMention[]): PostRange {
  // "Kansas City Fed President": tags take a short name for a verb.
  const spans = names.filter(
    (n) => n.end <= title.start && n.reading.type !== 'PERSON' && (n.end - n.start > 1 || n.reading.type === 'KNOWN'),
  )
  const { tokens } = tree
  let start = title.start
  while (start > 0 && title.start - start < LONGEST_BEFORE) {
    const token = tokens[start - 1]
    const inside = spans.find((s) => s.start < start && start <= s.end)
    if (inside) start = inside.start
    else if (bracketed(tokens, start - 1)) start -= 3
    else if (token && belongsToRole(tokens, start - 1)) start--
    else break
  }
  while (start < title.start && /^(?:CCONJ|PUNCT|PART|ADP|DET)$/.test(tokens[start]?.upos ?? '')) start++
  return { start, end, title: title.title, titleStart: title.start, titleEnd: title.end }
}

/** "Organisation of Islamic Cooperation (OIC) head". */
const bracketed = (tokens: readonly Token[], at: number) =>
  tokens[at]?.text === ')' && tokens[at - 2]?.text === '(' && isAcronym(tokens[at - 1]?.text ?? '')

const CALENDAR = new RegExp(
  `^(?:${WEEKDAYS}|yesterday|today|tomorrow|week|month|year|night|morning|${MONTHS_BUT_MAY})$`,
)

function belongsToRole(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at]
  if (!token || CALENDAR.test(token.text)) return false
  // "Presidential candidates Sen. Holt and Gov. Reed".
  if (token.xpos === 'NNS' && titleOf(token.text)?.plural) return false
  if (
    isAcronym(token.text) ||
    /^(?:NOUN|PROPN|ADJ|NUM|SYM)$/.test(token.upos) ||
    token.text === '-' ||
    token.text === '.'
  )
    return true
  if (token.xpos === 'POS' || token.text === "'" || token.text === '’' || token.text === '&') return true
  if (/^(?:then|shadow|retired|acting|elected|appointed|accredited|once|ex|incoming|outgoing)$/i.test(token.text))
    return true
  // "President and CEO", "Food and Agriculture Organization's chief".
  if (token.text === 'and') return titleEndingAt(tokens, at) !== null
  if (token.text === 'the' || token.text === 'of') return isPossessive(tokens, at)
  return false
}

/** "the head of the agency's spokesman": within a possessor, articles belong. */
function isPossessive(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1]
  return tokens[at]?.text === 'of' && next !== undefined && isCapitalised(next)
}

/** "John Smith, a spokesman for the agency, said". */
function postAfter(tree: Tree, name: NameMention): PostRange | null {
  const { tokens } = tree
  let from = name.end
  if (tokens[from]?.text === '(') {
    const close = closing(tokens, from)
    if (close > 0) from = close + 1
  }
  const relative = tokens[from]?.text === 'who' && tokens[from + 1]?.text === 'is'
  if (relative) from++
  const opener = tokens[from]?.text
  if (!relative && opener !== ',' && opener !== '(' && opener !== '–' && opener !== '—') return null
  const start = from + 1
  const titleStart = firstTitle(tokens, start)
  if (titleStart < 0) return null
  const match = titleAt(tokens, titleStart)
  if (!match || (match.plural && !/^one$/i.test(tokens[start]?.text ?? ''))) return null
  const end = roleEnd(tokens, titleStart + match.length)
  const next = tokens[titleStart + match.length]
  if (next && isCapitalised(next) && next.upos === 'PROPN' && !titleAt(tokens, titleStart + match.length)) return null
  if (end === titleStart + match.length && tokens[end]?.upos === 'VERB' && opener === ',') return null
  const skip = /^(?:the|a|an)$/i.test(tokens[start]?.text ?? '') ? 1 : 0
  return { start: start + skip, end, title: match.title, titleStart, titleEnd: titleStart + match.length }
}

/** The first title of an apposition, before anything that cannot be in one; -1 where there is none. */
function firstTitle(tokens: readonly Token[], start: number): number {
  for (let at = start; at < tokens.length && at - start < 14; at++) {
    const token = tokens[at]
    if (!token || /^(?:VERB|AUX|SCONJ|CCONJ)$/.test(token.upos)) {
      if (!token || !/^(?:retired|acting|elected|and)$/.test(token.text)) return -1
    }
    if (token.upos === 'PRON' && token.xpos !== 'PRP$' && token.text !== 'one') return -1
    if (token.upos === 'PUNCT' && !/^[-’']$/.test(token.text)) return -1
    const match = titleAt(tokens, at)
    if (match && match.title.class !== 'HONORIFIC') {
      // In "foreign minister's spokesman" the last title counts.
      const after = tokens[at + match.length]
      if (after?.xpos === 'POS') continue
      if (after?.upos === 'NOUN' && titleAt(tokens, at + match.length)) continue
      if (isRank(tokens, at, at + match.length)) continue
      return at
    }
  }
  return -1
}

/** "deputy campaign manager", "chief trade negotiator": the first of which is a rank of the last. */
function isRank(tokens: readonly Token[], at: number, from: number): boolean {
  if (!/^(?:deputy|chief|head|lead|assistant|associate)$/.test(tokens[at]?.lower ?? '')) return false
  for (let next = from; next < from + 3 && /^(?:NOUN|PROPN|ADJ)$/.test(tokens[next]?.upos ?? ''); next++)
    if (titleAt(tokens, next)) return true
  return false
}

/** Where an apposition's role ends: before a comma, a verb, "who" or the end. */
function roleEnd(tokens: readonly Token[], from: number): number {
  let at = from
  while (at < tokens.length && at - from < LONGEST_AFTER) {
    const token = tokens[at]
    if (!token) break
    // "of the WHO", "the non-profit": tags take them for a pronoun and a verb.
    const joined = tokens[at - 1]?.text === '-' && tokens[at - 1]?.end === token.start
    if (
      !isAcronym(token.text) &&
      !joined &&
      token.text !== 'until' &&
      (/^(?:VERB|AUX|SCONJ|PRON)$/.test(token.upos) || token.xpos.startsWith('W'))
    )
      break
    if (token.upos === 'PUNCT' && !/^[-’'&]$/.test(token.text)) break
    if (
      at === from &&
      !/^(?:of|for|at|in|from|with|to|on|and|under|until|between)$/.test(token.text) &&
      token.xpos !== 'POS'
    )
      break
    at++
  }
  while (at > from && /^(?:ADP|DET|CCONJ|ADV)$/.test(tokens[at - 1]?.upos ?? '')) at--
  return at
}

/** Whoever was or had been something may be it no longer. */
const IS = /^VB[ZP]$/

/** "Duda is the president of Poland." */
function postOfCopula(tree: Tree, name: NameMention, names: readonly NameMention[]): PostRange | null {
  const { tokens } = tree
  const head = headOf(tree, name.start, name.end)
  const token = tokens[head]
  if (token?.deprel !== 'nsubj') return null
  const predicate = tokens[token.head]
  const copula = (tree.dependents[token.head] ?? []).some((d) => tokens[d]?.deprel === 'cop' && IS.test(tokens[d].xpos))
  if (predicate?.upos !== 'NOUN' || !copula) return null
  const title = titleEndingAt(tokens, token.head + 1)
  if (!title || title.title.class === 'CITIZEN' || title.title.class === 'FAMILY') return null
  const wide = widen(tree, title, title.end, names)
  return { ...wide, end: roleEnd(tokens, title.end) }
}

function closing(tokens: readonly Token[], open: number): number {
  for (let at = open + 1; at < tokens.length && at - open < 10; at++) if (tokens[at]?.text === ')') return at
  return -1
}

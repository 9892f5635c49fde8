import { readdirSync, readFileSync } from 'node:fs'
import type { QuotationForm, Span } from '../../src/model/index.js'
import type { GoldDispute, GoldEvent, GoldRow, GoldStatement } from './gold-row.js'
import { unmark, type Marks } from './marked-text.js'

/** An article written for this project, with what is said in it. */
export interface OwnArticle {
  readonly id: string
  readonly title: string
  readonly date: string
  readonly text: string
  readonly gold: GoldRow
}

const FOLDER = new URL('articles/', import.meta.url)

/** The articles of scripts/train/articles as they are written, in the order of their files. */
export const ownArticleSources = (): { id: string; source: string }[] =>
  readdirSync(FOLDER)
    .filter((file) => file.endsWith('.txt'))
    .sort()
    .flatMap((file) => {
      const sources = readFileSync(new URL(file, FOLDER), 'utf8').split(/^(?=# )/m)
      return sources.filter((s) => s.trim()).map((source, i) => ({ id: `own-${file.slice(0, -4)}-${i + 1}`, source }))
    })

/** The same, read. @throws Error where one is not as the README there says. */
export const readOwnArticles = (): OwnArticle[] =>
  ownArticleSources().map(({ id, source }) => parseOwnArticle(id, source))

/**
 * One article: "# title", "date: ...", a blank line, paragraphs with marks, "--", a line for each statement, event and dispute.
 * @throws Error naming the article and the line that cannot be read.
 */
export function parseOwnArticle(id: string, source: string): OwnArticle {
  const [, title = '', date = '', marked = '', lines = ''] =
    /^# (.+)\ndate: (\d{4}-\d\d-\d\d)\n\n([^]*?)\n--\n([^]*)$/.exec(source) ?? []
  if (!title) throw new Error(`${id}: needs “# title”, “date: YYYY-MM-DD”, a blank line, the text, “--” and its lines.`)
  const { text, marks } = unmark(marked.trim(), id)
  const rows = lines
    .split('\n')
    .filter((line) => line.trim())
    .map((line) => line.split('|').map((cell) => cell.trim()))
  const told = new Set(rows.map(([name]) => name))
  const untold = [...marks.keys()].find((name) => !told.has(/^[SE]\d+/.exec(name)?.[0]))
  if (untold) throw new Error(`${id}: ${untold} is marked and has no line.`)
  const gold = {
    id,
    statements: rows.filter(([name]) => name?.startsWith('S')).map((cells) => statementOf(cells, marks, text, id)),
    events: rows.filter(([name]) => name?.startsWith('E')).map((cells) => eventOf(cells, marks, id)),
    disputes: rows.filter(([name]) => name?.startsWith('D')).map((cells) => disputeOf(cells, id)),
  }
  return { id, title, date, text, gold }
}

const KINDS =
  /^(CLAIM|ALLEGATION|DENIAL|CONFIRMATION|REFUSAL|DEMAND|PROMISE|THREAT|PREDICTION|OPINION|CONCESSION|RETRACTION|QUESTION|DECLINED_COMMENT)$/
const SPEAKERS = /^(PERSON|ORGANISATION|OFFICE|STATE|GROUP|UNNAMED)$/

function statementOf(cells: readonly string[], marks: Marks, text: string, id: string): GoldStatement {
  const [name = '', kind = '', polarity, speaker = '', speakerKind = '', role, onBehalfOf, relayedBy] = cells
  const spans = marks.get(name) ?? []
  if (spans.length === 0) throw new Error(`${id}: ${name} has no words in the text.`)
  const known = KINDS.test(kind) && SPEAKERS.test(speakerKind) && (polarity === 'pos' || polarity === 'neg')
  if (!known || cells.length !== 8)
    throw new Error(`${id}: ${name} needs kind | pos or neg | speaker | kind of speaker | role | for | via.`)
  return {
    id: name,
    spans,
    form: formOf(text, spans),
    kind,
    polarity: polarity === 'pos' ? 'POSITIVE' : 'NEGATIVE',
    cueSpan: marks.get(`${name}c`)?.[0] ?? null,
    speakerSpan: marks.get(`${name}w`)?.[0] ?? null,
    speaker,
    speakerKind,
    role: orNull(role),
    onBehalfOf: orNull(onBehalfOf),
    relayedBy: orNull(relayedBy),
  }
}

function eventOf(cells: readonly string[], marks: Marks, id: string): GoldEvent {
  const [name = '', type = '', factuality = '', label = '', parties = '', statements = ''] = cells
  const triggerSpan = marks.get(name)?.[0]
  if (!triggerSpan || !/^[A-Z]+$/.test(type) || cells.length !== 6)
    throw new Error(`${id}: ${name} needs its words in the text, and type | factuality | label | parties | statements.`)
  const participants = parties.split(';').flatMap((party) => {
    const [, role, actor] = /^\s*(AGENT|RECIPIENT|PLACE): (.+?)\s*$/.exec(party) ?? []
    return role && actor ? [{ role, actor }] : []
  })
  return { id: name, type, factuality, label, triggerSpan, participants, statements: namesIn(statements) }
}

function disputeOf(cells: readonly string[], id: string): GoldDispute {
  const [name = '', kind = '', status = '', question = '', ...rest] = cells
  const sides = rest.map((side) => {
    const [, stance = '', principals = '', statements = ''] = /^([A-Z]+): (.*?): ?([S\d ]*)$/.exec(side) ?? []
    if (!stance) throw new Error(`${id}: a side of ${name} needs “STANCE: principal, principal: S1 S2”, not “${side}”.`)
    return { stance, principals: principals.split(', ').filter((p) => orNull(p)), statements: namesIn(statements) }
  })
  if (sides.length < 2) throw new Error(`${id}: ${name} needs two sides.`)
  return { id: name, kind, status, question, sides }
}

const namesIn = (list: string) => list.split(/[ ,]+/).filter((name) => /^S\d+$/.test(name))

const orNull = (cell: string | undefined) => (cell === undefined || cell === '-' || cell === '' ? null : cell)

const OPENS = /["“‘«]$/
const MARK = /["“”«»]/

function formOf(text: string, spans: readonly Span[]): QuotationForm {
  if (spans.every(({ start }) => OPENS.test(text.slice(0, start)))) return 'DIRECT'
  return spans.some(({ start, end }) => MARK.test(text.slice(start, end))) ? 'MIXED' : 'INDIRECT'
}

import { readdirSync, readFileSync } from 'node:fs'
import type { QuotationForm, Span } from '../../src/model/index.js'
import type { Attribution, ParsedText } from '../../src/extract/types.js'
import type { Tree } from '../../src/extract/meaning/trees.js'
import { annotate } from './gold.js'

/** A passage of our own with one statement in it, as a row of scripts/train/own has it: words as they stand in its text. */
interface OwnRow {
  readonly text: string
  readonly content?: string
  readonly fragments?: readonly string[]
  readonly cue: string | null
  readonly speaker: string | null
  readonly kind: string
}

export interface OwnPassage {
  readonly id: string
  readonly text: string
  readonly parsed: ParsedText
  readonly trees: readonly Tree[]
  readonly statements: readonly { readonly attribution: Attribution; readonly kind: string }[]
}

const FOLDER = new URL('own/', import.meta.url)

/** Passages written for this project, a statement each, in the order of their files. @throws where words are not in their text. */
export function readOwnStatements(parse: (text: string) => ParsedText): OwnPassage[] {
  return readdirSync(FOLDER)
    .sort()
    .flatMap((file) => readFileSync(new URL(file, FOLDER), 'utf8').split('\n').filter(Boolean))
    .map((line, i) => passageOf(`own-${i}`, JSON.parse(line) as OwnRow, parse))
}

function passageOf(id: string, row: OwnRow, parse: (text: string) => ParsedText): OwnPassage {
  const { text, kind } = row
  const spans = (row.fragments ?? [row.content ?? '']).map((words) => spanOf(text, words, text.indexOf(words)))
  const parsed = parse(text)
  const beside = (words: string | null) => (words === null ? null : spanOf(text, words, nearest(text, words, spans)))
  const statement = {
    id,
    spans,
    form: formOf(text, spans),
    kind,
    polarity: 'POSITIVE',
    cueSpan: beside(row.cue),
    speakerSpan: beside(row.speaker),
  }
  return { id, text, parsed, ...annotate(parsed, [statement]) }
}

function spanOf(text: string, words: string, start: number): Span {
  if (start < 0 || !words) throw new Error(`scripts/train/own: “${words}” does not stand in “${text}”.`)
  return { start, end: start + words.length }
}

/** Where words stand outside the contents, the nearest to one first; -1 where they do not. */
function nearest(text: string, words: string, spans: readonly Span[]): number {
  const distance = (at: number) =>
    Math.min(...spans.map(({ start, end }) => Math.min(Math.abs(at - end), Math.abs(start - at))))
  let best = -1
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
    if (spans.some(({ start, end }) => start <= at && at < end)) continue
    if (best < 0 || distance(at) < distance(best)) best = at
  }
  return best
}

function formOf(text: string, spans: readonly Span[]): QuotationForm {
  if (spans.every(({ start }) => /["“‘«]$/.test(text.slice(0, start)))) return 'DIRECT'
  return spans.some(({ start, end }) => /["“”«»]/.test(text.slice(start, end))) ? 'MIXED' : 'INDIRECT'
}

import { foldName } from '../../model/index.js'
import type { ParsedText, Sentence, Token } from '../types.js'
import { isAcronym } from './capitals.js'
import { isGivenName } from './given-names.js'
import { wordsOf, type NameMention, type NameReading } from './mention.js'
import { mapped } from '../mapped.js'

/**
 * Where every word has a capital ("Donald Trump Is Right"), capitals show no names: those of a list stay, others only as far as
 * the running text has them. `names` has those of each sentence.
 */
export function trustHeadlines(
  { text, sentences }: ParsedText,
  names: readonly (readonly NameMention[])[],
): (readonly NameMention[])[] {
  const opensAlone = sentences[1] !== undefined && sentences[1].paragraph > 0
  const isAlone = ({ tokens, paragraph }: Sentence, i: number) =>
    sentences[i - 1]?.paragraph !== paragraph &&
    sentences[i + 1]?.paragraph !== paragraph &&
    /^[\p{L}\p{N}]/u.test(tokens.at(-1)?.text ?? '')
  const isHeadline = mapped(
    sentences,
    (sentence, i) => isInCapitals(sentence) || isInTitleCase(sentence, i === 0 && opensAlone, isAlone(sentence, i)),
  )
  const running = sentences.filter((_, i) => !isHeadline[i])
  if (running.length === 0) return [...names]
  const told = runsOf(names.flatMap((own, i) => (isHeadline[i] ? [] : own)))
  const lower = new Set(running.flatMap(({ tokens }) => tokens.flatMap((t) => (t.text === t.lower ? [t.text] : []))))
  return names.map((own, i) => {
    const sentence = sentences[i]
    if (!sentence) return own
    if (!isHeadline[i]) return own.filter((name) => !isShouted(sentence, name, lower))
    return own.flatMap((name) => {
      if (name.reading.type === 'KNOWN') return [name]
      const parts = toldParts(sentence, name, told)
      if (name.reading.type === 'ORGANISATION' && parts[0]?.start !== name.start)
        return isUndone(sentence, name) ? [name] : []
      if (parts.length === 0) return isLikely(sentence, name, lower) ? [name] : []
      return parts.map((part) => partOf(text, sentence, name, part, told))
    })
  })
}

/** Words of four letters that stand in lower case among capitals. */
const SMALL = /^(?:with|from|into|over|after|than|that|amid|upon|this)$/

/** Words and sorts of word that no name has, except at its beginning. */
const SMALL_IN_CAPITALS = /^(?:After|Amid|And|As|At|Before|But|By|For|From|In|Into|Is|Of|On|Or|Over|To|Under|With)$/
const PLAIN = /^(?:VERB|AUX|ADP|ADV|DET|PRON|SCONJ|CCONJ|PART)$/

/** Every word of four letters or more has a capital, and there are several, of which one or another is no name in lines but the first. */
function isInTitleCase({ tokens }: Sentence, isFirstLine: boolean, isAlone: boolean): boolean {
  const long = tokens.filter(({ text }) => text.length > 3 && /^\p{L}/u.test(text))
  const isPlain = ({ upos, text }: Token) =>
    (PLAIN.test(upos) && /^\p{Lu}\p{Ll}/u.test(text)) || SMALL_IN_CAPITALS.test(text)
  return (
    long.length > (isAlone ? 2 : 3) &&
    long.every(({ text }) => /^\p{Lu}/u.test(text) || SMALL.test(text)) &&
    (isFirstLine || tokens.slice(1).some(isPlain))
  )
}

/** "MAYOR VOWS TO FIGHT TAX": words without a small letter, one of them too long for an acronym. */
const isInCapitals = ({ tokens }: Sentence) =>
  tokens.length > 1 &&
  tokens.every(({ text }) => !/\p{Ll}/u.test(text)) &&
  tokens.some(({ text }) => /^\p{Lu}{3,}$/u.test(text))

/** "THE TEAM'S OWNER, Ana Holt, said": a word of the text, in the capitals that a paragraph begins with. */
const isShouted = ({ tokens }: Sentence, { end, reading }: NameMention, lower: ReadonlySet<string>) =>
  reading.type === 'UNKNOWN' &&
  tokens.slice(0, end).every(({ text }) => !/\p{Ll}/u.test(text)) &&
  lower.has(tokens[end - 1]?.lower ?? '') &&
  (tokens[end - 1]?.text.length ?? 0) > 3

/** Every run of words within some names, folded, with what is known of those that are whole names. */
function runsOf(names: readonly NameMention[]): Map<string, NameReading> {
  const runs = new Map<string, NameReading>()
  for (const { words, reading } of names) {
    const whole = foldName(words)
    const present = runs.get(whole)
    if (!present || present.type === 'UNKNOWN') runs.set(whole, reading)
    if (present) continue
    const parts = words.split(' ')
    for (let from = 0; from < parts.length; from++)
      for (let to = from + 1; to <= parts.length; to++) {
        const run = foldName(parts.slice(from, to).join(' '))
        if (!runs.has(run)) runs.set(run, { type: 'UNKNOWN' })
      }
  }
  return runs
}

/** The parts of a name that are told elsewhere, the longest from each word on; a given name before one belongs to it. */
function toldParts({ tokens }: Sentence, { start, end }: NameMention, told: Told): Part[] {
  const lengthFrom = (at: number) => {
    let length = end - at
    while (length > 0 && !told.has(folded(tokens, at, at + length))) length--
    return length
  }
  const parts: Part[] = []
  for (let at = start; at < end;) {
    const own = lengthFrom(at)
    const length = own < 2 && isGivenName(tokens[at]?.text ?? '') ? Math.max(own, 1 + (lengthFrom(at + 1) || -1)) : own
    if (length > 0) parts.push({ start: at, end: at + length })
    at += Math.max(1, length)
  }
  return parts
}

function partOf(text: string, sentence: Sentence, name: NameMention, { start, end }: Part, told: Told): NameMention {
  if (start === name.start && end === name.end) return name
  const words = wordsOf(text, sentence, start, end)
  const isPerson = end - start > 1 && isGivenName(sentence.tokens[start]?.text ?? '')
  const reading = told.get(foldName(words)) ?? { type: isPerson ? 'PERSON' : 'UNKNOWN' }
  return { ...name, start, end, words, reading, title: start === name.start ? name.title : null }
}

type Told = ReadonlyMap<string, NameReading>

interface Part {
  readonly start: number
  readonly end: number
}

const folded = (tokens: readonly Token[], start: number, end: number) =>
  foldName(mapped(tokens.slice(start, end), ({ text }) => text).join(' '))

/** An organisation by its noun, with nothing done in it ("Obama Says Museum", "Deletes Posts After Remarks"). */
const isUndone = (sentence: Sentence, { start, end }: NameMention) =>
  !isInCapitals(sentence) &&
  sentence.tokens
    .slice(start, end)
    .every(
      ({ upos, text }) => upos !== 'VERB' && upos !== 'AUX' && !/^(?:After|Amid|Over|Before|As|But|Into)$/.test(text),
    )

/** Capitals, or a given name with a word that is no other in the text. */
function isLikely(sentence: Sentence, { start, end, reading }: NameMention, lower: ReadonlySet<string>): boolean {
  const words = sentence.tokens.slice(start, end)
  if (words.every(({ text }) => isAcronym(text)) && isInCapitals(sentence)) return false
  if (reading.type === 'UNKNOWN') return words.length === 1 && words.every(({ text }) => isAcronym(text))
  if (!isGivenName(words[0]?.text ?? '')) return false
  return words.length <= 3 && words.every((word) => !lower.has(word.lower))
}

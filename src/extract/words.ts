import type { Span } from '../model/index.js'
import answers from './lexicon/answers.json' with { type: 'json' }
import type { ParsedText, Sentence, Token } from './types.js'
import { mapped } from './mapped.js'

/** The words of some spans, for comparing what two statements are about. */
export interface Words {
  /** Lemmas in reading order. */
  readonly all: readonly string[]
  /** Lemmas that carry content, each once. */
  readonly telling: readonly string[]
  readonly set: ReadonlySet<string>
  /** Those of them that are names. */
  readonly names: ReadonlySet<string>
}

const TELLING = new Set(['NOUN', 'PROPN', 'VERB', 'ADJ', 'NUM'])
const LIGHT = new Set(answers.light)
const WORD_LIMIT = 200

/** Cuts the parsed text to spans; linear in the words of the sentences they touch. */
export function wordsWithin({ sentences }: ParsedText, spans: readonly Span[]): Words {
  const tokens = spans.flatMap((span) => tokensIn(sentences, span)).slice(0, WORD_LIMIT)
  const telling = new Set(
    tokens
      .filter(({ upos }) => TELLING.has(upos))
      .map(lemmaOf)
      .filter((lemma) => lemma.length > 2 && !LIGHT.has(lemma)),
  )
  const names = new Set(
    mapped(
      tokens.filter(({ upos }) => upos === 'PROPN'),
      lemmaOf,
    ),
  )
  return { all: mapped(tokens, lemmaOf), telling: [...telling], set: telling, names }
}

/** "An inquiry into the fire", "an inquiry into the flood": one word for two things, by what stands behind both. */
export function isOfTwo(own: Words, other: Words, word: string): boolean {
  const [a = [], b = []] = [own, other].map(({ all }) =>
    all.slice(all.indexOf(word) + 1, all.indexOf(word) + 1 + WHICH),
  )
  const [marker = ''] = a
  if (marker !== b[0] || !/^(?:against|into|on|of)$/.test(marker) || a.length < 2 || b.length < 2) return false
  return !a.slice(1).some((lemma) => !/^(?:an?|any|its|the)$/.test(lemma) && b.includes(lemma))
}

/** So many words tell which one it is. */
const WHICH = 5

const lemmaOf = ({ lemma }: Token) => lemma

function tokensIn(sentences: readonly Sentence[], span: Span): Token[] {
  let low = 0
  let high = sentences.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sentences[middle]?.end ?? Infinity) > span.start) high = middle
    else low = middle + 1
  }
  const tokens: Token[] = []
  for (let i = low; (sentences[i]?.start ?? Infinity) < span.end && tokens.length < WORD_LIMIT; i++)
    for (const token of sentences[i]?.tokens ?? [])
      if (token.start < span.end && token.end > span.start) tokens.push(token)
  return tokens
}

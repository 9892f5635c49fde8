import forms from '../lexicon/forms.json' with { type: 'json' }
import organisations from '../lexicon/organisations.json' with { type: 'json' }
import states from '../lexicon/states.json' with { type: 'json' }
import type { Token, ParsedText, Sentence } from '../types.js'
import { callingActive } from './calling.js'
import { denyingClaims } from './claims-denied.js'
import { Lemmas } from './lemma.js'
import { Parser } from './parser.js'
import { mendTags, type Mending } from './mend-tags.js'
import { joinParted } from './parted.js'
import { sayingBehind } from './said-behind.js'
import { segment, type RawSentence } from './sentences.js'
import { Tagger } from './tagger.js'
import { readWeights } from './weights.js'
import { WordReader, type Word } from './words.js'
import { optimiseLater } from '../engine.js'
import { mapped } from '../mapped.js'

type TagPair = readonly [upos: string, xpos: string]
type Label = Pick<Token, 'deprel' | 'relation'>

interface Models {
  readonly words: WordReader
  readonly lemmas: Lemmas
  readonly tags: readonly TagPair[]
  readonly labels: readonly Label[]
  readonly tagger: Tagger
  readonly parser: Parser
  readonly mending: Mending
}

const LONE_NAME = /^(?!.*[^u]s$)\p{Lu}\p{Ll}{3,}$/u

/** Forms that are no other word, with the tags that they may have. */
const TAGS_OF_FORM = new Map<string, readonly string[]>([
  ...tagged(forms.thirdPersons, ['VBZ']),
  ...tagged(forms.pasts, ['VBD']),
  ...tagged(forms.pastsOrParticiples, ['VBD', 'VBN']),
  ...tagged(forms.plurals, ['NNS']),
  ...tagged(forms.nouns, ['NN']),
  ...tagged(forms.verbs, ['VB', 'VBP']),
])

/** Names that are nothing else, where a sentence begins with them too: "Norway on Monday urged"; no plural like "Bahamas". */
const NAMES: ReadonlySet<string> = new Set([
  ...forms.names,
  ...[
    ...states.flatMap(({ name, aliases, capitals }) => [name, ...aliases, ...capitals]),
    ...organisations.flatMap(({ name, aliases }) => [name, ...aliases]),
  ].filter((name) => LONE_NAME.test(name)),
])

const NUMBERS: ReadonlySet<string> = new Set(forms.numbers)

function tagged(forms: readonly string[], tags: readonly string[]) {
  return forms.map((form) => [form, tags] as const)
}

let loaded: Models | null = null

/**
 * Cuts a text into paragraphs, sentences and tokens, each with part of speech, lemma, head and relation (Universal
 * Dependencies). Offsets are UTF-16 units of `text`; every unit that is no space is in exactly one token. Linear in its length.
 */
export function parseText(text: string): ParsedText {
  const models = (loaded ??= loadModels())
  const { paragraphs, sentences } = segment(text)
  return { text, paragraphs, sentences: mapped(sentences, (s) => analyse(text, s, models)) }
}

function analyse(text: string, raw: RawSentence, models: Models): Sentence {
  const words = models.words.read(mapped(raw.tokens, ({ start, end }) => formOf(text.slice(start, end))))
  const tags = models.tagger.tag(words)
  mendTags(words, tags, models.mending)
  const { heads, labels } = models.parser.parse(words, tags)
  const tokens = mapped(raw.tokens, ({ start, end }, i): Token => {
    const { form, lower } = words[i] as Word
    const [upos, xpos] = models.tags[tags[i] as number] as TagPair
    const { deprel, relation } = models.labels[labels[i] as number] as Label
    const lemma = models.lemmas.of(form, xpos)
    return { start, end, text: form, lower, lemma, upos, xpos, head: heads[i] as number, deprel, relation }
  })
  return {
    start: raw.start,
    end: raw.end,
    paragraph: raw.paragraph,
    tokens: sayingBehind(callingActive(denyingClaims(joinParted(tokens)))),
  }
}

/** A word as printed, without soft hyphens; the pair that wires type for a double mark ("''", "``") as that mark. */
const formOf = (word: string) => (word === "''" || word === '``' ? '"' : word.replaceAll('\u00AD', ''))

function loadModels(): Models {
  const { header, tables } = readWeights(new URL('../weights/english-syntax.bin', import.meta.url))
  optimiseLater()
  const { tagger, parser } = tables
  if (!tagger || !parser) throw new Error('The weight file holds no tagger or no parser. Train it again: npm run train')
  const labels = (header.tables['parser']?.classes ?? []).map(labelOf)
  const tags = (header.tables['tagger']?.classes ?? []).map(tagPairOf)
  return {
    words: new WordReader(new Map(header.words.map((word, i) => [word, i + 1]))),
    lemmas: new Lemmas(header.lemmas),
    tags,
    labels,
    tagger: new Tagger(tags.length, tagger, (word, tag) => cannotBe(word, tags[tag] ?? NO_TAG)),
    parser: new Parser(labels.length, parser),
    mending: {
      adjective: tags.findIndex(([, xpos]) => xpos === 'JJ'),
      noun: tags.findIndex(([, xpos]) => xpos === 'NN'),
      name: tags.findIndex(([upos, xpos]) => upos === 'PROPN' && xpos === 'NNP'),
      past: tags.findIndex(([, xpos]) => xpos === 'VBD'),
      nouns: tags.findIndex(([, xpos]) => xpos === 'NNS'),
      number: tags.findIndex(([upos, xpos]) => upos === 'NUM' && xpos === 'CD'),
      present: tags.findIndex(([, xpos]) => xpos === 'VBZ'),
      bare: tags.findIndex(([upos, xpos]) => upos === 'VERB' && xpos === 'VBP'),
      doing: tags.findIndex(([upos, xpos]) => upos === 'VERB' && xpos === 'VBG'),
      tagOf: (tag) => tags[tag]?.[1] ?? '',
    },
  }
}

const NO_TAG: TagPair = ['X', 'FW']

/** A form of a verb is tagged as what it is; a name may be spelt as it is ("Shook"), and a headline spell it so ("Denies"). */
function cannotBe({ form, lower, id }: Word, [upos, xpos]: TagPair): boolean {
  // "Okafor, who replaced him,": the treebanks have all interjections that newspapers use.
  if (id === 0 && xpos === 'UH') return true
  // "OpenAI" is a name, and nothing else that no treebank has helps a verb; a gerund ends as one.
  if (id === 0 && (upos === 'AUX' || (CAMEL.test(form) && !/^NN/.test(xpos)))) return true
  if (xpos === 'VBG' && !/in[g'’]$/.test(lower)) return true
  if ((id === 0 && NUMERAL.test(lower)) || NUMBERS.has(lower)) return xpos !== 'CD'
  if (NAMES.has(form)) return upos !== 'PROPN' || xpos !== 'NNP'
  const allowed = TAGS_OF_FORM.get(lower)
  if (allowed === undefined || (form !== lower && !allowed.includes('VBZ'))) return false
  return upos === 'X' || !allowed.includes(xpos)
}

const CAMEL = /^\p{L}*\p{Ll}\p{Lu}/u

/** "Forty-four", which no treebank has in one. */
const NUMERAL = /^[a-z]{3,5}ty-[a-z]{3,5}$/

function tagPairOf(tag: string): TagPair {
  const [upos = NO_TAG[0], xpos = NO_TAG[1]] = tag.split('|')
  return [upos, xpos]
}

const labelOf = (deprel: string): Label => ({ deprel, relation: deprel.replace(/:.*/, '') })

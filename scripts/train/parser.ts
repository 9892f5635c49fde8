// Trains the tagger and the parser on ../shared/eval/ud and writes src/extract/weights/english-syntax.bin.
//   npx tsx scripts/train/parser.ts [--epochs 9] [--quick] [--out FILE]
import { existsSync, writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { gzipSync } from 'node:zlib'
import { Tagger } from '../../src/extract/syntax/tagger.js'
import { Parser } from '../../src/extract/syntax/parser.js'
import type { Scorer } from '../../src/extract/syntax/scorer.js'
import { encodeWeights } from '../../src/extract/syntax/weights.js'
import { normalForm, WordReader } from '../../src/extract/syntax/words.js'
import { lemmaExceptions } from './lemma-exceptions.js'
import { Random } from './random.js'
import { toExample, trainParser, trainTagger, jackknife, type Example, type Inventory } from './train-models.js'
import { readTreebank, type GoldSentence } from './treebank.js'

const UD = new URL('../../../shared/eval/ud/', import.meta.url).pathname
const GENRES = ['academic', 'bio', 'court', 'interview', 'speech', 'textbook', 'vlog', 'voyage']
const { values } = parseArgs({
  options: {
    epochs: { type: 'string', default: '9' },
    quick: { type: 'boolean' },
    out: { type: 'string', default: new URL('../../src/extract/weights/english-syntax.bin', import.meta.url).pathname },
  },
})

if (!existsSync(UD)) {
  console.error('Skipped: the treebanks (../shared/eval/ud) are not here.')
  process.exit(0)
}

const SCALE = 200
const LEAST = 16
const started = process.cpuUsage()
const seconds = () => Math.round(process.cpuUsage(started).user / 1e6)
const random = new Random(20230331)
const news = readTreebank(`${UD}ewt.train.ndjson`)
const sentences = values.quick
  ? news.slice(0, 5000)
  : [...news, ...GENRES.flatMap((g) => readTreebank(`${UD}gum.${g}.ndjson`))]
const inventory = takeInventory(sentences)
const training = [...sentences, ...headlines(sentences)]
console.log(
  `${training.length} sentences, ${inventory.vocabulary.length} words, ${inventory.tags.length} tags, ${inventory.labels.length} labels`,
)
const examples = training.map((s) => toExample(s, inventory))
const dev = readTreebank(`${UD}ewt.dev.ndjson`)
const test = readTreebank(`${UD}ewt.test.ndjson`)

const tagger = trainTagger(examples, inventory.tags.length, values.quick ? 3 : 6, random)
console.log(`tagger ${seconds()} s; tags on dev ${tagAccuracy(tagger, dev)}, test ${tagAccuracy(tagger, test)}`)
const tags = jackknife(examples, inventory.tags.length, values.quick ? 2 : 5, 3, random)
console.log(`jackknifed tags ${seconds()} s`)
const parser = trainParser(examples, tags, inventory.labels.length, Number(values.epochs), random, (epoch) => {
  console.log(`epoch ${epoch} ${seconds()} s`)
})
console.log(
  `UAS/LAS on dev ${attachment(tagger, parser, dev)}, test ${attachment(tagger, parser, test)}; ${seconds()} s`,
)

const bytes = encodeWeights(
  {
    version: 1,
    name: 'english-syntax',
    sources: 'Universal Dependencies English Web Treebank and the GUM genres ' + GENRES.join(', '),
    licence: 'CC-BY-SA-4.0',
    words: inventory.vocabulary,
    lemmas: lemmaExceptions(sentences),
    tables: { tagger: { classes: inventory.tags }, parser: { classes: inventory.labels } },
  },
  { tagger: [...tagger.rows(SCALE, LEAST)], parser: [...parser.rows(SCALE, LEAST)] },
)
const packed = gzipSync(bytes, { level: 9 })
writeFileSync(values.out, packed)
console.log(`${(packed.length / 1e6).toFixed(1)} MB (${(bytes.length / 1e6).toFixed(1)} unpacked) -> ${values.out}`)

function takeInventory(all: readonly GoldSentence[]): Inventory & { readonly vocabulary: readonly string[] } {
  const count = (items: Iterable<string>) => {
    const counts = new Map<string, number>()
    for (const item of items) counts.set(item, (counts.get(item) ?? 0) + 1)
    return [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
  }
  const vocabulary = count(all.flatMap((s) => s.forms.map(normalForm))).flatMap(([word, n]) => (n > 1 ? [word] : []))
  return {
    words: new WordReader(new Map(vocabulary.map((word, i) => [word, i + 1]))),
    vocabulary,
    tags: count(all.flatMap((s) => s.tags))
      .map(([t]) => t)
      .slice(0, 250),
    labels: count(all.flatMap((s) => s.labels))
      .map(([l]) => l)
      .slice(0, 60),
  }
}

/** Copies of some sentences in Headline Case without a final stop, since news has such lines and treebanks hardly do. */
function headlines(all: readonly GoldSentence[]): GoldSentence[] {
  return all
    .filter((s, i) => i % 9 === 0 && s.forms.length >= 5 && s.forms.length <= 16)
    .map((s) => {
      const cut =
        /^[.!?]$/.test(s.forms.at(-1) ?? '') && !s.heads.includes(s.forms.length - 1)
          ? s.forms.length - 1
          : s.forms.length
      return {
        forms: s.forms.slice(0, cut).map((f) => (f.length > 3 ? f.charAt(0).toUpperCase() + f.slice(1) : f)),
        lemmas: s.lemmas.slice(0, cut),
        tags: s.tags.slice(0, cut),
        heads: s.heads.slice(0, cut),
        labels: s.labels.slice(0, cut),
      }
    })
}

function tagAccuracy(model: Scorer, gold: readonly GoldSentence[]): string {
  const tagger = new Tagger(inventory.tags.length, model)
  let both = 0
  let upos = 0
  let n = 0
  for (const sentence of gold) {
    const tags = tagger.tag(toExample(sentence, inventory).words)
    sentence.tags.forEach((tag, i) => {
      const guess = inventory.tags[tags[i] as number] ?? ''
      n++
      if (guess === tag) both++
      if (guess.split('|')[0] === tag.split('|')[0]) upos++
    })
  }
  return `${((100 * both) / n).toFixed(1)} (UPOS ${((100 * upos) / n).toFixed(1)})`
}

function attachment(tags: Scorer, model: Scorer, gold: readonly GoldSentence[]): string {
  const tagger = new Tagger(inventory.tags.length, tags)
  const parser = new Parser(inventory.labels.length, model)
  let uas = 0
  let las = 0
  let n = 0
  for (const sentence of gold) {
    const { words }: Example = toExample(sentence, inventory)
    const { heads, labels } = parser.parse(words, tagger.tag(words))
    sentence.heads.forEach((head, i) => {
      n++
      if (heads[i] !== head) return
      uas++
      if (inventory.labels[labels[i] as number] === sentence.labels[i]) las++
    })
  }
  return `${((100 * uas) / n).toFixed(1)}/${((100 * las) / n).toFixed(1)}`
}

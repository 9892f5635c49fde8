import { readFileSync } from 'node:fs'

/** A sense of a word as WordNet has it. */
export interface Synset {
  /** By its first word and which sense of it this is: "strike.v.1". */
  readonly name: string
  /** The file that lexicographers keep it in, by its number: 38 for verbs of motion. */
  readonly file: number
  /** What it is a kind of. */
  readonly above: readonly string[]
}

/** One sense of one word, and how often it was seen in text that is annotated with senses. */
export interface Sense {
  readonly synset: string
  readonly seen: number
}

/** Verbs or nouns of WordNet 3.0. */
export interface WordNet {
  readonly synsets: ReadonlyMap<string, Synset>
  /** Of each lemma its senses, most frequent first. */
  readonly senses: ReadonlyMap<string, readonly Sense[]>
}

/** Reads the database files of WordNet ("data.verb", "index.verb", "cntlist.rev") in a folder. */
export function readWordNet(folder: string, sort: 'verb' | 'noun'): WordNet {
  const rows = (file: string) => readFileSync(`${folder}/${file}`, 'utf8').split('\n').filter(Boolean)
  const counts = countsOf(rows('cntlist.rev'), sort)
  const senses = new Map(rows(`index.${sort}`).flatMap((row) => (row.startsWith(' ') ? [] : [sensesIn(row, counts)])))
  const number = (word: string, offset: string) =>
    (senses.get(word)?.findIndex(({ synset }) => synset === offset) ?? -1) + 1
  const synsets = rows(`data.${sort}`).flatMap((row) => (row.startsWith(' ') ? [] : [synsetIn(row, sort, number)]))
  return { synsets: new Map(synsets), senses }
}

/** "attack%2:33:00:: 1 21": of this verb's first sense, 21. */
function countsOf(rows: readonly string[], sort: 'verb' | 'noun'): Map<string, number> {
  const mark = sort === 'noun' ? '%1:' : '%2:'
  const counts = new Map<string, number>()
  for (const row of rows) {
    const [key = '', sense = '', count = '0'] = row.split(' ')
    if (key.includes(mark)) counts.set(`${key.split('%')[0] ?? ''} ${sense}`, Number(count))
  }
  return counts
}

function sensesIn(row: string, counts: ReadonlyMap<string, number>): [string, Sense[]] {
  const cells = row.trim().split(' ')
  const word = cells[0] ?? ''
  const offsets = cells.slice(6 + Number(cells[3]))
  return [word, offsets.map((synset, i) => ({ synset, seen: counts.get(`${word} ${i + 1}`) ?? 0 }))]
}

function synsetIn(row: string, sort: string, number: (word: string, offset: string) => number): [string, Synset] {
  const [offset = '', file = '', , words = '', ...rest] = (row.split(' | ')[0] ?? '').trim().split(' ')
  const first = (rest[0] ?? '').toLowerCase()
  const pointers = rest.slice(2 * parseInt(words, 16) + 1)
  const above = pointers.flatMap((mark, i) => (/^@i?$/.test(mark) ? (pointers[i + 1] ?? []) : []))
  return [offset, { name: `${first}.${sort.charAt(0)}.${number(first, offset)}`, file: Number(file), above }]
}

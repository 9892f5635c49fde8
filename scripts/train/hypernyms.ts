import { writeFileSync } from 'node:fs'
import { readWordNet, type Sense, type WordNet } from './wordnet.js'

/**
 * Writes src/extract/lexicon/hypernyms.json: what sorts of things verbs, and nouns of acts and events, name by WordNet 3.0.
 * Needs the folder of its database files, as Debian's `wordnet-base` lays them: `npx tsx scripts/train/hypernyms.ts FOLDER`.
 */
const [, , folder] = process.argv
if (!folder) {
  console.error('Give the folder of the database files of WordNet 3.0 (“data.verb”, “index.verb”, “cntlist.rev”).')
  process.exit(2)
}

/** Files of lexicographers. */
const ACTS = 4
const EVENTS = 11
/** Senses beside the first count where they are among the first four and seen a third as often. */
const SENSES = 4
const SHARE = 1 / 3
/** Sorts of fewer words say hardly more than the word. */
const LEAST_WORDS = 3

interface Entry {
  readonly word: string
  readonly main: readonly string[]
  readonly others: readonly string[]
}

/** The sorts of a sense, nearest first: its own, and all that it is a kind of. */
function sortsOf({ synsets }: WordNet, { synset }: Sense): string[] {
  const found = [synset]
  for (const next of found) for (const up of synsets.get(next)?.above ?? []) if (!found.includes(up)) found.push(up)
  return [...found.flatMap((id) => synsets.get(id)?.name ?? []), `file.${synsets.get(synset)?.file}`]
}

function entriesOf(net: WordNet, isWanted: (word: string, senses: readonly Sense[]) => boolean): Entry[] {
  return [...net.senses].flatMap(([word, senses]) => {
    const [first, ...rest] = senses
    if (!first || !senses.some(({ seen }) => seen > 0) || !isWanted(word, senses)) return []
    const main = sortsOf(net, first)
    const second = rest.slice(0, SENSES - 1).filter(({ seen }) => seen > 0 && seen >= SHARE * first.seen)
    const others = new Set(second.flatMap((sense) => sortsOf(net, sense)))
    return [{ word: word.replaceAll('_', ' '), main, others: [...others].filter((sort) => !main.includes(sort)) }]
  })
}

/** Half of what it is seen as, or more, is an act or an event; each sense counts a little where it is not seen. */
function isHappening({ synsets }: WordNet, senses: readonly Sense[]): boolean {
  const weigh = (some: readonly Sense[]) =>
    some.reduce((sum, sense) => sum + sense.seen + (sense === senses[0] ? 1 : 0.3), 0)
  const happenings = senses.filter(({ synset }) => [ACTS, EVENTS].includes(synsets.get(synset)?.file ?? -1))
  return 2 * weigh(happenings) >= weigh(senses)
}

function pack(entries: readonly Entry[], numbers: ReadonlyMap<string, number>): string {
  const known = (sorts: readonly string[]) => sorts.flatMap((sort) => numbers.get(sort) ?? []).join(',')
  return entries.map(({ word, main, others }) => `${word}\t${known(main)}\t${known(others)}`.trimEnd()).join('\n')
}

const verbNet = readWordNet(folder, 'verb')
const nounNet = readWordNet(folder, 'noun')
const verbs = entriesOf(verbNet, (word) => word.split('_').length <= 2)
const nouns = entriesOf(nounNet, (word, senses) => !word.includes('_') && isHappening(nounNet, senses))
const counts = new Map<string, number>()
for (const { main, others } of [...verbs, ...nouns])
  for (const sort of [...main, ...others]) counts.set(sort, (counts.get(sort) ?? 0) + 1)
const sorts = [...counts].flatMap(([sort, n]) => (n >= LEAST_WORDS ? [sort] : [])).sort()
const numbers = new Map(sorts.map((sort, i) => [sort, i]))
const file = {
  about:
    'What sorts of things words name, made by scripts/train/hypernyms.ts from WordNet 3.0: of each lemma the numbers of the sorts that its first sense is of, then of its other frequent senses. Nouns are those of acts and events.',
  licence:
    'WordNet 3.0 Copyright 2006 by Princeton University. All rights reserved. This software and database is being provided to you, the LICENSEE, by Princeton University under the following license. By obtaining, using and/or copying this software and database, you agree that you have read, understood, and will comply with these terms and conditions. Permission to use, copy, modify and distribute this software and database and its documentation for any purpose and without fee or royalty is hereby granted, provided that you agree to comply with the following copyright notice and statements, including the disclaimer, and that the same appear on ALL copies of the software, database and documentation, including modifications that you make for internal use or for distribution. THIS SOFTWARE AND DATABASE IS PROVIDED "AS IS" AND PRINCETON UNIVERSITY MAKES NO REPRESENTATIONS OR WARRANTIES, EXPRESS OR IMPLIED. BY WAY OF EXAMPLE, BUT NOT LIMITATION, PRINCETON UNIVERSITY MAKES NO REPRESENTATIONS OR WARRANTIES OF MERCHANT- ABILITY OR FITNESS FOR ANY PARTICULAR PURPOSE OR THAT THE USE OF THE LICENSED SOFTWARE, DATABASE OR DOCUMENTATION WILL NOT INFRINGE ANY THIRD PARTY PATENTS, COPYRIGHTS, TRADEMARKS OR OTHER RIGHTS. The name of Princeton University or Princeton may not be used in advertising or publicity pertaining to distribution of the software and/or database. Title to copyright in this software, database and any associated documentation shall at all times remain with Princeton University and LICENSEE agrees to preserve same.',
  sorts: sorts.join(' '),
  verbs: pack(verbs, numbers),
  nouns: pack(nouns, numbers),
}
writeFileSync('src/extract/lexicon/hypernyms.json', `${JSON.stringify(file, null, 2)}\n`)
console.log(`${verbs.length} verbs, ${nouns.length} nouns, ${sorts.length} sorts`)

import sorts from '../lexicon/body-sorts.json' with { type: 'json' }
import type { Entity } from './entity.js'
import { isNominal } from './nominal-words.js'
import { organisationNoun } from './titles.js'

const GENERAL: ReadonlySet<string> = new Set(sorts.general)
const ALIKE: readonly (readonly string[])[] = sorts.alike
const CLASSES = byNoun(sorts.sorts)
const EXCLUDED = byNoun(sorts.excluded)

function byNoun(rows: readonly { nouns: readonly string[]; classes: readonly string[] }[]) {
  return new Map(rows.flatMap(({ nouns, classes }) => nouns.map((noun) => [noun, new Set(classes)] as const)))
}

/** Whether a bare noun may mean an organisation, by its class and by what the text has called it. */
export function isSort(entity: Entity, word: string): boolean {
  return ofClass(entity.class, word) && !isCalledElse(entity, word)
}

function ofClass(kind: Entity['class'], word: string): boolean {
  if (isNominal('companies', word)) return kind === 'COMPANY' || kind === null
  if (isNominal('media', word)) return kind === 'MEDIA' || kind === 'STATE_MEDIA' || kind === null
  const sort = organisationNoun(word)
  if (sort === 'PARTY' || sort === 'COURT' || sort === 'LEGISLATURE' || sort === 'POLICE') return kind === sort
  const classes = CLASSES.get(word)
  if (classes) return classes.has(kind ?? 'unknown')
  const excluded = EXCLUDED.get(word)
  return excluded !== undefined && !excluded.has(kind ?? 'unknown')
}

/** "Brewer Haldane cut jobs. The airline said": whoever is called another thing of its sort is not meant. */
function isCalledElse({ called }: Entity, word: string): boolean {
  if (GENERAL.has(word) || called.has(word)) return false
  const alike = ALIKE.find((words) => words.includes(word)) ?? [word]
  const nouns = [...called].filter(
    (noun) => !GENERAL.has(noun) && (isNominal('companies', noun) || organisationNoun(noun)),
  )
  return nouns.length > 0 && !nouns.some((noun) => alike.includes(noun))
}

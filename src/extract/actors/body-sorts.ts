import type { Entity } from './entity.js'
import { isNominal } from './nominal-words.js'
import { organisationNoun } from './titles.js'

/** Whether a bare noun may mean an organisation, by its class and by what the text has called it. */
export function isSort(entity: Entity, word: string): boolean {
  return ofClass(entity.class, word) && !isCalledElse(entity, word)
}

function ofClass(kind: Entity['class'], word: string): boolean {
  if (isNominal('companies', word)) return kind === 'COMPANY' || kind === null
  if (isNominal('media', word)) return kind === 'MEDIA' || kind === 'STATE_MEDIA' || kind === null
  const sort = organisationNoun(word)
  if (sort === 'PARTY' || sort === 'COURT' || sort === 'LEGISLATURE' || sort === 'POLICE') return kind === sort
  if (/^(?:agency|department|ministry|office|authority|regulator|watchdog)$/.test(word))
    return /^(?:AGENCY|GOVERNMENT|INTERNATIONAL)$/.test(kind ?? '')
  if (word === 'force') return kind === 'POLICE'
  if (/^(?:club|side|team)$/.test(word)) return kind === 'SPORT' || kind === null
  if (word === 'union') return kind === 'BODY' || kind === null
  if (word === 'charity') return /^(?:CHARITY|BODY|INTERNATIONAL)$/.test(kind ?? 'BODY')
  if (/^(?:movement|association|federation)$/.test(word))
    return !/^(?:MEDIA|GOVERNMENT|OFFICE|COMPANY|LEGISLATURE|COURT|POLICE)$/.test(kind ?? '')
  if (/^(?:group|organi[sz]ation|body|service|giant)$/.test(word))
    return kind !== 'MEDIA' && kind !== 'GOVERNMENT' && kind !== 'OFFICE'
  return false
}

/** "Brewer Haldane cut jobs. The airline said": whoever is called another thing of its sort is not meant. */
function isCalledElse({ called }: Entity, word: string): boolean {
  if (GENERAL.test(word) || called.has(word)) return false
  const alike = ALIKE.find((words) => words.includes(word)) ?? [word]
  const sorts = [...called].filter(
    (noun) => !GENERAL.test(noun) && (isNominal('companies', noun) || organisationNoun(noun)),
  )
  return sorts.length > 0 && !sorts.some((noun) => alike.includes(noun))
}

/** What may be said of any of them. */
const GENERAL =
  /^(?:company|firm|group|giant|maker|manufacturer|operator|brand|business|service|corporation|conglomerate|contractor|supplier|organi[sz]ation|body|party|association|federation|movement)$/

/** Nouns for one thing. */
const ALIKE = [
  ['bank', 'lender'],
  ['airline', 'carrier'],
  ['carmaker', 'automaker'],
  ['retailer', 'chain', 'supermarket', 'store', 'shop'],
  ['brewer', 'brewery'],
  ['club', 'side', 'team'],
  ['regulator', 'watchdog', 'agency', 'authority', 'commission'],
]

import { readFileSync } from 'node:fs'
import { actorId, foldName, type Actor, type ActorKind } from '../src/model/index.js'
import type { Random } from './random.js'

/** States that the generated news is about, the most reported first, as reading knows them. */
export const STATES =
  'Sweden,Norway,Denmark,Finland,Iceland,Poland,France,Italy,Spain,Portugal,Germany,Austria,Greece,Turkey,Ukraine,Russia,Iran,Iraq,Israel,Egypt,Libya,Tunisia,Kenya,Ghana,India,Nepal,Japan,Canada,Mexico,Brazil,Chile,Peru'.split(
    ',',
  )
const KNOWN = JSON.parse(
  readFileSync(new URL('../src/extract/lexicon/states.json', import.meta.url), 'utf8'),
) as readonly { readonly name: string; readonly wikidataId: string }[]

const GIVEN = [
  'Anna',
  'Bilal',
  'Chen',
  'Dora',
  'Emil',
  'Fatou',
  'Goran',
  'Hana',
  'Ivo',
  'Jun',
  'Kari',
  'Luz',
  'Mikaël',
  'Noor',
  'Olga',
  'Pía',
]
const SYLLABLES = [
  'ar',
  'bel',
  'cor',
  'dan',
  'eri',
  'fos',
  'gul',
  'hem',
  'ist',
  'kov',
  'lund',
  'mar',
  'nes',
  'oro',
  'pak',
  'rin',
  'sol',
  'tev',
  'und',
  'vik',
]

/** A person, or who it speaks for. */
export interface Voice {
  readonly actor: Actor
  readonly role: string | null
  /** Whose position it is when it speaks. */
  readonly principal: Actor | null
}

export interface Cast {
  readonly states: readonly Actor[]
  readonly organisations: readonly Actor[]
  readonly publishers: readonly Actor[]
  /** Most quoted first. */
  readonly voices: readonly Voice[]
}

/** Everybody who appears, about one person for each seven articles. */
export function createCast(articles: number, random: Random): Cast {
  const word = () => {
    const text = Array.from({ length: 2 + random.below(2) }, () => random.of(SYLLABLES)).join('')
    return text.charAt(0).toUpperCase() + text.slice(1)
  }
  const states = STATES.map(stateNamed)
  const organisations = Array.from({ length: 300 }, (_, i) =>
    made(`${word()} Office ${i + 1}`, 'OFFICE', random.of(states)),
  )
  const publishers = Array.from({ length: 200 }, (_, i) => made(`The ${word()} Post ${i + 1}`, 'ORGANISATION', null))
  const voices = Array.from({ length: Math.max(200, Math.floor(articles / 7)) }, (_, i): Voice => {
    const office = random.chance(0.6) ? random.of(organisations) : null
    const actor = made(
      `${random.of(GIVEN)} ${word()}${i % 10 === 0 ? '-𝕃und' : ''} ${i + 1}`,
      'PERSON',
      null,
      office?.countryId ?? null,
    )
    return { actor, role: office && random.of(['spokesman', 'minister', 'director']), principal: office }
  })
  return { states, organisations, publishers, voices }
}

/** A state under the id that reading gives it, so that what is read and what is generated meet. */
function stateNamed(name: string): Actor {
  const wikidataId = KNOWN.find((state) => state.name === name)?.wikidataId
  if (wikidataId === undefined) throw new Error(`Reading knows no state "${name}".`)
  const key = `wd:${wikidataId}`
  return { id: actorId(key), key, name, kind: 'STATE', aliases: [name], wikidataId, countryId: null }
}

function made(name: string, kind: ActorKind, country: Actor | null, countryId = country?.id ?? null): Actor {
  const key = `${kind}|${foldName(name)}`
  return { id: actorId(key), key, name, kind, aliases: [name], wikidataId: null, countryId }
}

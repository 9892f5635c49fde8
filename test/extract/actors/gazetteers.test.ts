import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import cities from '../../../src/extract/lexicon/cities.json' with { type: 'json' }
import givenNames from '../../../src/extract/lexicon/given-names.json' with { type: 'json' }
import offices from '../../../src/extract/lexicon/offices.json' with { type: 'json' }
import organisationNouns from '../../../src/extract/lexicon/organisation-nouns.json' with { type: 'json' }
import organisations from '../../../src/extract/lexicon/organisations.json' with { type: 'json' }
import regions from '../../../src/extract/lexicon/regions.json' with { type: 'json' }
import statesmen from '../../../src/extract/lexicon/statesmen.json' with { type: 'json' }
import states from '../../../src/extract/lexicon/states.json' with { type: 'json' }
import titles from '../../../src/extract/lexicon/titles.json' with { type: 'json' }

const name = z.string().trim().min(1)
const wikidataId = z
  .string()
  .regex(/^Q[1-9]\d*$/)
  .nullable()
const CLASSES =
  'GOVERNMENT AGENCY LEGISLATURE COURT POLICE MILITARY STATE_MEDIA MEDIA PARTY CAMPAIGN COMPANY CHARITY RESEARCH SPORT ' +
  'ARMED INTERNATIONAL OFFICE BODY'
const organisationClass = z.enum(CLASSES.split(' '))
const state = z.strictObject({
  name,
  wikidataId,
  aliases: z.array(name),
  demonyms: z.array(name),
  capitals: z.array(name),
})

describe('the gazetteers', () => {
  it.each([
    ['states', states, state],
    ['regions', regions, state.extend({ country: name, ministers: z.literal(false).optional() })],
    ['cities', cities, z.strictObject({ name, country: name })],
    ['offices', offices, z.strictObject({ name, state: name.nullable(), wikidataId, aliases: z.array(name) })],
    [
      'organisations',
      organisations,
      z.strictObject({
        name,
        class: organisationClass,
        country: name.nullable(),
        wikidataId,
        aliases: z.array(name),
        seat: name.optional(),
        office: name.optional(),
        initials: name.optional(),
        elsewhere: z.array(name).optional(),
      }),
    ],
    ['statesmen', statesmen, z.strictObject({ state: name, names: z.array(name).min(1) })],
    ['organisation nouns', organisationNouns, z.strictObject({ noun: name, class: organisationClass })],
    [
      'titles',
      titles,
      z.strictObject({
        noun: name.toLowerCase(),
        class: name,
        speaksFor: z.enum(['STATE', 'POLITY', 'ORGANISATION', 'CLIENT']).nullable(),
        gender: z.enum(['MALE', 'FEMALE']).nullable(),
      }),
    ],
  ])('hold %s in their schema', (_what, rows, row) => {
    expect(z.array(row).safeParse(rows).error?.issues ?? []).toEqual([])
  })

  it('give no Wikidata id to two entries', () => {
    const ids = [...states, ...regions, ...offices, ...organisations].flatMap((e) => e.wikidataId ?? [])
    expect(ids.filter((id, i) => ids.indexOf(id) !== i)).toEqual([])
  })

  it('place every region, city, office and organisation in a state, region or union they know', () => {
    const known = new Set([...states, ...regions, ...organisations].map((e) => e.name))
    const countries = [...regions, ...cities, ...organisations].flatMap((e) => e.country ?? [])
    const places = [...countries, ...offices.flatMap((o) => o.state ?? []), ...statesmen.map(({ state }) => state)]
    expect(places.filter((place) => !known.has(place))).toEqual([])
  })

  it('keep a given name in one list only', () => {
    const all = [...givenNames.male, ...givenNames.female, ...givenNames.either]
    expect(all.filter((n, i) => all.indexOf(n) !== i)).toEqual([])
  })
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { extract } from '../../../src/extract/index.js'
import { castActors } from '../../../src/extract/actors/index.js'
import { parseText } from '../../../src/extract/syntax/index.js'
import type { Attribution, Cast, ParsedText, Source } from '../../../src/extract/types.js'
import { cpuOf } from '../../cpu.js'

/** Reads a text in which sources are marked [so] and what they say is given by its words. */
function cast(marked: string): {
  parsed: ParsedText
  cast: Cast
  text: string
  name: (id: string | null) => string | null
} {
  const spans: { start: number; end: number }[] = []
  let text = ''
  for (const char of marked) {
    if (char === '[') spans.push({ start: text.length, end: text.length })
    else if (char === ']') (spans.at(-1) as { end: number }).end = text.length
    else text += char
  }
  const parsed = parseText(text)
  const attributions = spans.map((span): Attribution => {
    const sentence = parsed.sentences.findIndex((s) => s.start <= span.start && span.start < s.end)
    const tokens = parsed.sentences[sentence]?.tokens ?? []
    const inside = tokens.flatMap((t, i) => (t.start < span.end && t.end > span.start ? [i] : []))
    const token = inside.find((i) => !inside.includes(tokens[i]?.head ?? -1)) ?? inside[0] ?? 0
    const source: Source = { span, at: { sentence, token } }
    const content = { start: text.length - 1, end: text.length }
    return {
      spans: [content],
      form: 'INDIRECT',
      cue: null,
      source,
      continues: null,
      via: [],
      confidence: 1,
      rule: 'test',
    }
  })
  const result = castActors(parsed, attributions, { text, publishedAt: null, publisher: 'The Test' })
  return { parsed, cast: result, text, name: (id) => result.actors.find((a) => a.id === id)?.name ?? null }
}

const speaking = (marked: string) => {
  const { cast: result, name } = cast(marked)
  return result.roles.map((r) => [name(r.speaker), r.role, name(r.onBehalfOf)])
}

it('takes nobody of a dateline for somebody who acts', () => {
  const { cast: result } = cast('OSLO, March 3 (Reuters) - [Nora Blake] said in Bergen that nothing had changed.')
  expect(result.actors.map(({ name }) => name)).not.toEqual(expect.arrayContaining(['OSLO']))
  expect(result.actors.map(({ name }) => name)).not.toEqual(expect.arrayContaining(['Reuters']))
})

describe('castActors', () => {
  it.each([
    [
      'a council of an office that the text names, for the state of that',
      'The White House was silent. [Nora Blake, a spokeswoman for the National Security Council,] said nothing had changed.',
      [['Nora Blake', 'spokeswoman for the National Security Council', 'United States']],
    ],
    [
      'the same council in a text without that office, for itself',
      'The ministry was silent. [Nora Blake, a spokeswoman for the National Security Council,] said nothing had changed.',
      [['Nora Blake', 'spokeswoman for the National Security Council', 'National Security Council']],
    ],
    [
      'the seat of a union for it, and a capital at the head of a sentence, whatever it is tagged',
      '[Brussels] said the bloc was ready. [Beijing] called for calm.',
      [
        ['European Union', null, null],
        ['China', null, null],
      ],
    ],
    [
      'a spokesman of an office, for its state, through a pronoun',
      '[Elysee spokeswoman Claire Martin] said the visit was off. "Nobody is to blame," [she] added.',
      [
        ['Claire Martin', 'Elysee spokeswoman', 'France'],
        ['Claire Martin', 'Elysee spokeswoman', 'France'],
      ],
    ],
    [
      'a spokesman of an agency, for the agency and not for its state',
      '[Mara Olsen], a National Transportation Safety Board spokeswoman, said in Washington that the United States would wait.',
      [['Mara Olsen', 'National Transportation Safety Board spokeswoman', 'National Transportation Safety Board']],
    ],
    [
      'a president, by surname after the full name',
      '[Peruvian President Rosa Quispe] opened the summit in Bogota with Colombia. Later [Quispe] blamed Chile.',
      [
        ['Rosa Quispe', 'Peruvian President', 'Peru'],
        ['Rosa Quispe', 'Peruvian President', 'Peru'],
      ],
    ],
    [
      'a headline name, by the full name below it',
      '[Okafor] rules out talks\nTransport union leader Chidi Okafor spoke in Lagos. [Okafor] was firm.',
      [
        ['Chidi Okafor', 'Transport union leader', 'Transport union'],
        ['Chidi Okafor', 'Transport union leader', 'Transport union'],
      ].map(([name]): unknown[] => [name, 'Transport union leader', expect.anything()]),
    ],
    [
      'a role behind the name',
      '[Henk Visser, chief executive of Noordzee Energie,] said output fell.',
      [['Henk Visser', 'chief executive of Noordzee Energie', 'Noordzee Energie']],
    ],
    ['a state by its short name', '[The DPRK] fired again.', [['North Korea', null, null]]],
    ['an agency by its acronym', 'In May, [the WFP] warned of hunger.', [['World Food Programme', null, null]]],
    [
      'an acronym the text introduces',
      'The Baltic Fisheries Council (BFC) met in Riga. [The BFC] wants smaller quotas.',
      [['Baltic Fisheries Council', null, null]],
    ],
    [
      'authorities of a state',
      '[South Korean authorities] reported a launch.',
      [['South Korean authorities', null, 'South Korea']],
    ],
    ['a county that begins like a person', '[Jefferson Parish] denied it.', [['Jefferson Parish', null, null]]],
    ['a capital that acts', 'Tensions rose. [Moscow] denied it.', [['Russia', null, null]]],
    [
      'a ministry, for its state',
      '[The Kenyan Ministry of Health] denied it.',
      [['Kenyan Ministry of Health', null, 'Kenya']],
    ],
    [
      'a minister of England, for the state that governs it',
      "[England's transport secretary, Mara Olsen], announced the closure.",
      [['Mara Olsen', "England's transport secretary", 'United Kingdom']],
    ],
    [
      "somebody of an organisation, by the organisation's possessive",
      "[The Valley Rights Fund's Jacqueline Olsen] hated it.",
      [['Jacqueline Olsen', null, 'Valley Rights Fund']],
    ],
    [
      'a given name alone, by the full name above it',
      '[Civil Aviation Minister Hardeep Singh] spoke in India. [Hardeep] also thanked the crew.',
      [
        ['Hardeep Singh', 'Civil Aviation Minister', 'India'],
        ['Hardeep Singh', 'Civil Aviation Minister', 'India'],
      ],
    ],
    [
      'a nameless official',
      '[A hospital official] gave the toll.',
      [['a hospital official', 'hospital official', null]],
    ],
    [
      'prosecutors, for the state that they prosecute for',
      '[Prosecutors] closed the case in Lyon, France. [Prosecutor Mara Olsen] said why.',
      [
        ['prosecutors', null, 'France'],
        ['Mara Olsen', 'Prosecutor', 'France'],
      ],
    ],
    [
      'a nameless spokesperson, for whom the source names',
      '[A spokesperson for Stagecoach South of Arden] said so.',
      [
        [
          'a spokesperson for Stagecoach South of Arden',
          'spokesperson for Stagecoach South of Arden',
          'Stagecoach South',
        ],
      ],
    ],
    [
      'a body of its own sort, though another stands nearer',
      '[The Riverside Council] met. [The seamen’s union] blamed it. [The central bank] did not.',
      [
        ['Riverside Council', null, null],
        ['seamen’s union', null, null],
        ['central bank', null, null],
      ],
    ],
    [
      'an organisation by what it was called beside its name',
      'The bakery chain Goldcrust met its rival Hobson in Rottmar. [The chain] was firm.',
      [['Goldcrust', null, null]],
    ],
    [
      'an organisation by what it is, where its act is told first',
      '[Sundara Airlines] recalled pilots of Norport, [the Indian company] announced.',
      [
        ['Sundara Airlines', null, null],
        ['Sundara Airlines', null, null],
      ],
    ],
    [
      'a company, and not the town where it is',
      'Calder Airlines went on. There was fog in Norport, and more of it near Norport. [The company] was firm.',
      [['Calder Airlines', null, null]],
    ],
    [
      'a regional government, of no state',
      'Spain waited. [The regional government] did not.',
      [['regional government', null, null]],
    ],
    [
      'somebody by an age that was printed beside the name',
      'Keter Aloyo, 29, ran against Tom Reed, 31. [The 29-year-old] denied it.',
      [['Keter Aloyo', null, null]],
    ],
    [
      'whoever is named only below the first lines, by the post',
      '[A federal judge] blocked the pipeline.\nThe project had been approved. [Judge Mara Olsen] was firm.',
      [
        ['Mara Olsen', expect.anything(), null],
        ['Mara Olsen', expect.anything(), null],
      ],
    ],
    [
      'whoever is named only below the first lines, as the first who is',
      '[A former nurse] admitted it.\n[Mara Olsen] told the court why. [Prosecutor Tom Reed] did not believe her.',
      [
        ['Mara Olsen', null, null],
        ['Mara Olsen', null, null],
        ['Tom Reed', 'Prosecutor', null],
      ],
    ],
    [
      'a man whose given name is mostly a woman’s',
      '[Vlada Stamen] found it. [He] was glad.',
      [
        ['Vlada Stamen', null, null],
        ['Vlada Stamen', null, null],
      ],
    ],
    [
      'a union by its whole name, with whose it is',
      "[The Shop Workers' Guild] was firm.",
      [["Shop Workers' Guild", null, null]],
    ],
    ['a person for herself', '[Pop singer Ana Duarte] hated it.', [['Ana Duarte', 'Pop singer', null]]],
  ])('reads %s', (_case, marked, expected) => {
    expect(speaking(marked)).toEqual(expected)
  })

  it('has a reporter in a printed interview ask for the outlet that the text names', () => {
    const turns = 'TR: Will it hold?\nOlsen: It will.\nTR: Who says so?\nOlsen: I do.'
    const text = `Valley News accredited reporter Tom Reed spoke to Mara Olsen.\n${turns}`
    const { statements, actors } = extract({ text, publishedAt: null, publisher: null })
    const name = (id: string | null) => actors.find((a) => a.id === id)?.name ?? null
    expect(statements.map((s) => [name(s.speaker), name(s.onBehalfOf)])).toEqual([
      ['Tom Reed', 'Valley News'],
      ['Mara Olsen', null],
      ['Tom Reed', 'Valley News'],
      ['Mara Olsen', null],
    ])
  })

  it('takes "they" as the state whose statements are spoken of', () => {
    const {
      parsed,
      cast: result,
      name,
    } = cast('Officials noted North Korea’s recent statements that they will not sell arms.')
    const token = parsed.sentences[0]?.tokens.findIndex((t) => t.text === 'they') ?? -1
    expect(name(result.actorAt({ sentence: 0, token }))).toBe('North Korea')
  })

  it('finds the state behind an adjective', () => {
    const { parsed, cast: result, name } = cast('The convoy carried Russian munitions to the port.')
    const token = parsed.sentences[0]?.tokens.findIndex((t) => t.text === 'Russian') ?? -1
    expect(name(result.actorAt({ sentence: 0, token }))).toBe('Russia')
  })

  it('places a president of no printed state in the state that the text is about, and heads of companies nowhere', () => {
    const { cast: result, name } = cast(
      'The United States Congress voted in Washington. President Carver thanked the United States. Chief executive Ellen Moss laughed.',
    )
    const posts = (of: string) =>
      result.actors.find((a) => a.name === of)?.affiliations.map((post) => [name(post.organization), post.role])
    expect(posts('Carver')).toEqual([['United States', 'President']])
    expect(posts('Ellen Moss')).toEqual([])
  })

  it('calls nobody by the party that is printed before a full name', () => {
    const { cast: result } = cast('Democrat Laura Hill met Republican Senator Peter Wood and Tory John Marsh in Ohio.')
    const persons = result.actors.filter((a) => a.kind === 'PERSON').map((a) => a.name)
    expect(persons).toEqual(['Laura Hill', 'Peter Wood', 'John Marsh'])
  })

  it('keeps every mention within the text and gives ids to all that it points to', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...WORDS), { maxLength: 60 }), (words) => {
        const text = words.join(' ')
        const parsed = parseText(text)
        const { actors } = castActors(parsed, [], { text, publishedAt: null, publisher: null })
        const ids = new Set(actors.map((a) => a.id))
        for (const actor of actors) {
          expect(actor.name).not.toBe('')
          for (const { start, end } of actor.mentions)
            expect(0 <= start && start < end && end <= text.length).toBe(true)
          if (actor.country) expect(ids.has(actor.country)).toBe(true)
          for (const post of actor.affiliations) expect(ids.has(post.organization)).toBe(true)
        }
      }),
      { numRuns: 60 },
    )
  })

  it('reads a hundred thousand capitalised words in seconds', () => {
    const text = Array.from({ length: 100_000 }, (_, i) => `Name${i % 977}`).join(' ')
    const parsed = parseText(text)
    const taken = cpuOf(() => castActors(parsed, [], { text, publishedAt: null, publisher: null }))
    expect(taken).toBeLessThan(10)
  })
})

const WORDS = (
  'The the a U.S. President Minister of for , . ( ) “ ” said he they it Smith John Anna al - Qaeda Moscow WHO Police ' +
  'Ministry Foreign Russian spokesman who his government study and report Sir 7 & \n É 𝒳'
).split(' ')

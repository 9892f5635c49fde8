import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { extract } from '../../../src/extract/index.js'
import { castActors } from '../../../src/extract/actors/index.js'
import { parseText } from '../../../src/extract/syntax/index.js'
import { cpuOf } from '../../cpu.js'
import { castMarked } from './marked-cast.js'

it('takes nobody of a dateline for somebody who acts', () => {
  const { cast: result } = castMarked('OSLO, March 3 (Reuters) - [Nora Blake] said in Bergen that nothing had changed.')
  expect(result.actors.map(({ name }) => name)).not.toEqual(expect.arrayContaining(['OSLO']))
  expect(result.actors.map(({ name }) => name)).not.toEqual(expect.arrayContaining(['Reuters']))
})

describe('castActors', () => {
  it('places a council in the state of the office that it is a part of', () => {
    const { cast, name } = castMarked('The White House was silent. The National Security Council met.')
    const council = cast.actors.find((a) => a.name === 'National Security Council')
    expect(name(council?.country ?? null)).toBe('United States')
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

  it('has the head of public works speak for no public', () => {
    const text = 'Mara Olsen, head of public works, said the road would open.'
    const { statements, actors } = extract({ text, publishedAt: null, publisher: null })
    expect(statements.map(({ onBehalfOf }) => onBehalfOf)).toEqual([null])
    expect(actors.map(({ name }) => name)).not.toContain('public')
  })

  it('takes "they" as the state whose statements are spoken of', () => {
    const {
      parsed,
      cast: result,
      name,
    } = castMarked('Officials noted North Korea’s recent statements that they will not sell arms.')
    const token = parsed.sentences[0]?.tokens.findIndex((t) => t.text === 'they') ?? -1
    expect(name(result.actorAt({ sentence: 0, token }))).toBe('North Korea')
  })

  it('finds the state behind an adjective', () => {
    const { parsed, cast: result, name } = castMarked('The convoy carried Russian munitions to the port.')
    const token = parsed.sentences[0]?.tokens.findIndex((t) => t.text === 'Russian') ?? -1
    expect(name(result.actorAt({ sentence: 0, token }))).toBe('Russia')
  })

  it('places a president of no printed state in the state that the text is about, and heads of companies nowhere', () => {
    const { cast: result, name } = castMarked(
      'The United States Congress voted in Washington. President Carver praised Congress. Chief executive Ellen Moss laughed.',
    )
    const posts = (of: string) =>
      result.actors.find((a) => a.name === of)?.affiliations.map((post) => [name(post.organization), post.role])
    expect(posts('Carver')).toEqual([['United States', 'President']])
    expect(posts('Ellen Moss')).toEqual([])
  })

  it('has a spokesman of a ministry of no printed state speak for the state that the text is about', () => {
    const text =
      'Norway denied on Monday that Norway had sold arms to Mali. Foreign Ministry spokeswoman Mara Olsen said in Oslo that the reports had political aims.'
    const { statements, actors } = extract({ text, publishedAt: null, publisher: null })
    const principals = statements.map(({ onBehalfOf }) => actors.find(({ id }) => id === onBehalfOf)?.name ?? null)
    expect(principals).toEqual([null, 'Norway'])
  })

  it.each([
    ['Speaking on behalf of the European Union, Mara Olsen said the duties would stay.', 'European Union'],
    ['“We will appeal,” said Pia Storm, speaking for the families of the victims.', 'families of the victims'],
    ['Mara Olsen did not say whether she would collect money on behalf of the European Union.', null],
  ])('has somebody speak for whom the words beside the verb say: %s', (text, principal) => {
    const { statements, actors } = extract({ text, publishedAt: null, publisher: null })
    expect(statements.map(({ onBehalfOf }) => actors.find(({ id }) => id === onBehalfOf)?.name ?? null)).toEqual([
      principal,
    ])
  })

  it.each([
    'The company’s president said France had paid. France had not paid.',
    'The chancellor of the university said Spain had paid. Spain had not paid.',
  ])('has whoever heads a body of no name speak for no state: %s', (text) => {
    const [statement] = extract({ text, publishedAt: null, publisher: null }).statements
    expect(statement).toMatchObject({ onBehalfOf: null })
  })

  it('gives a role whole where a word in it is joined to another', () => {
    const text =
      '“The dam will hold,” said Mara Olsen, a coordinator with the non-profit Norland River Trust, on Monday.'
    const { statements } = extract({ text, publishedAt: null, publisher: null })
    expect(statements.map(({ role }) => role)).toEqual(['coordinator with the non-profit Norland River Trust'])
  })

  it('calls nobody by the party that is printed before a full name', () => {
    const { cast: result } = castMarked(
      'Democrat Laura Hill met Republican Senator Peter Wood and Tory John Marsh in Ohio.',
    )
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

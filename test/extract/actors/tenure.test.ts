import { describe, expect, it } from 'vitest'
import { extract } from '../../../src/extract/index.js'

/** Whom the last statement of a text of March 2022 speaks for: its speaker, and the principal. */
function lastSpeaker(text: string): [string | undefined, string | undefined] {
  const { statements, actors } = extract({ text, publishedAt: '2022-03-02T10:00:00Z', publisher: null })
  const name = (id: string | null | undefined) => actors.find((actor) => actor.id === id)?.name
  const last = statements.at(-1)
  return [name(last?.speaker), name(last?.onBehalfOf)]
}

const said = (who: string, when = 'on Monday') =>
  lastSpeaker(`LISBON - ${who} said ${when} that Portugal would buy tanks.`)

describe('whoever speaks for nobody by a post that is', () => {
  it.each([
    ['over', "Portugal's former foreign minister Ana Reis"],
    ['over, behind a possessor', "The country's former foreign minister, Ana Reis,"],
    ['over by a prefix', 'Portuguese ex-minister of defence Ana Reis'],
    ['over since long', 'Ana Reis, a one-time Portuguese prime minister,'],
    ['of some years', 'Ana Reis, foreign minister of Portugal from 2010 to 2014,'],
    ['of a decade', 'Ana Reis, foreign minister of Portugal in the 1990s,'],
    ['over by its end', 'Ana Reis, foreign minister of Portugal until last month,'],
    ['told of in the past', 'Ana Reis was foreign minister of Portugal. Reis'],
    ['to come', 'Incoming defence minister Ana Reis'],
    ['to come, behind it', 'Portuguese Defence Minister-designate Ana Reis'],
    ['stood for', 'Ana Reis, the Socialist candidate for Portuguese president,'],
    ['of another time', "Ana Reis, the country's then defence minister,"],
  ])('%s', (_what, who) => expect(said(who)).toEqual(['Ana Reis', undefined]))
})

describe('whoever speaks for somebody by a post that is', () => {
  it.each([
    ['held', 'Portuguese foreign minister Ana Reis', 'Portugal'],
    ['held for a while yet', 'The outgoing foreign minister of Portugal, Ana Reis,', 'Portugal'],
    ['held since a year', 'Ana Reis, foreign minister of Portugal since 2019,', 'Portugal'],
    ['held with somebody whose own is over', 'Ana Reis, a spokeswoman for former president Luis Dias,', 'Luis Dias'],
    ['of one whose own is over', "Ex-president Luis Dias's lawyer, Ana Reis,", 'Luis Dias'],
  ])('%s', (_what, who, principal) => expect(said(who)).toEqual(['Ana Reis', principal]))
})

describe('what was said years ago is said for', () => {
  it('whom a post was then held in', () => {
    expect(said("Ana Reis, the country's then defence minister,", 'in 2015')).toEqual(['Ana Reis', 'Portugal'])
  })

  it('nobody whom a post is held in only now', () => {
    expect(said("Ana Reis, now Portugal's defence minister,", 'in 2015')).toEqual(['Ana Reis', undefined])
  })
})

it('takes “the president” for nobody who was president', () => {
  const text =
    'LISBON - Former Portuguese president Luis Dias called the army weak. The president said that it was strong.'
  expect(lastSpeaker(text)).toEqual(['president', 'Portugal'])
})

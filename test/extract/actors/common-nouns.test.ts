import { describe, expect, it } from 'vitest'
import { extract } from '../../../src/extract/index.js'

/** Who says the last thing in a text, and through whom. */
function last(text: string) {
  const { statements, actors } = extract({ text, publishedAt: null, publisher: null })
  const name = (id: string | null | undefined) => actors.find((actor) => actor.id === id)?.name ?? null
  const said = statements.at(-1)
  return said ? [name(said.speaker), ...said.relayChain.map(name)] : []
}

describe('a common noun for an organisation', () => {
  it.each([
    [
      'not what a minister governs',
      'Transport Minister Mara Olsen said it flew too low. The airline said it had not.',
      ['airline'],
    ],
    ['not a charity for a union', 'Oxfam said wells were dry. The union said 500 people took part.', ['union']],
    [
      'whoever it may be, not whoever is called something else',
      'Brewer Haldane cut jobs. Skyward cancelled flights. The airline said it would pay.',
      ['Skyward'],
    ],
    ['a lender that is called a bank', 'The bank Norlin cut jobs. The lender said more would go.', ['Norlin']],
    [
      'the only one near that it may be, told by whose company it is',
      'Norbank cut 300 jobs. The Danish company said sales had fallen.',
      ['Norbank'],
    ],
    [
      'a police force',
      'Wiltshire Police arrested a man. Neighbours accused the force of waiting. The force denied this.',
      ['Wiltshire Police'],
    ],
  ])('means %s', (_what, text, voice) => expect(last(text)).toEqual(voice))
})

describe('who speaks', () => {
  it.each([
    [
      'somebody by age, through the outlet',
      'Mara Olsen asked for help. “She is gentle,” the 44-year-old told Sky News.',
      ['Mara Olsen', 'Sky News'],
    ],
    [
      'a player by age',
      'Striker Tom Reed scored. “He caught my ankle,” the 22-year-old told Sky Sports.',
      ['Tom Reed', 'Sky Sports'],
    ],
    ['a family', 'The family of Mara Olsen said the ruling had hurt them.', ['family of Mara Olsen']],
    ['the organisation behind what it is', 'The rights group Watchline said 112 people were held.', ['Watchline']],
    [
      'whoever told an outlet that is called one',
      '“We are ready,” Kovac told broadcaster TVN. She said the talks were over.',
      ['Kovac', 'TVN'],
    ],
    [
      'a rival, and not whose rival it is',
      'Tom Reed declared victory, but his main rival accused the police of fraud.',
      ["Tom Reed's main rival"],
    ],
    [
      'an official again, though nobody named him',
      'A Norland security official, who asked not to be named, said 20 fighters died. “It is over,” the official said.',
      ['a Norland security official'],
    ],
    [
      'another official where another is told of',
      'A Norland official said 20 fighters died. An army official said it was over.',
      ['an army official'],
    ],
    ['experts, and not the authors', 'The authors suggested caution. Experts said cases would fall.', ['experts']],
    [
      'who shot back',
      '“They stay,” Mara Olsen said. “We sell nothing,” the trade minister, Tom Reed, shot back.',
      ['Tom Reed'],
    ],
    ['nobody whose shot went back', 'His shot back across goal was good, Mara Olsen said.', ['Mara Olsen']],
    ['a given name of two parts', 'Lee Dong-hyun, a professor, said exports would fall.', ['Lee Dong-hyun']],
    ['whoever speaks of a style', 'Tom Reed-era rules were bad, Mara Olsen said.', ['Mara Olsen']],
    [
      'a state, and not the sea that is called after it',
      'A ship sank in the South China Sea. China said it was no warship.',
      ['China'],
    ],
    ['a letter', 'The letter, seen by Reuters, said the firm had lied.', ['letter']],
    [
      'whoever was interviewed',
      'Witnesses interviewed by AFP said there was panic.',
      ['witnesses', 'Agence France-Presse'],
    ],
    [
      'an official, through nobody to whom he may not speak',
      'A military source, who asked not to be named as he was not authorised to speak to the media, said they held the road.',
      ['a military source'],
    ],
  ])('is %s', (_what, text, voice) => expect(last(text)).toEqual(voice))
})

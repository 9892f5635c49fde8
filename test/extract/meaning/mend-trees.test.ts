import { expect, it } from 'vitest'
import { extract } from '../../../src/extract/index.js'

/** The acts that a text says are done: what, by whom, to whom or to what, where that is of the thing. */
function actsIn(text: string): string[] {
  const { statements, actors } = extract({ text, publishedAt: '2024-05-06T10:00:00Z', publisher: null })
  const name = (id: string | null) => actors.find((actor) => actor.id === id)?.name ?? '-'
  return statements.flatMap(({ propositions }) =>
    propositions
      .filter(({ predicate }) => /^[A-Z]/.test(predicate))
      .map((p) =>
        [p.predicate, name(p.agent), p.object ?? name(p.recipient), name(p.objectAt ?? p.objectOf), p.polarity].join(
          ' ',
        ),
      ),
  )
}

it.each([
  [
    'the noun behind a verb for its object',
    'Azerbaijan had violated the ceasefire, Armenia said.',
    'VIOLATE Azerbaijan TREATY - POSITIVE',
  ],
  [
    'a name behind a verb for its object',
    'Russian troops have captured Avdiivka, the Russian Defence Ministry said on Friday.',
    'CAPTURE Russian troops Avdiivka - POSITIVE',
  ],
  [
    'a name before who said it for the object',
    'Venezuela will not invade Guyana, Venezuelan Foreign Minister Yvan Gil said.',
    'INVADE Venezuela Guyana - NEGATIVE',
  ],
  [
    'a name right before the subject for whose they are',
    'Hezbollah fighters have captured Avdiivka, the army said.',
    'CAPTURE Hezbollah Avdiivka - POSITIVE',
  ],
  [
    'who is accused for the doer of the act, and where it is done for its place',
    'Amnesty International accused Syria of torturing prisoners in Saydnaya.',
    'ABUSE Syria HOSTAGES Saydnaya POSITIVE',
  ],
  [
    'who is accused for the doer, where a day stands between',
    'Tom Berg accused Mara Olsen on Monday of stealing the election.',
    'STEAL Mara Olsen ELECTION - POSITIVE',
  ],
  [
    'what somebody had done for an act, and not for what its object is like',
    'Norbank denied that it had tricked customers into paying.',
    'DECEIVE Norbank tricked customers - NEGATIVE',
  ],
  [
    'those of whom there are many for whom the act is done to',
    'Norland has shelled dozens of villages, Estmark said.',
    'ATTACK Norland CITY - POSITIVE',
  ],
  ['kickbacks for bribes', 'Tom Berg denied that he had taken kickbacks.', 'BRIBED Tom Berg kickback - NEGATIVE'],
  ['bribes for what is taken', 'Prosecutors said that Tom Berg had taken bribes.', 'BRIBED Tom Berg MONEY - POSITIVE'],
  [
    'what is demanded for an act of whom it is demanded of',
    'The opposition demanded that South Korean President Yoon Suk Yeol resign.',
    'RESIGN Yoon Suk Yeol - - POSITIVE',
  ],
  [
    'what is demanded for an act, where a day stands before it',
    'Norway demanded on Monday that Belarus release the soldiers.',
    'RELEASE Belarus soldiers - POSITIVE',
  ],
  [
    'what is demanded for an act, where the parser takes it and its object for one phrase',
    "Norway's Green Party demanded on Monday that the government cancel a licensing round for the islands.",
    'CANCEL Government of Norway round - POSITIVE',
  ],
  [
    'what is meddled in for the thing that the act is done to',
    'Russia denied interfering in the Moldovan election.',
    'INTERFERE Russia ELECTION Moldova NEGATIVE',
  ],
  [
    'what somebody has no plans to do for what will not be',
    'Olsen Mills said it had no plans to buy the bank.',
    'TRANSFER - bank - NEGATIVE',
  ],
  [
    'what is shot down for the thing that the act is done to',
    'Turkey shot down a Syrian helicopter over Idlib, the Syrian foreign ministry said on Monday.',
    'DOWN Turkey AIRCRAFT - POSITIVE',
  ],
  [
    'a name behind what it is for the doer',
    'Carmaker Stellan will close its plant in Gothenburg, the union IF Metall said on Friday.',
    'OPEN Stellan FACTORY Gothenburg NEGATIVE',
  ],
  [
    'a name behind what it is called for the doer, where the parser reads a clause about a company',
    'Drug company Halvex paid bribes to officials, prosecutors said on Monday.',
    'PAY Halvex MONEY - POSITIVE',
  ],
  [
    'a name behind what it is called, and no other name within that',
    'Premier League club Brentmoor paid a secret fee, the Herald reported on Monday.',
    'PAY Brentmoor fee - POSITIVE',
  ],
  [
    'a name behind the post that it holds for the doer',
    'Former Valencia mayor Mara Olsen took bribes, prosecutors said on Monday.',
    'BRIBED Mara Olsen MONEY - POSITIVE',
  ],
  [
    'what a sentence begins with for what a name is called, though it may be a verb',
    'Ride-hailing firm Bolto fired drivers, the union said on Monday.',
    'DISMISS Bolto drivers - POSITIVE',
  ],
  [
    'the place of an act for that of its thing, and not the word before the thing',
    'Russia is destroying GPS towers in Finnmark every day, Norway said.',
    'DESTROY Russia tower Finnmark POSITIVE',
  ],
  ['who buys for the one who gets it', 'Ukraine bought drones last year, Germany said.', 'TRANSFER - ARMS - POSITIVE'],
  [
    'what a sum is of for what is done to',
    'Mara Olsen said that Norland will release 200 million euros in aid for Ukraine.',
    'RELEASE Norland SUPPORT - POSITIVE',
  ],
  [
    'a sum for money where that is only paid in cash',
    'Mara Olsen said that Norland had paid 200 million euros in cash.',
    'PAY Norland MONEY - POSITIVE',
  ],
  [
    'whom a firm fires at one of its plants for whom it dismisses',
    'Norbank denied that it had fired Mara Olsen at its plant in Turku.',
    'DISMISS Norbank Mara Olsen - NEGATIVE',
  ],
  [
    'a day for when somebody is fired',
    'Tom Berg said that Mara Olsen was fired on Monday.',
    'DISMISS - Mara Olsen - POSITIVE',
  ],
  [
    'shots at somebody for an attack',
    'Estmark said that Norland had fired shots at Mara Olsen.',
    'ATTACK Norland shot - POSITIVE',
  ],
  [
    'what is denied on a day for an act of whom denies it',
    'Norbank denied Tuesday that it had destroyed the files.',
    'DESTROY Norbank DATA - NEGATIVE',
  ],
  [
    'what is said on a day for an act, where no “that” stands before it',
    'Norbank said Tuesday it had not fired Mara Olsen at its Turku branch.',
    'DISMISS Norbank Mara Olsen - NEGATIVE',
  ],
  [
    'a day behind who hears it for nobody',
    'Tom Berg told reporters Sunday he had not stolen the money.',
    'STEAL Tom Berg MONEY - NEGATIVE',
  ],
  [
    'what a noun says that somebody is accused of for an act of theirs',
    'Norland accused Sudland on Monday of an attack on its embassy.',
    "ATTACK Sudland Norland's embassy - POSITIVE",
  ],
  [
    'what a noun behind a name is accused of for an act, whatever stands between',
    'Prosecutors accused Tom Berg, a former minister, of corruption.',
    'FRAUD Tom Berg - - POSITIVE',
  ],
  [
    'what somebody is said to have failed to do for what was not done',
    'Tom Berg denied that he had failed to pay the fine.',
    'PAY Tom Berg fine - POSITIVE',
  ],
])('takes %s', (_case, text, act) => expect(actsIn(text)).toContain(act))

it('takes nobody for a state because his company is of there', () => {
  expect(actsIn('The minister had been paid by a Chinese company, the opposition said.')).toEqual([
    'PAY - minister - POSITIVE',
  ])
})

it('takes a clause behind an article for one about the company', () => {
  expect(actsIn('The drug company Halvex bought was bankrupt, Mara Olsen said.')).toEqual([
    'TRANSFER - Halvex - POSITIVE',
  ])
})

it('reads no pronoun where “that” begins what was said', () => {
  const text = 'Greenpeace said on Monday that Shell had dumped oil into the delta.'
  const { statements } = extract({ text, publishedAt: '2024-05-06T10:00:00Z', publisher: null })
  expect(statements.flatMap((s) => s.propositions.map((p) => p.object))).toEqual(['FUEL'])
})

it('counts nothing by the number in a name', () => {
  const text = 'Congo said that the M23 rebels killed ten people.'
  const { statements } = extract({ text, publishedAt: '2024-05-06T10:00:00Z', publisher: null })
  expect(statements.flatMap((s) => s.propositions.map((p) => p.value?.measure ?? null))).toEqual(['deaths'])
})

it('reads a toll that is put at a number', () => {
  const text = 'The earthquake killed 45 people, the ministry said. The Red Crescent put the death toll at 112.'
  const { statements } = extract({ text, publishedAt: '2024-05-06T10:00:00Z', publisher: null })
  const tolls = statements.flatMap((s) => s.propositions.flatMap((p) => (p.value ? [p.value.value] : [])))
  expect(tolls).toEqual(['45', '112'])
})

import { expect, it } from 'vitest'
import { extract } from '../../../src/extract/index.js'

it.each([
  ['what will be, ahead', 'Norland will invade Estmark in June, Estmark said.', '2024-06-01T00:00:00.000Z'],
  [
    'what is planned, ahead',
    'Olsen Mills plans to close its plant in December, the union said.',
    '2024-12-01T00:00:00.000Z',
  ],
  ['what was, behind', 'Norland had invaded Estmark in June, Estmark said.', '2023-06-01T00:00:00.000Z'],
])('takes a month for the nearest one: of %s', (_case, text, startsAt) => {
  const { events } = extract({ text, publishedAt: '2024-05-06T10:00:00Z', publisher: null })
  expect(events.map((event) => event.startsAt)).toEqual([startsAt])
})

it('takes the month in which something was said to be ahead for one behind', () => {
  const text = 'Estmark said in June that Norland will invade it.'
  const { statements } = extract({ text, publishedAt: '2024-05-06T10:00:00Z', publisher: null })
  expect(statements.map(({ saidAt }) => saidAt)).toEqual(['2023-06-01T00:00:00.000Z'])
})

it('takes a year of its own for when something was said, but for the present one', () => {
  const saidIn = (year: string) => {
    const text = `Estmark said in ${year} that Norland had invaded it.`
    return extract({ text, publishedAt: '2024-05-06T10:00:00Z', publisher: null }).statements.map(
      ({ saidAt }) => saidAt,
    )
  }
  expect(saidIn('2015')).toEqual(['2015-01-01T00:00:00.000Z'])
  expect(saidIn('2024')).toEqual([null])
})

it('takes “now” in what somebody is for no time at which something was said', () => {
  const text = 'Ana Reis, now a spokeswoman for Estmark, said that Norland had invaded it.'
  const { statements } = extract({ text, publishedAt: '2024-05-06T10:00:00Z', publisher: null })
  expect(statements.map(({ saidAt }) => saidAt)).toEqual([null])
})

it.each([
  ['this week', 'Norland has shelled Estmark this week', ['2024-05-06', '2024-05-12']],
  ['last week', 'Norland shelled Estmark last week', ['2024-04-29', '2024-05-05']],
  ['the weekend', 'Norland shelled Estmark at the weekend', ['2024-05-04', '2024-05-05']],
  ['the time up to now', 'Norland has shelled Estmark in the past two months', ['2024-03-06', '2024-05-06']],
  ['the time to come', 'Norland will shell Estmark over the next three weeks', ['2024-05-06', '2024-05-27']],
  ['no time, but how long it lasted', 'Norland shelled Estmark for two years', null],
  ['no time, but what was before it', 'Norland shelled Estmark, the first strike in two months', null],
  ['no time, but how far it is from another', 'Norland shelled Estmark two days later', null],
  [
    'a month ahead of whoever says that it would be',
    'Norland would shell Estmark in June',
    ['2024-06-01', '2024-06-30'],
  ],
])('dates an act by %s', (_case, said, days) => {
  const text = `Estmark said that ${said}.`
  const { statements } = extract({ text, publishedAt: '2024-05-06T10:00:00Z', publisher: null })
  const act = statements.flatMap(({ propositions }) => propositions).find(({ predicate }) => predicate === 'ATTACK')
  expect(act?.when ? [act.when.from?.slice(0, 10), act.when.until?.slice(0, 10)] : null).toEqual(days)
})

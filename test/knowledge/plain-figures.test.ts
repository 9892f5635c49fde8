import { describe, expect, it } from 'vitest'
import { readAlone } from './read-alone.js'

const sidesIn = (text: string) =>
  readAlone(text).disputes.map(({ kind, sides }) => `${kind} ${sides.map(({ value }) => value ?? '').join(' ')}`)

describe('two figures for what one sentence counts', () => {
  it.each([
    ['Police said two people were shot dead. Red Sky put the figure at five.', '2 5'],
    ['The ministry said 40 people were injured. Police put the number at 95.', '40 95'],
    ['Organisers said about 200 people had gathered. Police put the number at 80.', 'about 200 80'],
    ['The union said 64 of the 91 teachers took part in the walkout. The district said the number was 41.', '64 41'],
    ['Organisers said 200 people took part. The mayor said the figure was closer to 80.', '200 80'],
    ['Officials said 25 men were missing. Police said nine men were missing.', '25 9'],
    ['The army said 17 people died. The rebels put the toll at 40.', '17 40'],
    ['The ministry said that 12 people had died. The army said the true figure was 40.', '12 40'],
    ['The commission put turnout at 58.9 percent. Norbank put the turnout at 41%.', '58.9 % 41 %'],
    [
      'The ministry put the cost of the bridge at €40m. Norbank put the cost at €60 million.',
      '40000000 euro 60000000 euro',
    ],
    [
      'The bridge cost $40m, the ministry said. The bridge cost $1.2bn, Norbank said.',
      '1200000000 dollar 40000000 dollar',
    ],
    [
      'Mara Olsen said Norbank had paid £3 million for the port. Norbank said it paid £5m for the port.',
      '5000000 pound 3000000 pound',
    ],
    [
      'Mara Olsen said more than 12 people were killed in Lund. The hospital said eight people were killed in Lund.',
      '8 at least 12',
    ],
    [
      'Mara Olsen said at least 12 people were killed in Lund. The hospital said up to five people were killed in Lund.',
      'at most 5 at least 12',
    ],
  ])('clash: %s', (text, values) => {
    expect(sidesIn(text)).toEqual([`CONTRARY_VALUE ${values}`])
  })

  it.each([
    'The mayor said that 12 people had died and 30 were injured. The army put the figure at 40.',
    'The mayor said that 12 people had died. The shop put the price at 40.',
    'The mayor said that at least 12 people had died. The army put the figure at 40.',
    'The mayor said that 12 people had died. The bridge is old. The army put the figure at 40.',
    'The mayor said that 12 people had died. The army put the figure at 40 per cent.',
    'The mayor said that 12 people had died. The army said the number of homes was 40.',
    'Officials said 25 men were missing. Police said nine women were missing.',
    'The army said 25 boys were injured. Police said nine girls were injured.',
    'The ministry put the cost of the bridge at €40m. Norbank put the cost of the tunnel at €60m.',
    'The ministry put the cost of the bridge at €40m. Norbank put the cost of the bridge at $60m.',
    'The ministry put the cost of the bridge at €40m. Norbank put the cost of the bridge at 40 million euros.',
    'Mara Olsen said Norbank had paid £3 million for the port. Norbank said it paid £5m in tax.',
    'Mara Olsen said at least 12 people were killed in Lund. The hospital said at least 50 people were killed in Lund.',
    'Mara Olsen said at least 12 people were killed in Lund. The hospital said 12 people were killed in Lund.',
  ])('are of two things: %s', (text) => {
    expect(sidesIn(text)).toEqual([])
  })
})

import { describe, expect, it } from 'vitest'
import { saidIn } from './said.js'

describe('Whoever is called by hyphened words says it', () => {
  it.each([
    [
      'a mother of three, and not the newspaper that she told',
      'Sarah Whitlow, 34, said her son was hungry.\n\nThe mum-of-three told The Daily Courier: ‘It is a disgrace.’',
      ['Sarah Whitlow: her son was hungry', 'Sarah Whitlow: It is a disgrace.'],
    ],
    ['a father whom nothing names', 'A dad-of-two said the bus never came.', ['a dad-of-two: the bus never came']],
    [
      'a share of those who were asked',
      'Forty-four percent said that they would vote for the opposition if an election were held today.',
      ['forty-four percent: they would vote for the opposition if an election were held today'],
    ],
  ])('%s', (_who, text, said) => {
    expect(saidIn(text)).toEqual(said)
  })
})

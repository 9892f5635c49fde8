import { describe, expect, it } from 'vitest'
import { actorsIn, saidIn } from './said.js'

describe('A statement ends and begins where it does', () => {
  it.each([
    [
      'behind the time that it was said at',
      'The finance minister, Per Lunde, said last week that higher rates would hurt exporters.',
      ['Per Lunde: higher rates would hurt exporters'],
    ],
    [
      'with what somebody heard, which is told once',
      'Mr Byrne said he heard “two loud bangs”.',
      ['Byrne: he heard “two loud bangs”'],
    ],
    [
      'with a quotation that a dash parts from who said it, in the same line',
      'QUOTE OF THE DAY\n\n“I have never met a deadline I did not fear.” — Novelist Petra Voss',
      ['Petra Voss: I have never met a deadline I did not fear.'],
    ],
    [
      'behind a clause in which a judge is named',
      'The move came after William Conley, a district judge, ruled on Monday that the vote must wait.',
      ['William Conley: the vote must wait'],
    ],
  ])('%s', (_where, text, said) => {
    expect(saidIn(text)).toEqual(said)
  })
})

it('takes the result of a match for nobody’s words', () => {
  const text =
    'Rovers 2-1 Albion: Late Okoro header lifts hosts\n\nSamuel Okoro headed a winner at the end. “I just hoped,” he said.'
  expect(saidIn(text)).toEqual(['Samuel Okoro: I just hoped'])
})

describe('Names are whole', () => {
  it.each([
    ['of hospitals called after a saint', 'A nurse at St. Mary’s Hospital said no.', 'St. Mary’s Hospital'],
    ['of channels with a number', 'Amber Dunning told Channel 8 that it was over.', 'Channel 8'],
  ])('%s', (_which, text, name) => {
    expect(actorsIn(text)).toContain(name)
  })
})

it('reads no state in “I ran”', () => {
  expect(actorsIn('“He told me to run, and I ran,” Tom Reed said.')).toEqual(['Tom Reed'])
})

import { describe, expect, it } from 'vitest'
import { actorsIn, saidIn } from './said.js'

const BRIEFING = `THE PRESIDENT: Good afternoon. I have a few words about the storm.

We have sent 400 troops to the coast.

(Applause.)

Q Thank you, Mr. President. Senator Voight says you were too slow. Do you agree?

THE PRESIDENT: I do not. We moved at once.

Q Will you visit the coast?

MS. DELGADO: This was the last question.

END 2:41 P.M.`

describe('The transcript of a briefing', () => {
  it('gives questions to nobody, and what has no label to whoever had the turn', () => {
    expect(saidIn(BRIEFING)).toEqual([
      'president: Good afternoon. I have a few words about the storm.',
      'president: We have sent 400 troops to the coast.',
      'nobody: Thank you, Mr. President. Senator Voight says you were too slow. Do you agree?',
      'president: I do not. We moved at once.',
      'nobody: Will you visit the coast?',
      'Delgado: This was the last question.',
    ])
  })

  it('names nobody in capitals, and nobody Q', () => {
    expect(actorsIn(BRIEFING).filter((name) => name === name.toUpperCase() || name.startsWith('Q '))).toEqual([])
  })
})

it('writes the names of a byline as the text would, where it speaks of them', () => {
  const text =
    'Two held after fire\n\nBy RAY COLBERT and LISA TRAN\n\nThe mill burned on Sunday, police said. “We saw smoke,” said Ana Holt, a baker. A guard pushed Colbert and Tran away.'
  expect(actorsIn(text)).toEqual(expect.arrayContaining(['Ray Colbert', 'Lisa Tran']))
})

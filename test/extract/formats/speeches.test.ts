import { describe, expect, it } from 'vitest'
import { saidIn } from './said.js'

const WORDS = 'We did not start this war. We will end it.\n\nOur soldiers have held the river for forty days.'
const SAID = ['We did not start this war. We will end it.', 'Our soldiers have held the river for forty days.']

describe('A speech that is printed whole, without marks, is said by whoever is named above it', () => {
  it.each([
    ['behind “by”', 'The full text of the statement by Ada Voss:', 'Ada Voss'],
    ['before “said”', 'Here is what the president said:', 'president'],
    ['as whose it is', "Ada Voss's statement in full:", 'Ada Voss'],
    ['in a sentence of its own', 'Below is the full text of Ada Voss’s letter to the council.', 'Ada Voss'],
    ['as who brought it out', 'The following is the full text of a statement released by the army on Monday:', 'army'],
    ['in a heading', 'Remarks by President Voss at the opening of the bridge', 'Voss'],
    ['in a call to read it', 'Read the full statement from the union', 'union'],
  ])('%s', (_where, line, speaker) => {
    expect(saidIn(`${line}\n\n${WORDS}`)).toEqual(SAID.map((words) => `${speaker}: ${words}`))
  })

  it('in capitals, as the text writes it', () => {
    expect(saidIn(`Mayor Ada Lind spoke on Monday.\n\nSTATEMENT FROM MAYOR ADA LIND\n\n${WORDS}`)).toEqual(
      SAID.map((words) => `Ada Lind: ${words}`),
    )
  })

  it('up to where the article goes on, without stage directions', () => {
    const text = `Transcript of Ada Voss's speech\n\n${WORDS}\n\n(Applause)\n\nVoss spoke for ten minutes. The session ends on Friday.`
    expect(saidIn(text)).toEqual(SAID.map((words) => `Ada Voss: ${words}`))
  })

  it.each([
    ['a list of things to know', 'Five things to know about the fire\n\nThe fire began at noon.\n\nNobody was hurt.'],
    ['news of a ruling', 'The court published the text of the ruling\n\nThe firm had lied. It must pay.'],
  ])('but not %s', (_what, text) => {
    expect(saidIn(text)).toEqual([])
  })
})

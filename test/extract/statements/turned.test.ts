import { describe, expect, it } from 'vitest'
import { extract } from '../../../src/extract/index.js'

const saidOf = (text: string) =>
  extract({ text, publishedAt: null, publisher: null }).statements.map(({ kind, polarity }) => `${kind} ${polarity}`)

describe('What is said is not turned round', () => {
  it.each([
    [
      'where an adverb stands behind “never”',
      '“I have never knowingly taken a bribe,” Mara Olsen said.',
      'DENIAL NEGATIVE',
    ],
    [
      'where an adverb stands behind “not”',
      '“We have not deliberately misled anyone,” Mara Olsen said.',
      'DENIAL NEGATIVE',
    ],
    ['where “not” only opens the sentence', 'Not surprisingly, prices rose, Mara Olsen said.', 'CLAIM POSITIVE'],
    ['where the word of belief is negated', 'Her injuries are not believed to be serious.', 'CLAIM NEGATIVE'],
    ['where somebody believes it', 'The fire is believed to be out.', 'CLAIM POSITIVE'],
    ['where nothing shows it', 'Inspectors found no evidence that the dam leaked.', 'DENIAL NEGATIVE'],
    ['where nobody will confirm it', 'Olsen declined to confirm the sale.', 'DECLINED_COMMENT NEGATIVE'],
    ['where it is confirmed', 'The ministry confirmed that the sale took place.', 'CONFIRMATION POSITIVE'],
  ])('%s', (_where, text, said) => {
    expect(saidOf(text)).toEqual([said])
  })
})

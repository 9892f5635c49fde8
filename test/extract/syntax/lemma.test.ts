import { expect, it } from 'vitest'
import { Lemmas } from '../../../src/extract/syntax/lemma.js'

it('gives a verb with a prefix the lemma that the verb has without it', () => {
  const lemmas = new Lemmas({ 'VBN taken': 'take', 'VBD went': 'go' })
  const forms = ['retaken', 'undertaken', 'taken', 'retained'].map((form) => lemmas.of(form, 'VBN'))
  expect(forms).toEqual(['retake', 'undertake', 'take', 'retain'])
  expect(lemmas.of('underwent', 'VBD')).toBe('undergo')
})

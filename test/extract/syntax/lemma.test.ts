import { expect, it } from 'vitest'
import { Lemmas } from '../../../src/extract/syntax/lemma.js'

it('knows irregular forms, whatever the treebanks show', () => {
  const lemmas = new Lemmas({ 'VBD fled': 'flead' })
  const pasts = ['struck', 'fought', 'upheld', 'fled', 'lied', 'tied', 'forbade'].map((form) => lemmas.of(form, 'VBD'))
  expect(pasts).toEqual(['strike', 'fight', 'uphold', 'flee', 'lie', 'tie', 'forbid'])
  expect(['won', 'slain', 'risen'].map((form) => lemmas.of(form, 'VBN'))).toEqual(['win', 'slay', 'rise'])
  expect(['crises', 'viruses', 'knives'].map((form) => lemmas.of(form, 'NNS'))).toEqual(['crisis', 'virus', 'knife'])
})

it('gives back the e that a participle has lost, and none to a verb that had none', () => {
  const lemmas = new Lemmas({})
  const forms = ['incited', 'extradited', 'postponed', 'retaliated', 'visited', 'abandoned', 'treated', 'edited']
  expect(forms.map((form) => lemmas.of(form, 'VBD'))).toEqual([
    'incite',
    'extradite',
    'postpone',
    'retaliate',
    'visit',
    'abandon',
    'treat',
    'edit',
  ])
})

it('gives a verb with a prefix the lemma that the verb has without it', () => {
  const lemmas = new Lemmas({ 'VBN taken': 'take', 'VBD went': 'go' })
  const forms = ['retaken', 'undertaken', 'taken', 'retained'].map((form) => lemmas.of(form, 'VBN'))
  expect(forms).toEqual(['retake', 'undertake', 'take', 'retain'])
  expect(lemmas.of('underwent', 'VBD')).toBe('undergo')
})

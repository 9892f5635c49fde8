import { expect, it } from 'vitest'
import { trainMaximumEntropy } from '../../scripts/train/maximum-entropy.js'
import { scoreSoftmax } from '../../scripts/train/softmax.js'

const seen = (feature: string, label: string) => Array.from({ length: 5 }, () => ({ features: [feature], label }))

it('keeps what a prior tells of features that the examples do not have', () => {
  const prior = trainMaximumEntropy([...seen('storm', 'EVENT'), ...seen('table', 'NONE')], 1)
  const model = trainMaximumEntropy([...seen('strike', 'EVENT'), ...seen('table', 'NONE')], 1, { prior })
  expect(scoreSoftmax(model, ['storm'])).toBe('EVENT')
  expect(scoreSoftmax(model, ['strike'])).toBe('EVENT')
})

import { expect, it } from 'vitest'
import { trainMaximumEntropy } from '../../scripts/train/maximum-entropy.js'
import { packSoftmax, type Softmax } from '../../scripts/train/softmax.js'
import { openModel, scoresOf, type PackedModel } from '../../src/extract/meaning/linear-model.js'

const seen = (feature: string, label: string) => Array.from({ length: 5 }, () => ({ features: [feature], label }))

/** The likeliest class by the weights file that a model is kept in. */
function likeliest(model: Softmax, features: readonly string[]): string | undefined {
  const opened = openModel(JSON.parse(packSoftmax('test', model)) as PackedModel)
  const scores = scoresOf(opened, features)
  return opened.classes[scores.indexOf(Math.max(...scores))]
}

it('keeps what a prior tells of features that the examples do not have', () => {
  const prior = trainMaximumEntropy([...seen('storm', 'EVENT'), ...seen('table', 'NONE')], 1)
  const model = trainMaximumEntropy([...seen('strike', 'EVENT'), ...seen('table', 'NONE')], 1, { prior })
  expect(likeliest(model, ['storm'])).toBe('EVENT')
  expect(likeliest(model, ['strike'])).toBe('EVENT')
})

it('follows those that count more where examples disagree', () => {
  const vote = (label: string, weight: number) => ({ features: ['vote'], label, weight })
  const mostly = (yes: number, no: number) =>
    likeliest(
      trainMaximumEntropy(
        [...Array(3)].flatMap(() => [vote('YES', yes), vote('NO', no)]),
        1,
      ),
      ['vote'],
    )
  expect(mostly(1, 0.5)).toBe('YES')
  expect(mostly(0.5, 1)).toBe('NO')
})

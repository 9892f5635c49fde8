import { expect, it } from 'vitest'
import { goldOf, readLabels } from '../../scripts/eval/labels.js'

it('What was labelled of an article becomes its statements, without what is none, and its disputes', () => {
  const gold = goldOf('a', {
    text: '0123',
    statements: [
      ['CLAIM', 0, 4],
      ['NONE', 5, 6],
      ['DENIAL', 7, 9, 12, 15],
    ],
    disputes: [
      ['CONTRADICTS', [1], [3]],
      ['CONTRADICTS', [], [3]],
    ],
  })
  expect(gold.statements).toEqual([
    { id: 'S1', kind: 'CLAIM', spans: [{ start: 0, end: 4 }] },
    {
      id: 'S3',
      kind: 'DENIAL',
      spans: [
        { start: 7, end: 9 },
        { start: 12, end: 15 },
      ],
    },
  ])
  expect(
    gold.disputes.map(({ status, sides }) => [status, ...sides.map(({ statements }) => statements.join())]),
  ).toEqual([
    ['CONTESTED', 'S1', 'S3'],
    ['UNANSWERED', '', 'S3'],
  ])
})

it('Labels name each article once, passages that have a length, and disputes between statements', () => {
  const labels = readLabels()
  expect(new Set(labels.map(({ text }) => text)).size).toBe(labels.length)
  for (const label of labels) {
    const { statements, disputes } = goldOf(label.text, label)
    expect(statements.every(({ spans }) => spans.length > 0 && spans.every(({ start, end }) => start < end))).toBe(true)
    const known = new Set(statements.map(({ id }) => id))
    expect(
      disputes.flatMap(({ sides }) => sides.flatMap((side) => side.statements)).filter((id) => !known.has(id)),
    ).toEqual([])
  }
})

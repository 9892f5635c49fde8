import { expect, it } from 'vitest'
import { extract } from '../../../src/extract/index.js'

it.each([
  ['an accusation', 'Asked if Norland had fired the missile, Kirby said: “We know nothing.”', 'QUESTION'],
  ['an undertaking', '“We know nothing,” Olsen said when asked whether the firm would move to Sudby.', 'QUESTION'],
  ['a judgement', 'Asked whether he believed the court was biased, Reed said the judge was fair.', 'QUESTION'],
])('takes what somebody is asked for no statement of its kind: %s', (_kind, text, kind) => {
  const { statements } = extract({ text, publishedAt: null, publisher: null })
  const asked = statements.filter(({ spans: [{ start, end }] }) => /^(?:if|whether)/.test(text.slice(start, end)))
  expect(asked.map((statement) => statement.kind)).toEqual([kind])
})

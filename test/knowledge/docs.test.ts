import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { readAlone } from './read-alone.js'

it('holds the dispute that the documentation tells of', () => {
  const page = readFileSync(join(import.meta.dirname, '../../docs/disputes.md'), 'utf8')
  const [story = '', told = ''] = [...page.matchAll(/```text\n([\s\S]*?)```/g)].map(([, block]) => block?.trim() ?? '')
  const { disputes } = readAlone(story)
  const lines = disputes.flatMap(({ kind, status, question, sides }) => [
    `${kind} ${status}: ${question}`,
    ...sides.map(({ stance, principals }) => `${stance}: ${principals.join(', ')}`),
  ])
  expect(lines.join('\n')).toBe(told)
})

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { readAlone } from './read-alone.js'

const page = readFileSync(join(import.meta.dirname, '../../docs/disputes.md'), 'utf8')
const blocks = [...page.matchAll(/```text\n([\s\S]*?)```/g)].map(([, block]) => block?.trim() ?? '')

it.each([
  ['compared by rules', blocks[0], blocks[1]],
  // Lines are broken in the page, not in the article.
  ['weighed as a whole', blocks[2]?.replace(/(?<!\n)\n(?!\n)/g, ' '), blocks[3]],
])('holds the dispute that the documentation tells of, %s', (_how, story = '', told = '') => {
  const { disputes } = readAlone(story)
  const lines = disputes.flatMap(({ kind, status, question, sides }) => [
    `${kind} ${status}: ${question}`,
    ...sides.map(({ stance, principals }) => `${stance}: ${principals.join(', ')}`),
  ])
  expect(lines.join('\n')).toBe(told)
})

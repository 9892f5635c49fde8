import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readAlone } from './read-alone.js'

const folder = join(import.meta.dirname, '../../../shared/eval/seed')
const here = existsSync(folder)
if (!here) console.warn('Skipped: the seed article and its gold (../shared/eval/seed) are not here.')

interface Span {
  start: number
  end: number
}
interface GoldStatement {
  id: string
  span: Span
  speaker: string
  kind: string
  polarity: string
  relayedBy: string | null
  optional?: boolean
}

const row = <T>(name: string) =>
  JSON.parse(
    readFileSync(join(folder, name), 'utf8')
      .split('\n')
      .find((l) => l.trim() !== '') ?? '{}',
  ) as T
const jaccard = (a: Span, spans: readonly Span[]) => {
  const shared = spans.reduce((n, s) => n + Math.max(0, Math.min(a.end, s.end) - Math.max(a.start, s.start)), 0)
  const all = a.end - a.start + spans.reduce((n, s) => n + s.end - s.start, 0)
  return shared / (all - shared)
}

describe.skipIf(!here)('the article the project grew from', () => {
  const input = here ? row<{ text: string; publishedAt: string }>('input.ndjson') : { text: '', publishedAt: '' }
  const gold = here ? row<{ statements: GoldStatement[] }>('gold.ndjson').statements : []
  const read = here ? readAlone(input.text, input.publishedAt) : null
  const matching = (g: GoldStatement) => read?.statements.filter((s) => jaccard(g.span, s.spans) >= 0.8) ?? []

  it('is read with every required statement, its speaker, kind, polarity and relay', () => {
    const required = gold.filter((g) => g.optional !== true)
    const wrong = required.filter(
      (g) =>
        !matching(g).some(
          (s) =>
            s.kind === g.kind && s.polarity === g.polarity && s.speaker === g.speaker && s.relayedBy === g.relayedBy,
        ),
    )
    expect(wrong.map((g) => g.id)).toEqual([])
  })

  it('is read with at most two statements that nobody made', () => {
    const invented = read?.statements.filter((s) => !gold.some((g) => jaccard(g.span, s.spans) >= 0.3)) ?? []
    expect(invented.length).toBeLessThanOrEqual(2)
  })

  it('holds the dispute between the United States and North Korea, and no other', () => {
    expect(read?.disputes.map((d) => d.sides.map((s) => [s.stance, s.principals]))).toEqual([
      [
        ['ASSERTS', ['United States']],
        ['DENIES', ['North Korea']],
      ],
    ])
  })
})

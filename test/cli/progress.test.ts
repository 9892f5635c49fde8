import { describe, expect, it } from 'vitest'
import { Progress } from '../../src/cli/progress.js'

/** What it writes where a hundred articles of a thousand bytes each take a tenth of a second each. */
function toldOf(isTTY: boolean, total: number | null, articles: number): string[] {
  const told: string[] = []
  let now = 0
  const stream = {
    isTTY,
    write(text: unknown) {
      told.push(String(text))
      return true
    },
  }
  const progress = new Progress(stream, total, () => now)
  for (let n = 0; n < articles; n += 1) {
    now += 100
    progress.read(1_000)
    progress.step()
  }
  return told
}

describe('progress', () => {
  it('draws a bar on a terminal, with the rate and the time left', () => {
    expect(toldOf(true, 100_000, 25).at(-1)).toBe(
      '\r[======                  ] 25%, 25 articles, 10.0 a second, 8 s left\u001b[K',
    )
  })

  it('counts where it is not known how much there is', () => {
    expect(toldOf(true, null, 25).at(-1)).toBe('\r25 articles, 10.0 a second\u001b[K')
  })

  it('prints a line every half minute where there is no terminal', () => {
    expect(toldOf(false, 100_000_000, 650)).toEqual([
      '0%, 300 articles, 10.0 a second, 2 h 47 min left\n',
      '0%, 600 articles, 10.0 a second, 2 h 46 min left\n',
    ])
  })
})

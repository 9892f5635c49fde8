import { describe, expect, it } from 'vitest'
import { extract } from '../../src/extract/index.js'
import { findDisputes, linkStatements, resolveActors } from '../../src/link/index.js'
import { sha256 } from '../../src/model/index.js'

const names = new Map<string, string>()

/** What two articles, two days apart, come to. */
function after(earlier: string, later: string) {
  const propositions = [earlier, later].flatMap((text, i) => {
    const publishedAt = `2024-03-0${i * 2 + 1}T10:00:00.000Z`
    const ref = { articleId: `art_${i}`, textHash: sha256(text), publishedAt }
    const extraction = extract({ text, publishedAt, publisher: null })
    const resolution = resolveActors(ref, extraction)
    for (const { id, name } of resolution.actors) names.set(id, name)
    return linkStatements(ref, text, extraction, resolution).flatMap((s) => s.propositions)
  })
  const keys = propositions.flatMap((p) => p.keys)
  const { disputes, positionChanges } = findDisputes(propositions, keys, (id) => names.get(id) ?? null)
  return { disputes, changed: [...new Set(positionChanges.map(({ actorId }) => names.get(actorId)))] }
}

describe('a principal who says the opposite later', () => {
  it.each([
    ['Serbia', 'Serbia denied that it had sold weapons to Libya.', 'Serbia said that it had sold weapons to Libya.'],
    ['Hungary', 'Hungary said that it will close the border.', 'Hungary said that it will not close the border.'],
    [
      'Chile',
      'Chile said that it will buy missiles from China.',
      'Chile said that it will not buy missiles from China.',
    ],
    [
      'Peru',
      'Peru said that it had bought missiles from China.',
      'Peru denied that it had bought missiles from China.',
    ],
    [
      'Rio Metals',
      'The company Rio Metals denied that it had hidden the leak.',
      'The company Rio Metals said that it had hidden the leak.',
    ],
  ])('changes position, with nobody to dispute with: %s', (name, earlier, later) => {
    const { disputes, changed } = after(earlier, later)
    expect(changed).toEqual([name])
    expect(disputes.filter(({ status }) => status !== 'UNANSWERED')).toEqual([])
  })

  it.each([
    [
      'it says the same again',
      'Hungary said that it will close the border.',
      'The border will be closed, said Hungary.',
    ],
    [
      'it speaks of another thing',
      'Hungary said that it will close the border.',
      'Hungary said that it will not close the airport.',
    ],
    [
      'it speaks of another time',
      'Serbia said that it had never sold weapons to Libya.',
      'Serbia said that it will sell weapons to Libya.',
    ],
    [
      'another says so',
      'Hungary said that it will close the border.',
      'Poland said that it will not close the border.',
    ],
  ])('is not seen where %s', (_why, earlier, later) => {
    expect(after(earlier, later).changed).toEqual([])
  })
})

import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { at, contractOperations, listAt, openSamples, operationsIn, type Samples } from './samples.js'

let samples: Samples
beforeAll(async () => {
  samples = await openSamples()
}, 60_000)
afterAll(() => samples.close())

describe('the operations shown to users', () => {
  it.each(operationsIn(new URL('../../schema/operations/', import.meta.url)))(
    '%s runs without errors and finds something in the samples',
    async (_, source) => {
      const { data, errors } = await samples.run(source)
      expect(errors).toBeUndefined()
      const root = Object.values(data ?? {})[0]
      expect(root).not.toBeNull()
      const nodes = at(root, 'nodes')
      if (Array.isArray(nodes)) expect(nodes).not.toEqual([])
    },
  )
})

describe('the operations clients rely on', () => {
  it('run without errors and find something', async () => {
    const operations = await contractOperations(samples)
    expect(operations).toHaveLength(5)
    for (const [name, source, variables] of operations) {
      const { data, errors } = await samples.run(source, variables)
      expect(errors, name).toBeUndefined()
      expect(Object.values(data ?? {})[0], name).not.toBeNull()
    }
  })

  it('show words that stand where their spans say', async () => {
    const data = await samples.data(
      '{ articles(first: 50) { nodes { text statements(first: 50) { nodes { spans { start end exact } } } } } }',
    )
    let seen = 0
    for (const article of listAt(data, 'articles', 'nodes')) {
      const text = String(at(article, 'text'))
      for (const span of listAt(article, 'statements', 'nodes').flatMap((s) => listAt(s, 'spans'))) {
        expect(text.slice(Number(at(span, 'start')), Number(at(span, 'end')))).toBe(at(span, 'exact'))
        seen += 1
      }
    }
    expect(seen).toBeGreaterThan(20)
  })
})

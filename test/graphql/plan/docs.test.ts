import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { explainOperation } from '../../../src/graphql/index.js'
import { openSamples } from '../samples.js'

it('The page on read plans shows an operation with the statement and the answer that it has', async () => {
  const page = readFileSync(new URL('../../../docs/read-plans.md', import.meta.url), 'utf8')
  const [operation = '', sql = '', answer = ''] = ['graphql', 'sql', 'json'].map(
    (language) => new RegExp(`^\`\`\`${language}\\n([^]*?)^\`\`\``, 'm').exec(page)?.[1],
  )
  const samples = await openSamples()
  try {
    const explanation = await explainOperation(samples.store.reader, operation, {})
    if ('unplanned' in explanation) throw new Error(explanation.unplanned)
    const bare = (text: string) => text.replaceAll(/\s/g, '').replace(/;$/, '')
    expect(bare(sql)).toBe(bare(explanation.sql))
    expect(await samples.run(operation)).toEqual(JSON.parse(answer))
  } finally {
    await samples.close()
  }
}, 60_000)

import { writeFileSync } from 'node:fs'
import { SHIPPED } from '../../src/extract/statements/weights.js'
import { readRankedDocs } from './ranker.js'
import { readOwnSpeakerExamples, readSpeakerExamples, trainSpeakers } from './speaker-examples.js'
import { needWikinews, WIKINEWS_AND_OWN } from './wikinews.js'

/** Learns which words name who says something from annotated Wikinews and our own articles; writes src/extract/weights/speakers.json. */
needWikinews()
const examples = [...readSpeakerExamples(readRankedDocs(), SHIPPED), ...readOwnSpeakerExamples()]
const weights = trainSpeakers(examples)
const file = {
  name: 'speakers',
  version: 1,
  sources: WIKINEWS_AND_OWN,
  licence: 'CC-BY-2.5',
  rows: [...weights]
    .filter(([feature, weight]) => feature !== 'bias' && Math.abs(weight) >= 0.001)
    .map(([feature, weight]) => `${feature}\t${weight.toFixed(3)}`)
    .join('\n'),
}
writeFileSync(new URL('../../src/extract/weights/speakers.json', import.meta.url), JSON.stringify(file) + '\n')
console.log(`${examples.length} cuts, ${weights.size} weights`)

// Learns which statements of a text stand against each other, from annotated Wikinews and articles of our own, and writes
// src/extract/weights/opposition.json. `npm run eval` cross-validates it.
//   npx tsx scripts/train/oppositions.ts
import { writeFileSync } from 'node:fs'
import { readHeldOut } from './held-out.js'
import { packOpposition, readOppositionExamples, readOwnOppositionExamples } from './opposition-examples.js'
import { needWikinews } from './wikinews.js'

needWikinews()
const heldOut = readHeldOut((line) => {
  console.log(line)
})
const examples = [...readOppositionExamples(heldOut), ...readOwnOppositionExamples()]
console.log(`${examples.length} pairs, ${examples.filter(({ target }) => target).length} of them in dispute`)
writeFileSync('src/extract/weights/opposition.json', packOpposition(examples))

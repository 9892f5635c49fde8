import { execFileSync } from 'node:child_process'
import { extract } from '../../src/extract/index.js'
import { textsOf } from './data.js'

/** 700 words of news, as the speed of reading is counted. */
const ARTICLE = 700

/**
 * Articles of 700 words read in a CPU second on one core, over PolNeAR dev after a first text that loads the weights: in a
 * first pass, of which V8 takes a part to optimise what reads, and in a third, nearer to what a running server takes.
 */
export function articlesPerSecond(): { first: number; third: number } {
  const texts = textsOf('polnear/dev.ndjson')
  const read = ({ text }: { text: string }) => extract({ text, publishedAt: null, publisher: null })
  texts.slice(0, 3).forEach(read)
  const words = texts.reduce((sum, { text }) => sum + text.split(/\s+/).length, 0)
  const pass = () => {
    const started = process.cpuUsage()
    texts.forEach(read)
    const { user, system } = process.cpuUsage(started)
    return words / ARTICLE / ((user + system) / 1e6)
  }
  const first = pass()
  pass()
  return { first, third: pass() }
}

/** Text made to hurt: one line of a megabyte, quotation marks, capitals, spaces. */
export const HOSTILE: Readonly<Record<string, string>> = {
  'a megabyte in one line': 'The minister said that prices rose, and the bank "denied" it, he added. '.repeat(14_600),
  '20,000 opening quotes': '“'.repeat(20_000),
  '100,000 capitalised words': 'Minister '.repeat(100_000),
  '60,000 spaces': `He said it.${' '.repeat(60_000)}She denied it.`,
}

/** Seconds for the slowest hostile text, and its name. */
export function slowestHostile(): { seconds: number; name: string } {
  let slowest = { seconds: 0, name: '' }
  for (const [name, text] of Object.entries(HOSTILE)) {
    const started = performance.now()
    extract({ text, publishedAt: null, publisher: null })
    const seconds = (performance.now() - started) / 1000
    if (seconds > slowest.seconds) slowest = { seconds, name }
  }
  return slowest
}

/** Resident megabytes of a process of its own that has loaded the reader and read one article. */
export function megabytesLoaded(): number {
  const script = new URL('memory.ts', import.meta.url).pathname
  return Number(execFileSync(process.execPath, ['--import', 'tsx', script], { encoding: 'utf8' }))
}

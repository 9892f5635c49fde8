import type { SourceOutcome } from '../ingest/index.js'

/** Tells of an article on stdout once it is stored, of a refusal and what was done without on stderr; refusals make the exit code 2. */
export function tellOutcome(outcome: SourceOutcome): void {
  if ('ingested' in outcome) {
    if (outcome.warning !== undefined) process.stderr.write(`${outcome.warning}\n`)
    process.stdout.write(`${JSON.stringify(outcome.ingested)}\n`)
    return
  }
  const { message } = outcome.error
  process.stderr.write(`${message.includes(outcome.source) ? '' : `${outcome.source}: `}${message}\n`)
  process.exitCode = 2
}

import type { SourceOutcome } from '../ingest/index.js'

/** Tells of an article on stdout once it is stored, of a refusal on stderr; refusals make the exit code 2. */
export function tellOutcome(outcome: SourceOutcome): void {
  if ('ingested' in outcome) {
    process.stdout.write(`${JSON.stringify(outcome.ingested)}\n`)
    return
  }
  const { message } = outcome.error
  process.stderr.write(`${message.includes(outcome.source) ? '' : `${outcome.source}: `}${message}\n`)
  process.exitCode = 2
}

import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'

const script = fileURLToPath(new URL('./ingestRows.ts', import.meta.url))

/** What a process that ingested acknowledged before it ended, or was killed. */
export interface Told {
  readonly ids: readonly string[]
  readonly isDone: boolean
  readonly errors: string
}

/**
 * Ingests rows in a process of its own.
 * @param killAfter milliseconds after its first acknowledgement until it is killed without warning
 */
export async function ingestIn(
  path: string,
  count: number,
  killAfter: number | null = null,
  mode = 'late',
): Promise<Told> {
  const child = spawn(process.execPath, ['--import', 'tsx', script, mode, path, String(count)])
  let out = ''
  let errors = ''
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    if (out === '' && killAfter !== null) setTimeout(() => child.kill('SIGKILL'), killAfter)
    out += text
  })
  child.stderr.setEncoding('utf8').on('data', (text: string) => (errors += text))
  await once(child, 'close')
  // What stands behind the last line feed was not written whole.
  const lines = out.split('\n').slice(0, -1)
  return { ids: lines.filter((line) => line !== 'done'), isDone: lines.includes('done'), errors }
}

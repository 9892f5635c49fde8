import { spawn } from 'node:child_process'

/** The folder of the project. */
export const root = new URL('..', import.meta.url).pathname.replace(/\/$/, '')

/**
 * Runs a program in the project's folder and waits for it. What it prints goes to stderr, so that a command's own
 * output stays data. Signals are passed on.
 */
export function run(command, args, { stdout = 2, env = {} } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd: root,
      stdio: ['ignore', stdout, 2],
      env: { ...process.env, ...env },
      shell: process.platform === 'win32',
    })
    const passOn = (signal) => child.kill(signal)
    process.on('SIGINT', passOn)
    process.on('SIGTERM', passOn)
    child.on('error', reject)
    child.on('exit', (code, signal) => {
      process.off('SIGINT', passOn)
      process.off('SIGTERM', passOn)
      if (signal) process.kill(process.pid, signal)
      else if (code === 0) resolve()
      else reject(new Failed(`${command} ${args.join(' ')} ended with code ${code}`))
    })
  })
}

/** A step that failed and has already said why. */
export class Failed extends Error {}

/** Runs a script's steps; a failed one ends it with code 1. */
export async function main(steps) {
  try {
    await steps()
  } catch (error) {
    process.stderr.write(`${error instanceof Failed ? error.message : (error?.stack ?? error)}\n`)
    process.exit(1)
  }
}

import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'

/** Runs the work while no other process holds the lock; a lock whose holder is dead is taken over. */
export async function withLock(path, work) {
  while (!take(path)) await sleep(200)
  try {
    return await work()
  } finally {
    rmSync(path, { force: true })
  }
}

function take(path) {
  try {
    writeFileSync(path, String(process.pid), { flag: 'wx' })
    return true
  } catch (error) {
    if (error.code !== 'EEXIST') throw error
    if (!holderLives(path)) rmSync(path, { force: true })
    return false
  }
}

function holderLives(path) {
  try {
    const holder = Number(readFileSync(path, 'utf8'))
    // Just created and not written yet: its holder lives.
    if (holder === 0) return true
    process.kill(holder, 0)
    return true
  } catch (error) {
    return error.code === 'EPERM'
  }
}

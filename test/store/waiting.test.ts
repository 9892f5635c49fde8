import { existsSync, utimesSync, writeFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { openStore } from '../../src/store/index.js'
import { temporaryPath } from './temporary.js'

const signOf = (path: string) => `${path}-wait`

it('a store knows that another one waits to write, until that one has its turn', async () => {
  const path = temporaryPath()
  const [writing, waiting] = [await openStore(`sqlite:${path}`), await openStore(`sqlite:${path}`)]
  let later: Promise<void> | undefined
  await writing.write(async () => {
    expect(writing.isAwaited()).toBe(false)
    later = waiting.write(async () => undefined)
    await expect.poll(() => writing.isAwaited()).toBe(true)
  })
  await later
  expect(writing.isAwaited()).toBe(false)
  expect(existsSync(signOf(path))).toBe(false)
  await Promise.all([writing.close(), waiting.close()])
})

it('a store knows that its own process waits to write', async () => {
  const store = await openStore('sqlite::memory:')
  let later: Promise<void> | undefined
  await store.write(async () => {
    expect(store.isAwaited()).toBe(false)
    later = store.write(async () => undefined)
    expect(store.isAwaited()).toBe(true)
  })
  await later
  expect(store.isAwaited()).toBe(false)
  await store.close()
})

it('the sign of a process that was killed while it waited is soon nothing', async () => {
  const path = temporaryPath()
  const store = await openStore(`sqlite:${path}`)
  writeFileSync(signOf(path), '')
  expect(store.isAwaited()).toBe(true)
  const before = new Date(Date.now() - 1_000)
  utimesSync(signOf(path), before, before)
  expect(store.isAwaited()).toBe(false)
  await store.close()
})

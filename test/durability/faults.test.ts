import {
  appendFileSync,
  closeSync,
  cpSync,
  existsSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
  writeSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import SQLite from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import { extract } from '../../src/extract/index.js'
import { createIngester, readFields, reread, type Ingester } from '../../src/ingest/index.js'
import { NewsError } from '../../src/model/index.js'
import { exportArticles, openStore } from '../../src/store/index.js'
import { temporaryPath } from '../store/temporary.js'
import { rowsOf } from './rows.js'
import { look } from './rounds.js'
import { canMount, smallDisk } from './smallDisk.js'

const documents = (count: number) =>
  rowsOf(count).map((row) => readFields(JSON.parse(row) as Parameters<typeof readFields>[0], 'row'))
async function ingestAll(ingester: Ingester, count: number): Promise<string[]> {
  const acknowledged: string[] = []
  for (const document of documents(count)) acknowledged.push((await ingester.ingest(document)).id)
  return acknowledged
}
async function made(count: number): Promise<string> {
  const path = temporaryPath()
  const store = await openStore(`sqlite:${path}`)
  await ingestAll(createIngester({ store, extract }), count)
  await store.close()
  return path
}

describe.runIf(canMount())('a disk', () => {
  it('that is full refuses with a clear error, keeps what was acknowledged, and takes the rest when there is room', async () => {
    const { folder, remount } = smallDisk('8m')
    const path = join(folder, 'full.db')
    const acknowledged: string[] = []
    const fill = async () => {
      const store = await openStore(`sqlite:${path}`)
      const ingester = createIngester({ store, extract })
      try {
        for (const document of documents(500)) acknowledged.push((await ingester.ingest(document)).id)
      } finally {
        await store.close()
      }
    }
    await expect(fill()).rejects.toMatchObject({ code: 'DATABASE_FULL' })
    expect(acknowledged.length).toBeGreaterThan(0)
    remount('size=64m')
    const { problems, articles } = await look(path)
    expect(problems).toEqual([])
    expect(acknowledged.filter((id) => !articles.has(id))).toEqual([])
    const store = await openStore(`sqlite:${path}`)
    const count = acknowledged.length + 3
    expect(await ingestAll(createIngester({ store, extract }), count)).toHaveLength(count)
    await store.close()
  }, 60_000)

  it.each(['1m', '2m', '3m', '4m', '5m'])(
    'of %s makes a whole database or none, and one that filled up is opened when there is room',
    async (size) => {
      const { folder, remount } = smallDisk(size)
      const path = join(folder, 'new.db')
      const store = await openStore(`sqlite:${path}`).catch((error: unknown) => error as NewsError)
      if ('code' in store) {
        expect(store.code).toBe('DATABASE_FULL')
        expect(readdirSync(folder)).toEqual([])
      } else await store.close()
      writeFileSync(join(folder, 'fill'), '')
      expect(() => {
        for (;;) appendFileSync(join(folder, 'fill'), Buffer.alloc(1_000))
      }).toThrow('ENOSPC')
      await expect(openStore(`sqlite:${path}`)).rejects.toMatchObject({ code: 'DATABASE_FULL' })
      remount('size=16m')
      expect(await look(path)).toMatchObject({ problems: [] })
    },
  )

  it('that may not be written is refused, and read all the same', async () => {
    const { folder, remount } = smallDisk('16m')
    const path = join(folder, 'readonly.db')
    cpSync(await made(3), path)
    const wal = await openStore(`sqlite:${path}`)
    await wal.close()
    remount('ro')
    await expect(openStore(`sqlite:${path}`)).rejects.toMatchObject({
      code: 'DATABASE_UNREADABLE',
      message: expect.stringContaining('be writable') as string,
    })
    remount('rw')
    expect((await look(path)).problems).toEqual([])
  })
})

describe('a database that cannot be used', () => {
  it.each<[string, string, (path: string) => void]>([
    [
      'is of no bytes',
      'DATABASE_EMPTY',
      (path) => {
        truncateSync(path, 0)
      },
    ],
    [
      'is something else',
      'DATABASE_CORRUPT',
      (path) => {
        writeFileSync(path, 'words '.repeat(1_000))
      },
    ],
    [
      'is of a newer version',
      'DATABASE_NEWER',
      (path) => {
        const db = new SQLite(path)
        db.pragma('user_version = 9999')
        db.close()
      },
    ],
    ['is a folder', 'DATABASE_UNREADABLE', () => undefined],
  ])('since it %s is refused, and left as it was', async (fault, code, spoil) => {
    const path = fault === 'is a folder' ? dirname(temporaryPath()) : await made(3)
    spoil(path)
    const before = fault === 'is a folder' ? null : readFileSync(path)
    await expect(openStore(`sqlite:${path}`)).rejects.toMatchObject({ code })
    if (before) expect(readFileSync(path).equals(before)).toBe(true)
  })

  it('since it is cut short tells so, and its backup goes on', async () => {
    const path = await made(30)
    const backup = join(dirname(path), 'backup.db')
    cpSync(path, backup)
    truncateSync(path, 40_000)
    const verified = async () => {
      const store = await openStore(`sqlite:${path}`)
      return store.verify().finally(() => store.close())
    }
    const found = await verified().then(
      (problems) => problems.length > 0,
      (error: unknown) => /CORRUPT/.test(String((error as { code?: string }).code)),
    )
    expect(found).toBe(true)
    rmSync(path)
    cpSync(backup, path)
    expect((await look(path)).problems).toEqual([])
  })
})

describe('a database that is damaged in the middle', () => {
  /** Only what comes after the first pages, so that it can be opened. */
  async function damaged(from: number, bytes: number): Promise<string> {
    const path = await made(120)
    const file = openSync(path, 'r+')
    writeSync(file, Buffer.alloc(bytes, 0xff), 0, bytes, Math.floor(from * statSync(path).size))
    closeSync(file)
    return path
  }

  it.each([
    [0.5, 300_000],
    [0.7, 50_000],
  ])('is told as such at %d of it, and its problems are listed', async (from, bytes) => {
    const path = await damaged(from, bytes)
    const corrupt = { code: 'DATABASE_CORRUPT', message: expect.stringContaining('is damaged. Restore it') as string }
    const store = await openStore(`sqlite:${path}`)
    const problems = await store.verify()
    expect(problems.map(({ check }) => check)).toContain('INTEGRITY')
    const read = async () => {
      for await (const _ of exportArticles(store.reader));
    }
    await expect(read()).rejects.toMatchObject(corrupt)
    // New ones too, since of those that are stored little is read.
    await expect(ingestAll(createIngester({ store, extract }), 200)).rejects.toMatchObject(corrupt)
    const again = async () => {
      for await (const _ of reread({ store, extract, reader: 'another' }));
    }
    await expect(again()).rejects.toMatchObject(corrupt)
    await expect(store.backUp(`${path}.copy`)).rejects.toMatchObject(corrupt)
    await store.close()
  })
})

describe('a backup', () => {
  it('made while articles come in opens, is sound, and holds what was acknowledged before it', async () => {
    const path = temporaryPath()
    const store = await openStore(`sqlite:${path}`)
    const ingester = createIngester({ store, extract })
    const before = await ingestAll(ingester, 10)
    const going = Promise.all(documents(60).map((document) => ingester.ingest(document)))
    const reading = await openStore(`sqlite:${path}`, { readonly: true })
    const backup = join(dirname(path), 'backup.db')
    await new Promise((done) => setTimeout(done, 30))
    await reading.backUp(backup)
    await going
    await Promise.all([store.close(), reading.close()])
    const { problems, articles } = await look(backup)
    expect(problems).toEqual([])
    expect(before.filter((id) => !articles.has(id))).toEqual([])
  })

  it('never takes the place of a file, and leaves nothing behind where it fails', async () => {
    const path = await made(3)
    const store = await openStore(`sqlite:${path}`, { readonly: true })
    await expect(store.backUp(path)).rejects.toMatchObject({ code: 'BACKUP_FAILED' })
    const lost = join(dirname(path), 'no/such/folder/backup.db')
    await expect(store.backUp(lost)).rejects.toMatchObject({ code: 'BACKUP_FAILED' })
    expect(existsSync(lost)).toBe(false)
    await store.close()
  })
})

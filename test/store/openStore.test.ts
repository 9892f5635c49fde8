import SQLite from 'better-sqlite3'
import { copyFileSync, existsSync, readdirSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { describe, expect, it } from 'vitest'
import { openStore } from '../../src/store/index.js'
import { openHandle, prepareFile } from '../../src/store/sqlite/file.js'
import { migrate } from '../../src/store/sqlite/migrate.js'
import { readMigrations, type Migration } from '../../src/store/sqlite/migrations.js'
import { temporaryPath } from './temporary.js'

const refusal = async (url: string, readonly = false) => {
  const error = await openStore(url, { readonly }).then(
    (store) => store.close(),
    (error: unknown) => error,
  )
  return error as { code: string; message: string }
}

const makeDatabase = async () => {
  const path = temporaryPath()
  await (await openStore(`sqlite:${path}`)).close()
  return path
}

describe('opening a database', () => {
  it('creates it whole, with nothing of the draft left beside it', async () => {
    const path = temporaryPath('new/deep/test.db')
    const store = await openStore(`sqlite:${path}`)
    expect(await store.ready()).toBe(true)
    expect(await store.verify()).toEqual([])
    await store.close()
    expect(readdirSync(dirname(path))).toEqual(['test.db'])
  })

  it('opens what it made before', async () => {
    const path = await makeDatabase()
    const store = await openStore(`sqlite:${path}`, { readonly: true })
    expect(await store.ready()).toBe(true)
    await expect(store.write(async () => 1)).rejects.toMatchObject({ code: 'READ_ONLY' })
    await store.close()
    expect(await store.ready()).toBe(false)
  })

  it('keeps a memory database to this process and drops it at the end', async () => {
    const store = await openStore('sqlite::memory:')
    expect(await store.ready()).toBe(true)
    await store.close()
  })

  it('writes durably: write-ahead log, full synchronisation, foreign keys', () => {
    const path = temporaryPath()
    prepareFile(path, { readonly: false, migrations: readMigrations(), now: new Date(0) })
    const db = openHandle(path, false)
    const setting = (name: string) => db.pragma(name, { simple: true })
    expect([setting('journal_mode'), setting('synchronous'), setting('foreign_keys')]).toEqual(['wal', 2, 1])
    db.close()
  })

  it('makes no new database beside the log of one that was deleted, and says what to do', async () => {
    const path = temporaryPath()
    writeFileSync(`${path}-wal`, 'the latest changes')
    const error = await refusal(`sqlite:${path}`)
    expect(error.code).toBe('DATABASE_MISSING')
    expect(error.message).toContain(`remove ${path}-wal and ${path}-shm to start anew`)
    expect(existsSync(path)).toBe(false)
  })

  it.each([
    ['a file of zero bytes', '', 'DATABASE_EMPTY'],
    ['a text', 'This is no database but the beginning of an article.', 'DATABASE_CORRUPT'],
    ['a header with rubbish behind it', `SQLite format 3\u0000${'rubbish '.repeat(600)}`, 'DATABASE_CORRUPT'],
  ])('refuses %s and leaves it as it was', async (_case, content, code) => {
    const path = temporaryPath()
    writeFileSync(path, content)
    const error = await refusal(`sqlite:${path}`)
    expect(error.code).toBe(code)
    expect(error.message).toContain(path)
  })

  it('refuses the database of another program', async () => {
    const path = temporaryPath()
    const other = new SQLite(path)
    other.exec('create table recipe (name text)')
    other.close()
    expect((await refusal(`sqlite:${path}`)).code).toBe('DATABASE_FOREIGN')
  })

  it('refuses a database of a newer version', async () => {
    const path = await makeDatabase()
    const db = new SQLite(path)
    db.pragma('user_version = 99')
    db.close()
    expect(await refusal(`sqlite:${path}`)).toMatchObject({
      code: 'DATABASE_NEWER',
      message: expect.stringContaining('99') as string,
    })
  })

  it('refuses a database whose migrations have another text now', async () => {
    const path = await makeDatabase()
    const db = new SQLite(path)
    db.exec("update migration set checksum = 'other'")
    db.close()
    expect((await refusal(`sqlite:${path}`)).code).toBe('MIGRATION_CHANGED')
  })

  it('does not create what is to be read only', async () => {
    const path = temporaryPath()
    expect((await refusal(`sqlite:${path}`, true)).code).toBe('DATABASE_MISSING')
    expect(existsSync(path)).toBe(false)
  })

  it('says that PostgreSQL is not supported yet, and what is no address at all', async () => {
    expect((await refusal('postgres://localhost/news')).code).toBe('NOT_SUPPORTED')
    expect((await refusal('mysql:news')).message).toContain('sqlite:PATH')
  })
})

describe('migrating', () => {
  const step = (number: number, sql: string): Migration => ({
    number,
    name: `step_${number}`,
    sql,
    checksum: `${number}`,
  })
  const good = step(1, 'create table a (x integer) strict;')

  it('undoes a step that fails and keeps those before it', () => {
    const db = new SQLite(temporaryPath())
    const broken = step(2, 'create table b (x integer) strict; insert into nowhere values (1);')
    expect(() => migrate(db, [good, broken], 0, new Date(0))).toThrow(/Migration 2 \(step_2\) failed and was undone/)
    const tables = db.prepare("select name from sqlite_master where type = 'table' order by name").pluck().all()
    expect(tables).toEqual(['a', 'migration'])
    expect(db.pragma('user_version', { simple: true })).toBe(1)
    migrate(db, [good, step(2, 'create table b (x integer) strict;')], 1, new Date(0))
    expect(db.pragma('user_version', { simple: true })).toBe(2)
    db.close()
  })

  it('does not apply a step that another process has applied meanwhile', () => {
    const db = new SQLite(temporaryPath())
    migrate(db, [good], 0, new Date(0))
    expect(() => migrate(db, [good], 0, new Date(0))).not.toThrow()
    db.close()
  })

  it('numbers its files without gaps', () => {
    expect(readMigrations().map(({ number }) => number)).toEqual(readMigrations().map((_, index) => index + 1))
  })
})

it('copies of the file are databases too', async () => {
  const path = await makeDatabase()
  const copy = temporaryPath('copy.db')
  copyFileSync(path, copy)
  const store = await openStore(`sqlite:${copy}`)
  expect(await store.verify()).toEqual([])
  await store.close()
})

import SQLite from 'better-sqlite3'
import { closeSync, existsSync, fsyncSync, openSync, renameSync, rmSync } from 'node:fs'
import { BackupFailed, databaseCorrupt, isCorrupt, isFull } from '../errors.js'

/**
 * Writes a consistent copy of a database as it is at one moment, while others read and write it. The copy stands in its
 * place whole and durably, or not at all.
 * @throws {DatabaseRefused} where the database is damaged
 * @throws {BackupFailed} where there is a file already, or the copy cannot be written
 */
export function backUp(path: string, target: string): void {
  if (existsSync(target)) throw new BackupFailed(target, 'there is a file already. Name another, or remove it.')
  const draft = `${target}.part-${process.pid}`
  rmSync(draft, { force: true })
  const db = new SQLite(path, { readonly: true, fileMustExist: true })
  try {
    // Unlike the page by page backup, it does not begin anew whenever somebody writes.
    db.prepare('vacuum into ?').run(draft)
    const file = openSync(draft, 'r+')
    fsyncSync(file)
    closeSync(file)
    renameSync(draft, target)
  } catch (error) {
    rmSync(draft, { force: true })
    if (isCorrupt(error)) throw databaseCorrupt(path, error)
    throw new BackupFailed(target, isFull(error) ? 'the disk is full.' : (error as Error).message, error)
  } finally {
    db.close()
  }
}

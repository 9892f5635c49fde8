import type { Command } from 'commander'
import { readConfig } from '../config.js'
import { openStore, type Store, type StoreOptions } from '../store/index.js'

export interface DatabaseOption {
  readonly database?: string
}

/** Adds --database, as every command has it. */
export function withDatabase(command: Command): Command {
  return command.option('--database <url>', 'sqlite:path; DATABASE_URL, else sqlite:data/gainsay.db')
}

/** Opens the store a command works on; says so when it has to wait for another process. */
export function openDatabase({ database }: DatabaseOption, options: StoreOptions = {}): Promise<Store> {
  return openStore(database ?? readConfig().DATABASE_URL, {
    ...options,
    onLockWait: (path) => process.stderr.write(`Waiting for another process that writes to ${path} ...\n`),
  })
}

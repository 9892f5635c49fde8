import { sql } from 'kysely'
import { NewsError } from '../../model/index.js'
import { numberOf } from '../numbered.js'
import { build, query, raw } from '../query.js'
import { Reader } from '../reader.js'
import type { Counts, Store, StoreOptions } from '../store.js'
import { SqliteTx, type Tx } from '../tx/index.js'
import { Met } from '../tx/met.js'
import { Touched } from '../tx/touched.js'
import { findProblems, type Problem } from '../verify.js'
import { backUp } from './backup.js'
import { Connection } from './connection.js'
import { openHandle, prepareFile, withRefusal } from './file.js'
import { readMigrations } from './migrations.js'
import { Writer } from './writer.js'

const LOCK_TIMEOUT = 60

const textKnown = query<{ articleId: string; textHash: string }>()(({ value }) =>
  build
    .selectFrom('text')
    .select('id')
    .where('article_id', '=', numberOf('article', value('articleId')))
    .where('hash', '=', value('textHash')),
)
const counts = raw<{ ids: readonly string[] }, Counts & { id: string }>(
  ({ list }) => sql`
    select a.public_id as id, (select count(*) from statement where article_id = a.id and current = 1) as statements,
      (select count(*) from dispute_article where article_id = a.id) as disputes
    from article a where a.public_id in ${list('ids')}`,
)

/** A store in one SQLite file: a connection that writes, and one that reads and cannot write. */
export class SqliteStore implements Store {
  readonly reader: Reader
  readonly #path: string
  readonly #reading: Connection
  readonly #writer: Writer | null
  readonly #clock: () => Date
  readonly #schemaVersion: number
  #closed: Promise<void> | null = null

  constructor(
    path: string,
    options: StoreOptions,
    private readonly discard: () => void,
  ) {
    const { readonly = false, existing } = options
    this.#path = path
    const migrations = readMigrations()
    this.#clock = options.clock ?? (() => new Date())
    this.#schemaVersion = migrations.length
    prepareFile(path, { readonly, existing, migrations, now: this.#clock() })
    const seconds = options.lockTimeout ?? LOCK_TIMEOUT
    const patience = { seconds, onWait: options.onLockWait ?? (() => undefined) }
    const open = (readonly: boolean) => withRefusal(path, () => new Connection(openHandle(path, readonly)))
    this.#writer = readonly ? null : new Writer(open(false), path, patience)
    this.#reading = open(true)
    this.reader = new Reader(this.#reading)
  }

  async write<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    const writer = this.#writer
    if (!writer) throw new NewsError('READ_ONLY', 'The database was opened for reading only.')
    if (this.#closed) throw new NewsError('DATABASE_CLOSED', 'The database has been closed.')
    return writer.transact(async () => {
      const now = this.#clock().toISOString()
      const tx = new SqliteTx({ db: writer.connection, touched: new Touched(), met: new Met(), now })
      const result = await work(tx)
      tx.derive()
      return result
    })
  }

  isAwaited(): boolean {
    return this.#writer?.isAwaited ?? false
  }

  async knowsText(articleId: string, textHash: string): Promise<boolean> {
    return (await this.reader.get(textKnown, { articleId, textHash })) !== undefined
  }

  async countsOf(ids: readonly string[]): Promise<ReadonlyMap<string, Counts>> {
    return new Map((await this.reader.all(counts, { ids })).map(({ id, ...own }) => [id, own]))
  }

  async ready(): Promise<boolean> {
    const { handle } = this.#reading
    return handle.open && handle.pragma('user_version', { simple: true }) === this.#schemaVersion
  }

  async verify(): Promise<Problem[]> {
    return [...findProblems(this.#reading)]
  }

  async backUp(target: string): Promise<void> {
    backUp(this.#path, target)
  }

  close(): Promise<void> {
    this.#closed ??= this.#close()
    return this.#closed
  }

  async #close(): Promise<void> {
    await this.#writer?.idle()
    this.#reading.handle.close()
    // The last connection to close empties the write-ahead log into the file.
    this.#writer?.connection.handle.close()
    this.discard()
  }
}

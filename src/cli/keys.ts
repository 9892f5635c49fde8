import { createHash, randomBytes } from 'node:crypto'
import { InvalidArgumentError, type Command } from 'commander'
import { NewsError } from '../model/index.js'
import { KEY_SCOPES, storedKeys, type KeyScope } from '../store/index.js'
import { openDatabase, withDatabase, type DatabaseOption } from './database.js'

interface AddOptions extends DatabaseOption {
  readonly scope: readonly KeyScope[]
  readonly expires?: string
}

const DAY = 24 * 60 * 60 * 1_000

export function addKeys(program: Command): void {
  const keys = program.command('keys').description('API keys: who may read, ingest or do all.')
  withDatabase(keys.command('add'))
    .argument('<name>', 'whose it is, for the list')
    .option('--scope <scopes>', `what it allows: ${KEY_SCOPES.join(', ')}; several with commas`, toScopes, ['read'])
    .option('--expires <days>', 'days until it runs out; never unless told', toExpiry)
    .description('Make a key and print it as JSON. It is shown once: only its hash is stored.')
    .action(add)
  withDatabase(keys.command('list'))
    .description('Print all keys, one line of JSON each, without the keys themselves.')
    .action(async (options: DatabaseOption) => {
      const store = await openDatabase(options, { readonly: true })
      try {
        for (const { hash: _hash, ...key } of await storedKeys(store.reader))
          process.stdout.write(`${JSON.stringify(key)}\n`)
      } finally {
        await store.close()
      }
    })
  withDatabase(keys.command('revoke'))
    .argument('<id>', 'its id, as the list shows it')
    .description('Take a key’s rights from it, at once and for good.')
    .action(revoke)
}

async function add(name: string, { scope, expires, ...options }: AddOptions): Promise<void> {
  const key = `gns_${randomBytes(32).toString('base64url')}`
  const id = `key_${randomBytes(9).toString('base64url')}`
  const hash = createHash('sha256').update(key).digest('hex')
  const store = await openDatabase(options)
  try {
    await store.write((tx) => tx.putKey({ id, name, hash, scopes: scope, expiresAt: expires ?? null }))
  } finally {
    await store.close()
  }
  process.stdout.write(`${JSON.stringify({ id, name, scopes: scope, expiresAt: expires ?? null, key })}\n`)
}

async function revoke(id: string, options: DatabaseOption): Promise<void> {
  const store = await openDatabase(options, { existing: true })
  try {
    if (!(await store.write((tx) => tx.revokeKey(id))))
      throw new NewsError(
        'NO_SUCH_KEY',
        `There is no key ${id} that has any rights. "gainsay keys list" shows them all.`,
      )
  } finally {
    await store.close()
  }
}

function toScopes(value: string): KeyScope[] {
  const scopes = value.split(',').map((scope) => scope.trim())
  if (!scopes.every((scope): scope is KeyScope => (KEY_SCOPES as readonly string[]).includes(scope)))
    throw new InvalidArgumentError(`Scopes are ${KEY_SCOPES.join(', ')}.`)
  return scopes
}

function toExpiry(value: string): string {
  const days = Number(value)
  if (!(days > 0 && days <= 36_500)) throw new InvalidArgumentError('It is a number of days, up to 36500.')
  return new Date(Date.now() + days * DAY).toISOString()
}

import { z } from 'zod'
import { NewsError } from './model/index.js'

const flag = z
  .enum(['on', 'off', 'true', 'false', '1', '0'], { error: 'is on or off' })
  .transform((v) => v === 'on' || v === 'true' || v === '1')
const whole = (least: number, most: number) =>
  z
    .string()
    .regex(/^\d+$/, 'is a whole number')
    .transform(Number)
    .refine((n) => n >= least && n <= most, `is from ${least} to ${most}`)

const list = z
  .string()
  .transform((v) =>
    v
      .split(',')
      .map((o) => o.trim())
      .filter(Boolean),
  )
  .default([])

const settings = z.object({
  /** Where the database is. */
  DATABASE_URL: z
    .string()
    .regex(/^(?:sqlite:.+|postgres(?:ql)?:\/\/.+)$/, 'is sqlite:PATH or postgres://...')
    .default('sqlite:data/gainsay.db'),
  HOST: z.string().min(1, 'is a host name or address').default('127.0.0.1'),
  PORT: whole(0, 65_535).default(4000),
  /** Whoever sends it may do all, beside the keys in the database; while there is neither, mutations are off. */
  GAINSAY_API_KEY: z.string().min(16, 'has at least 16 characters').optional(),
  LOG_LEVEL: z
    .enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'], {
      error: 'is fatal, error, warn, info, debug, trace or silent',
    })
    .default('info'),
  INTROSPECTION: flag.default(true),
  PLAYGROUND: flag.default(true),
  /** Pages to look at, at /. They show what READING lets their reader ask, and no more. */
  VIEWER: flag.default(true),
  /** Answers a gateway that asks for traces (ftv1); costs time, so off unless told. */
  FEDERATED_TRACING: flag.default(false),
  MAX_DEPTH: whole(1, 100).default(15),
  MAX_ALIASES: whole(0, 1000).default(30),
  MAX_FIELDS: whole(1, 100_000).default(1000),
  MAX_DIRECTIVES: whole(0, 1000).default(50),
  MAX_FRAGMENTS: whole(0, 1000).default(50),
  /** Words and signs of a document. */
  MAX_TOKENS: whole(1, 100_000).default(2000),
  /** Objects that an operation may give; docs/operations.md has the formula. */
  MAX_COST: whole(1, 100_000_000).default(60_000),
  /** Cost that one key, or one address without a key, may cause in a minute; 0 is without limit. */
  RATE_LIMIT: whole(0, 1_000_000_000).default(0),
  /** Seconds that a client may take for the headers of a request, and for the whole of it. */
  HEADERS_SECONDS: whole(1, 3_600).default(5),
  REQUEST_SECONDS: whole(1, 3_600).default(10),
  /** Behind a proxy that sets X-Forwarded-For: its addresses, comma-separated. */
  TRUST_PROXY: z.string().optional(),
  /** Whether anybody may read, or only holders of a key. */
  READING: z.enum(['open', 'closed'], { error: 'is open or closed' }).default('open'),
  /** Whether anybody may see /metrics, or only holders of a key with the scope admin. */
  METRICS: z.enum(['open', 'closed'], { error: 'is open or closed' }).default('open'),
  /** A manifest of documents that clients may name by id; with PERSISTED_ONLY, no other is answered. */
  PERSISTED_DOCUMENTS: z.string().optional(),
  PERSISTED_ONLY: flag.default(false),
  /** Hosts that may be fetched though they are not on the open internet, comma-separated; none unless told. */
  FETCH_ALLOWED_HOSTS: list,
  /** Origins of pages in other places that may read, comma-separated, or "*"; none unless told. */
  CORS_ORIGINS: list,
})

const schema = settings.refine(({ PERSISTED_ONLY, PERSISTED_DOCUMENTS }) => !PERSISTED_ONLY || PERSISTED_DOCUMENTS, {
  path: ['PERSISTED_ONLY'],
  error: 'needs PERSISTED_DOCUMENTS, a manifest of what is answered',
})

export type Config = z.infer<typeof schema>

/** Settings that are not what they should be; the message names each and says what it should be. */
export class ConfigInvalid extends NewsError {
  constructor(problems: readonly string[]) {
    super(
      'CONFIG_INVALID',
      `The configuration has ${problems.length === 1 ? 'a fault' : 'faults'}: ${problems.join('; ')}.`,
    )
  }
}

/** What is set unless told otherwise where NODE_ENV is production: docs/operations.md says why. */
export const PRODUCTION: Readonly<Record<string, string>> = {
  INTROSPECTION: 'off',
  PLAYGROUND: 'off',
  METRICS: 'closed',
  MAX_ALIASES: '15',
  MAX_FIELDS: '500',
  MAX_DIRECTIVES: '20',
  MAX_FRAGMENTS: '20',
  RATE_LIMIT: '600000',
}

/** Reads the configuration from environment variables; empty ones count as not set. Throws ConfigInvalid. */
export function readConfig(env: NodeJS.ProcessEnv = process.env): Config {
  const set = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''))
  const given = env['NODE_ENV'] === 'production' ? { ...PRODUCTION, ...set } : set
  const result = schema.safeParse(given)
  if (result.success) return result.data
  throw new ConfigInvalid(result.error.issues.map((issue) => `${issue.path.join('.')} ${issue.message}`))
}

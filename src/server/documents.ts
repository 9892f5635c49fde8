import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { z } from 'zod'
import { NewsError } from '../model/index.js'

/** Apollo's manifest, or ids and texts as graphql-codegen's client preset writes them. */
const manifest = z.union([
  z.object({ operations: z.array(z.object({ id: z.string().min(1), body: z.string().min(1) })) }),
  z.record(z.string().min(1), z.string().min(1)),
])

/** A manifest that cannot be read; the message says what one looks like. */
export class ManifestUnreadable extends NewsError {
  constructor(path: string, cause: unknown) {
    super(
      'MANIFEST_UNREADABLE',
      `Cannot read the manifest of documents ${path}. It is JSON: {"ID": "query ..."}, or Apollo's {"operations": [{"id", "body"}]}.`,
      { cause },
    )
  }
}

/** Documents known beforehand, by their id in the manifest or the SHA-256 of their text. */
export class PersistedDocuments {
  readonly #texts = new Map<string, string>()

  constructor(documents: Iterable<readonly [id: string, text: string]>) {
    for (const [id, text] of documents) for (const key of [id, digest(text)]) this.#texts.set(key, text)
  }

  /** The text of a document; ids may say how they were made ("sha256:..."). */
  find(id: string): string | undefined {
    return this.#texts.get(id) ?? (id.startsWith('sha256:') ? this.#texts.get(id.slice(7)) : undefined)
  }

  /** Whether this very text is one of them. */
  has(text: string): boolean {
    return this.#texts.has(digest(text))
  }
}

/** Reads a manifest. Throws ManifestUnreadable. */
export function readDocuments(path: string): PersistedDocuments {
  try {
    const read = manifest.parse(JSON.parse(readFileSync(path, 'utf8')))
    return new PersistedDocuments(
      Array.isArray(read['operations'])
        ? read['operations'].map(({ id, body }) => [id, body] as const)
        : Object.entries(read as Record<string, string>),
    )
  } catch (error) {
    throw new ManifestUnreadable(path, error)
  }
}

const digest = (text: string) => createHash('sha256').update(text).digest('hex')

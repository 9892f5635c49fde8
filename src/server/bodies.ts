import type { IncomingMessage } from 'node:http'
import { Readable } from 'node:stream'
import type { FastifyInstance } from 'fastify'
import { Refused } from './faults.js'

/** Bytes of a body from who may ingest. */
export const LARGEST_BODY = 16 * 1024 * 1024
/** Bytes of a body from others. */
const LARGEST_OF_OTHERS = 2 * 1024 * 1024
/** Bytes of the bodies of others that are held at once. */
const MOST_OF_OTHERS = 64 * 1024 * 1024
/** Bodies of as many bytes are let through. */
const SHORT = 64 * 1024

/** Lets only those send much who may ingest: a few hundred long bodies at once would fill the memory. */
export function boundBodies(http: FastifyInstance, mayIngest: (request: IncomingMessage) => Promise<boolean>): void {
  let held = 0
  http.addHook('preParsing', async ({ raw, headers }, reply, body) => {
    const coding = headers['transfer-encoding']
    // Where one server unpacks a body and the next does not, they disagree on where it ends.
    if (coding !== undefined && coding.toLowerCase() !== 'chunked')
      throw new Refused(400, 'BAD_REQUEST', 'Of transfer codings only "chunked" is taken.')
    const chunked = coding !== undefined
    const declared = Number(headers['content-length'] ?? 0)
    if ((declared <= SHORT && !chunked) || (await mayIngest(raw))) return body
    if (declared > LARGEST_OF_OTHERS) throw tooLarge()
    let own = 0
    reply.raw.once('close', () => {
      held -= own
    })
    const count = (bytes: number) => {
      own += bytes
      held += bytes
      if (own > LARGEST_OF_OTHERS) throw tooLarge()
      if (held > MOST_OF_OTHERS) throw new TooMuchAtOnce()
    }
    // A body that is given up is not destroyed: its connection carries the answer.
    const chunks: AsyncIterable<Buffer> = (body as Readable).iterator({ destroyOnReturn: false })
    return Readable.from(counted(chunks, count), { objectMode: false })
  })
}

async function* counted(body: AsyncIterable<Buffer>, count: (bytes: number) => void): AsyncGenerator<Buffer> {
  for await (const chunk of body) {
    count(chunk.length)
    yield chunk
  }
}

const tooLarge = () =>
  new Refused(413, 'PAYLOAD_TOO_LARGE', 'A body has at most 2 MB, and 16 MB with a key that may ingest.')

class TooMuchAtOnce extends Refused {
  override readonly retryAfter = 1

  constructor() {
    super(429, 'TOO_MUCH_AT_ONCE', 'Too many long requests come in at once. Send this one again in a second.')
  }
}

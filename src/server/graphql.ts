import { createHash } from 'node:crypto'
import type { IncomingMessage } from 'node:http'
import { HeaderMap, type ApolloServer, type HTTPGraphQLRequest } from '@apollo/server'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { parse, type DocumentNode } from 'graphql'
import { isConditional, type Context } from '../graphql/index.js'
import type { PersistedDocuments } from './documents.js'
import { Refused } from './faults.js'
import type { Limiter } from './limiter.js'
import { isForeign, type Origins } from './origins.js'
import { REQUEST_ID } from './requestId.js'

export interface GraphqlOptions {
  readonly apollo: ApolloServer<Context>
  readonly context: (request: IncomingMessage) => Promise<Context>
  readonly origins: Origins
  readonly limiter: Limiter
  /** Words and signs of a document. */
  readonly maxTokens: number
  /** Documents known beforehand; with `only`, no other is answered. */
  readonly documents: { readonly known: PersistedDocuments; readonly only: boolean } | null
}

type Parameters = Readonly<Record<string, unknown>>

/** GraphQL over HTTP at /graphql: POST with JSON, GET for queries that caches may keep. */
export function serveGraphql(http: FastifyInstance, options: GraphqlOptions): void {
  http.route({
    url: '/graphql',
    method: ['GET', 'POST'],
    handler: (request, reply) => answer(request, reply, options),
  })
  http.options('/graphql', async (_request, reply) => reply.code(204).send())
  http.route({
    url: '/graphql',
    method: ['PUT', 'PATCH', 'DELETE'],
    handler: async (_request, reply) => {
      reply.header('allow', 'GET, POST')
      throw new Refused(405, 'METHOD_NOT_ALLOWED', 'GraphQL is asked by POST, or by GET for queries.')
    },
  })
}

async function answer(request: FastifyRequest, reply: FastifyReply, options: GraphqlOptions): Promise<FastifyReply> {
  if (isForeign(request, options.origins))
    throw new Refused(403, 'FORBIDDEN', 'Pages of this origin may not ask here. CORS_ORIGINS says which may.')
  const context = await options.context(request.raw)
  await options.limiter.takeRequest(context.caller)
  refuseConditional(request, options.maxTokens)
  const { headers, body, status } = await options.apollo.executeHTTPGraphQLRequest({
    httpGraphQLRequest: toApollo(request, options.documents),
    context: async () => context,
  })
  if (body.kind !== 'complete') throw new Error('Answers in parts are not offered.')
  reply.code(status ?? 200).headers(Object.fromEntries(headers))
  reply.header('vary', 'accept')
  return request.method === 'GET' && reply.statusCode === 200
    ? sendTagged(request, reply, body.string)
    : reply.send(body.string)
}

/** Throws Refused for a subscription that Apollo's validation would throw on, which it answers as a fault of the server. */
function refuseConditional({ method, query, body }: FastifyRequest, maxTokens: number): void {
  const { query: text } = ((method === 'GET' ? query : body) ?? {}) as Parameters
  if (typeof text !== 'string' || !text.includes('subscription')) return
  const document = parsedDocument(text, maxTokens)
  if (document && isConditional(document))
    throw new Refused(400, 'GRAPHQL_VALIDATION_FAILED', 'The field of a subscription takes no @skip and no @include.')
}

/** A document; null for one that cannot be read, of which Apollo says what is wrong. */
function parsedDocument(text: string, maxLexicalTokens: number): DocumentNode | null {
  try {
    return parse(text, { maxLexicalTokens, noLocation: true })
  } catch {
    return null
  }
}

/** Says nothing again to a client that has the same answer already. */
function sendTagged(request: FastifyRequest, reply: FastifyReply, text: string): FastifyReply {
  const tag = `W/"${createHash('sha256').update(text).digest('base64url').slice(0, 22)}"`
  reply.header('etag', tag)
  const known = (request.headers['if-none-match'] ?? '').split(',').map((t) => t.trim())
  return known.includes(tag) || known.includes('*') ? reply.code(304).send() : reply.send(text)
}

function toApollo(request: FastifyRequest, documents: GraphqlOptions['documents']): HTTPGraphQLRequest {
  const headers = new HeaderMap()
  for (const [name, value] of Object.entries(request.headers))
    if (value !== undefined) headers.set(name, Array.isArray(value) ? value.join(', ') : value)
  headers.set(REQUEST_ID, request.id)
  const { method, body } = request
  const search = new URL(request.url, 'http://localhost').searchParams
  if (method === 'GET') {
    const text = documentFor(Object.fromEntries(search), documents)
    if (text !== undefined) search.set('query', text)
    return { method, headers, search: `?${search.toString()}`, body }
  }
  const text = isParameters(body) ? documentFor(body, documents) : undefined
  return { method, headers, search: '', body: text === undefined ? body : { ...(body as Parameters), query: text } }
}

/** The text that a request names by id, if it does. Throws Refused for an id, or a text, that is not among those served. */
function documentFor({ documentId, query, extensions }: Parameters, documents: GraphqlOptions['documents']) {
  if (typeof documentId === 'string') {
    const text = documents?.known.find(documentId)
    if (text === undefined)
      throw new Refused(400, 'PERSISTED_DOCUMENT_NOT_FOUND', 'No document with this id was made known to the service.')
    return text
  }
  const hash = hashIn(extensions)
  // A text that comes with a hash is held to it by Apollo.
  const text = hash === undefined || query !== undefined ? undefined : documents?.known.find(hash)
  if (text !== undefined) return text
  if (documents?.only && !(typeof query === 'string' && documents.known.has(query)))
    throw new Refused(
      400,
      'PERSISTED_DOCUMENTS_ONLY',
      'Only documents made known beforehand are answered: name one by its documentId.',
    )
  return undefined
}

/** The hash in the extension that Apollo's clients send; in a GET it is JSON still. */
function hashIn(extensions: unknown): string | undefined {
  const read: unknown = typeof extensions === 'string' ? parsed(extensions) : extensions
  const persisted: unknown = isParameters(read) ? read['persistedQuery'] : undefined
  const hash: unknown = isParameters(persisted) ? persisted['sha256Hash'] : undefined
  return typeof hash === 'string' ? hash : undefined
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json)
  } catch {
    // Apollo says what is wrong with it.
    return undefined
  }
}

const isParameters = (value: unknown): value is Parameters =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

import { createHash } from 'node:crypto'
import type { ApolloServer } from '@apollo/server'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Config } from '../config.js'
import type { Context } from '../graphql/index.js'
import {
  Assets,
  faultOf,
  VIEWER_BASE,
  VIEWER_FILES,
  Viewer,
  type Answer,
  type Page,
  type Rendered,
  type Run,
} from '../web/index.js'
import { serveBuiltFiles } from './builtFiles.js'
import type { FaultPage } from './faults.js'
import type { Limiter } from './limiter.js'
import { countedAs, type Rights } from './rights.js'
import { authorizationOf, isSignedIn, serveSignIn } from './signIn.js'
import { stringifyAnswer } from './plans.js'

/** Everything comes from here and nothing stands in the page itself: no inline script, no inline style. */
const CSP =
  "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; img-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"

export interface ViewerOptions {
  readonly apollo: ApolloServer<Context>
  readonly limiter: Limiter
  readonly rights: Rights
  /** Whether reading needs a key. */
  readonly closed: boolean
  /** What is known of who sends this Authorization header from here. Throws Refused where they may not read. */
  readonly context: (header: string | undefined, ip: string) => Promise<Context>
}

/** The viewer as configured; null where it is off, or was not built. */
export function createViewer({ VIEWER, PLAYGROUND }: Config): Viewer | null {
  const assets = VIEWER ? Assets.read() : null
  return assets && new Viewer({ assets, playground: PLAYGROUND })
}

/** Serves the viewer's pages, each from one operation that is checked, priced and planned as if it came over HTTP. */
export async function serveViewer(http: FastifyInstance, viewer: Viewer | null, options: ViewerOptions): Promise<void> {
  if (!viewer) {
    http.get('/', async (_request, reply) =>
      reply.code(503).send({ error: 'The viewer is not built. Run: npm run build' }),
    )
    return
  }
  const answer = async (page: Page, request: FastifyRequest, reply: FastifyReply) => {
    const context = await options.context(authorizationOf(request), request.ip)
    await options.limiter.takeRequest(context.caller)
    const { url, params } = request
    const query = new URL(url, 'http://localhost').searchParams
    const address = { href: url, parameters: params as Readonly<Record<string, string>>, query }
    const signedIn = isSignedIn(request)
    return send(request, reply, await viewer.answer(page, address, { run: runFor(options.apollo, context), signedIn }))
  }
  for (const page of viewer.pages) http.get(page.path, (request, reply) => answer(page, request, reply))
  await serveSignIn(http, {
    closed: options.closed,
    admit: (header) => options.rights.admit(header),
    take: (ip) => options.limiter.takeRequest(countedAs({ kind: 'anonymous' }, ip)),
    show: (reply, asked) => send(reply.request, reply, viewer.signIn(asked)),
  })
  await serveBuiltFiles(http, VIEWER_FILES, VIEWER_BASE, CSP)
}

/** Tells browsers of a fault in a page; programs, and whoever asks /graphql, are told in JSON. */
export function faultPage(viewer: Viewer | null): FaultPage | null {
  if (!viewer) return null
  return (request, reply, status) => {
    const reads = request.method === 'GET' && /\btext\/html\b/.test(request.headers.accept ?? '')
    if (!reads || request.url.startsWith('/graphql')) return null
    const closed = status === 401 && viewer.signIn({ status, to: request.url, refused: isSignedIn(request) })
    return send(request, reply, closed || viewer.fault(faultOf(status), request.url))
  }
}

/** Runs a page's operation in this process. */
function runFor(apollo: ApolloServer<Context>, contextValue: Context): Run {
  return async (query, variables) => {
    const { body } = await apollo.executeOperation({ query, variables: { ...variables } }, { contextValue })
    if (body.kind !== 'single') throw new Error('Answers in parts are not offered.')
    // Also where it is no plan's: pages get what JSON carries, and no scalar's own object.
    return JSON.parse(stringifyAnswer(body.singleResult)) as Answer
  }
}

/** Sends a page that a browser may keep but asks about each time. */
function send({ headers }: FastifyRequest, reply: FastifyReply, rendered: Rendered): FastifyReply {
  if (rendered.kind === 'moved') return reply.redirect(rendered.to, rendered.forGood ? 301 : 302)
  const { status, html } = rendered
  reply.code(status).header('content-security-policy', CSP).type('text/html; charset=utf-8')
  if (status !== 200) return reply.header('cache-control', 'no-store').send(html)
  // Who signs out leaves nothing behind.
  if (isSignedIn(reply.request)) return reply.header('cache-control', 'private, no-store').send(html)
  const tag = `W/"${createHash('sha256').update(html).digest('base64url').slice(0, 22)}"`
  reply.header('cache-control', 'private, no-cache').header('etag', tag)
  const known = (headers['if-none-match'] ?? '').split(',').map((t) => t.trim())
  return known.includes(tag) ? reply.code(304).send() : reply.send(html)
}

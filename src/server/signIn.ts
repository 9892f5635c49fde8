import { parseCookie, stringifySetCookie } from 'cookie'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { SIGN_IN, SIGN_OUT, type Asked } from '../web/index.js'
import { Refused } from './faults.js'

const COOKIE = 'gainsay_key'
/** A key and the address of a page. */
const FORM_LIMIT = 8 * 1024

export interface SignInOptions {
  /** Whether reading needs a key. */
  readonly closed: boolean
  /** Throws Refused where whoever sends this Authorization header may not read. */
  readonly admit: (header: string) => Promise<unknown>
  /** Throws where this address has asked for too much. */
  readonly take: (ip: string) => Promise<void>
  /** Shows the page that asks for a key. */
  readonly show: (reply: FastifyReply, asked: Asked) => FastifyReply
}

/** Whether a reader's browser keeps a key; it opens pages only, and no program's requests. */
export const isSignedIn = ({ headers }: FastifyRequest): boolean => keyIn(headers.cookie) !== undefined

/** The Authorization header as it was sent, or as the browser's key makes it. */
export function authorizationOf({ headers }: FastifyRequest): string | undefined {
  const key = keyIn(headers.cookie)
  return headers.authorization ?? (key === undefined ? undefined : `Bearer ${key}`)
}

function keyIn(cookies: string | undefined): string | undefined {
  const key = cookies === undefined ? undefined : parseCookie(cookies)[COOKIE]
  return key === '' ? undefined : key
}

/**
 * Takes the key of a reader who comes with a browser, and keeps it in a cookie that no script reads (HttpOnly) and that
 * comes with no request from another site (SameSite=Strict).
 */
export async function serveSignIn(http: FastifyInstance, options: SignInOptions): Promise<void> {
  await http.register(async (forms) => {
    // Only here: elsewhere a form is what another site could send.
    forms.addContentTypeParser(
      'application/x-www-form-urlencoded',
      { parseAs: 'string', bodyLimit: FORM_LIMIT },
      async (_request: FastifyRequest, body: string) => new URLSearchParams(body),
    )
    forms.get(SIGN_IN, async (request, reply) => {
      const { searchParams } = new URL(request.url, HERE)
      const to = pathOf(searchParams.get('to'))
      return options.closed ? options.show(reply, { status: 200, to, refused: false }) : reply.redirect(to)
    })
    forms.post(SIGN_IN, async (request, reply) => {
      refuseOtherSites(request)
      await options.take(request.ip)
      const form = formOf(request)
      const [key, to] = [form.get('key')?.trim() ?? '', pathOf(form.get('to'))]
      try {
        await options.admit(`Bearer ${key}`)
      } catch (error) {
        if (error instanceof Refused) return options.show(reply, { status: 401, to, refused: true })
        throw error
      }
      return keep(request, reply, key).redirect(to, 303)
    })
    forms.post(SIGN_OUT, async (request, reply) => {
      refuseOtherSites(request)
      return keep(request, reply, null).redirect(SIGN_IN, 303)
    })
  })
}

const formOf = ({ body }: FastifyRequest) => (body instanceof URLSearchParams ? body : new URLSearchParams())

/** Until the browser is closed; null forgets it. */
function keep({ protocol }: FastifyRequest, reply: FastifyReply, key: string | null): FastifyReply {
  const settings = { path: '/', httpOnly: true, sameSite: 'strict', secure: protocol === 'https' } as const
  const cookie = { name: COOKIE, value: key ?? '', ...settings, ...(key === null && { maxAge: 0 }) }
  return reply.header('set-cookie', stringifySetCookie(cookie)).header('cache-control', 'no-store')
}

/** Throws Refused for a form that a page of another site sends. Browsers say where it comes from; programs say nothing. */
function refuseOtherSites({ headers, host }: FastifyRequest): void {
  const site = headers['sec-fetch-site']
  const { origin } = headers
  const own =
    site === undefined
      ? origin === undefined || (URL.canParse(origin) && new URL(origin).host === host)
      : site === 'same-origin'
  if (!own) throw new Refused(403, 'FORBIDDEN', 'This form belongs to a page of another site.')
}

const HERE = 'http://here.invalid'

/** An address in this service; the front page for any other. */
function pathOf(to: string | null): string {
  if (to === null || !URL.canParse(to, HERE)) return '/'
  const { origin, pathname, search } = new URL(to, HERE)
  return origin === HERE && !pathname.startsWith('//') && !pathname.startsWith(SIGN_IN) ? pathname + search : '/'
}

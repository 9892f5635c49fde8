import { connect } from 'node:net'
import type { ServedSamples } from '../../scripts/serve-samples.js'

/** What came back for an attack, as text. */
export interface Reply {
  readonly status: number
  readonly headers: Headers
  readonly text: string
}

const JSON_TYPE = { 'content-type': 'application/json' }

/** Ways to attack a server, by HTTP or by bytes. */
export class Attacked {
  constructor(readonly server: ServedSamples) {}

  async request(path: string, init: RequestInit = {}): Promise<Reply> {
    const response = await fetch(`${this.server.url}${path}`, { redirect: 'manual', ...init })
    return { status: response.status, headers: response.headers, text: await response.text() }
  }

  body(body: RequestInit['body'], headers: Record<string, string> = {}): Promise<Reply> {
    return this.request('/graphql', { method: 'POST', headers: { ...JSON_TYPE, ...headers }, body: body ?? null })
  }

  ask(query: string, variables: Record<string, unknown> = {}, headers: Record<string, string> = {}): Promise<Reply> {
    return this.body(JSON.stringify({ query, variables }), headers)
  }

  get(query: string, headers: Record<string, string> = {}): Promise<Reply> {
    return this.request(`/graphql?query=${encodeURIComponent(query)}`, { headers })
  }

  /**
   * Sends bytes as they are, and answers what comes back until the connection ends or nothing more comes for `patience`
   * ms. The first answer may take longer: the machine may have other work.
   */
  bytes(bytes: string | Buffer, patience = 1_500, first = 15_000): Promise<Reply> {
    return new Promise((resolve) => {
      const socket = connect(Number(new URL(this.server.url).port), 'localhost')
      let text = ''
      const done = () => {
        clearTimeout(waiting)
        socket.destroy()
        resolve({ status: Number(/^HTTP\/1\.1 (\d+)/.exec(text)?.[1] ?? 0), headers: new Headers(), text })
      }
      let waiting = setTimeout(done, first)
      socket.on('data', (data) => {
        text += data.toString('latin1')
        clearTimeout(waiting)
        waiting = setTimeout(done, patience)
      })
      socket.on('error', done)
      socket.on('close', done)
      socket.write(bytes)
    })
  }

  async alive(): Promise<boolean> {
    const { status, text } = await this.ask('{ articles { totalCount } }')
    return status === 200 && text.includes('"totalCount":14')
  }
}

/** Codes of the errors in a reply. */
export function codesIn({ text }: Reply): string[] {
  try {
    const { errors = [] } = JSON.parse(text) as { errors?: { extensions?: { code?: string } }[] }
    return errors.map(({ extensions }) => extensions?.code ?? '')
  } catch {
    return []
  }
}

/** Nests a pattern n times: `open` and `close` around what is inside. */
export const nested = (n: number, open: string, inside: string, close: string) =>
  `${open.repeat(n)}${inside}${close.repeat(n)}`

/** What must come back: a code among the errors, or a status, or a pattern of the text (of the status, where it has digits only). */
export type Expected = string | number | RegExp
export type Attack = readonly [name: string, run: (a: Attacked) => Promise<Reply>, expected: Expected]

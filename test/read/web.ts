import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach } from 'vitest'

const servers = new Set<Server>()
afterEach(() => {
  for (const server of servers) {
    server.closeAllConnections()
    server.close()
  }
  servers.clear()
})

/** A web server on this machine, gone after the test; answers its address, without a slash at the end. */
export async function serveWeb(answer: (request: IncomingMessage, response: ServerResponse) => void): Promise<string> {
  const server = createServer(answer)
  servers.add(server)
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}

/** A web server that answers each of these paths with a text. */
export const serveTexts = (texts: Readonly<Record<string, string>>) =>
  serveWeb((request, response) => {
    const text = texts[request.url ?? '']
    response.statusCode = text === undefined ? 404 : 200
    response.end(text ?? '')
  })

const sentence = (n: number) =>
  `The mill will close in May, its owner said on Monday in hall ${n}, and nobody will lose a home over it.`

/** Paragraphs of HTML that make an article. */
export const storyOf = (paragraphs: number) =>
  Array.from({ length: paragraphs }, (_, n) => `<p>${sentence(n)}</p>`).join('\n')

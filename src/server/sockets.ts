import type { IncomingMessage, Server } from 'node:http'
import type { Duplex } from 'node:stream'
import {
  CloseCode,
  GRAPHQL_TRANSPORT_WS_PROTOCOL,
  type ConnectionInitMessage,
  type Context as Connection,
  type Server as Protocol,
} from 'graphql-ws'
import { WebSocketServer, type WebSocket } from 'ws'
import type { Log } from '../log.js'
import { networkOf } from './address.js'
import type { Origins } from './origins.js'

/** What an open connection is made of. */
export interface Line extends Record<PropertyKey, unknown> {
  readonly socket: WebSocket
  readonly request: IncomingMessage
}
export type Guest = Connection<ConnectionInitMessage['payload'], Line>

export interface SocketOptions {
  readonly origins: Origins
  /** The address that a request comes from. */
  readonly addressOf: (request: IncomingMessage) => string
  readonly log: Log
}

/** A message is an operation; articles do not come this way. */
const MESSAGE_LIMIT = 128 * 1024
const MOST_CONNECTIONS = 1_000
const MOST_OF_AN_ADDRESS = 200
/** Bytes that may wait for a client; one that asks on without reading is heard again once it has read. */
const MOST_UNSENT = 64 * 1024
/** Milliseconds between pings; whoever has not answered one by the next is gone. */
const PINGED = 12_000
/** Characters of the reason that is told when a connection is closed; a frame has room for 123 bytes. */
const LONGEST_REASON = 40

/** Opens WebSockets at /graphql and lets a protocol speak over them. Answers the way to close them all. */
export function serveSockets(server: Server, protocol: Protocol<Line>, options: SocketOptions): () => Promise<void> {
  const sockets = new WebSocketServer({
    noServer: true,
    maxPayload: MESSAGE_LIMIT,
    clientTracking: true,
    handleProtocols: () => GRAPHQL_TRANSPORT_WS_PROTOCOL,
  })
  const addresses = new Map<WebSocket, string>()
  const onUpgrade = (request: IncomingMessage, duplex: Duplex, head: Buffer) => {
    duplex.on('error', () => duplex.destroy())
    const address = networkOf(options.addressOf(request))
    const refusal = refusalOf(request, options.origins) ?? crowdOf(address, [...addresses.values()])
    if (refusal) {
      duplex.end(`HTTP/1.1 ${refusal}\r\nconnection: close\r\ncontent-length: 0\r\n\r\n`)
      return
    }
    sockets.handleUpgrade(request, duplex, head, (socket) => {
      addresses.set(socket, address)
      socket.once('close', () => addresses.delete(socket))
      holdBack(socket, duplex)
      speak(protocol, { socket, request }, options.log)
    })
  }
  server.on('upgrade', onUpgrade)
  return () => {
    server.off('upgrade', onUpgrade)
    for (const socket of sockets.clients) socket.close(1001, 'Going away')
    return new Promise((resolve) => {
      sockets.close(() => {
        resolve()
      })
    })
  }
}

/** Why a connection is refused, as a status line; undefined where it is not. A page of another site may open none unasked. */
function refusalOf({ url, headers }: IncomingMessage, origins: Origins): string | undefined {
  if (!/^\/graphql(?:\?|$)/.test(url ?? '')) return '404 Not Found'
  const { origin, host } = headers
  const own = origin === undefined || (URL.canParse(origin) && new URL(origin).host === host)
  if (!own && !origins.includes('*') && !origins.includes(origin)) return '403 Forbidden'
  const offered = (headers['sec-websocket-protocol'] ?? '').split(',').map((name) => name.trim())
  return offered.includes(GRAPHQL_TRANSPORT_WS_PROTOCOL) ? undefined : '400 Bad Request'
}

/** The same, where there is no room beside the addresses that are connected: none address takes the place of all. */
function crowdOf(address: string, connected: readonly string[]): string | undefined {
  if (connected.length >= MOST_CONNECTIONS) return '503 Service Unavailable'
  const own = connected.filter((other) => other === address)
  return own.length >= MOST_OF_AN_ADDRESS ? '429 Too Many Requests' : undefined
}

/** Hears nothing more from a client while too much waits for it, so that answers to one that does not read never pile up. */
function holdBack(socket: WebSocket, duplex: Duplex): void {
  socket.on('message', () => {
    if (socket.bufferedAmount <= MOST_UNSENT || socket.isPaused) return
    socket.pause()
    duplex.once('drain', () => {
      socket.resume()
    })
  })
}

/** Carries messages between a client and the protocol until the connection ends, and ends it once the client is gone. */
function speak(protocol: Protocol<Line>, line: Line, log: Log): void {
  const { socket } = line
  const closed = protocol.opened(
    {
      protocol: socket.protocol,
      // Whoever has gone away hears nothing: that is no fault.
      send: (text) =>
        new Promise((resolve) => {
          socket.send(text, () => {
            resolve()
          })
        }),
      close: (code: number, reason: string) => close(socket, code, reason),
      onMessage: (take) => hear(socket, take, log),
    },
    line,
  )
  const pinging = pingUntilSilent(socket)
  // Frames that are broken are the sender's fault.
  socket.on('error', () => {
    socket.terminate()
  })
  socket.once('close', (code, reason) => {
    clearInterval(pinging)
    void closed(code, reason.toString())
  })
}

/** Hands what a client says to the protocol; what the protocol cannot take ends the connection. */
function hear(socket: WebSocket, take: (text: string) => Promise<void>, log: Log): void {
  socket.on('message', (data: Buffer) => {
    take(data.toString()).catch((error: unknown) => {
      if (isUnexpected(error)) {
        close(socket, CloseCode.BadRequest, error.message)
        return
      }
      log.error({ err: error }, 'a message of a subscriber failed')
      close(socket, CloseCode.InternalServerError, 'Internal server error')
    })
  })
}

const close = (socket: WebSocket, code: number, reason: string) => socket.close(code, reason.slice(0, LONGEST_REASON))

/** Whether a message is one that only servers send, as the protocol tells; that is its sender's fault. */
const isUnexpected = (error: unknown): error is Error =>
  error instanceof Error && error.message.startsWith('Unexpected message of type ')

function pingUntilSilent(socket: WebSocket): NodeJS.Timeout {
  let heard = true
  socket.on('pong', () => (heard = true))
  return setInterval(() => {
    if (heard) socket.ping()
    else socket.terminate()
    heard = false
  }, PINGED)
}

import { composeServices } from '@apollo/composition'
import { ApolloGateway, RemoteGraphQLDataSource } from '@apollo/gateway'
import { ApolloServer } from '@apollo/server'
import { startStandaloneServer } from '@apollo/server/standalone'
import { buildSubgraphSchema } from '@apollo/subgraph'
import { parse } from 'graphql'

/** A subgraph of somebody else: its SDL, and what answers for it. */
export interface Foreign {
  readonly name: string
  readonly sdl: string
  readonly resolvers: Readonly<Record<string, object>>
}

export interface Supergraph {
  readonly sdl: string
  /** Runs an operation at the gateway, over HTTP. */
  ask(query: string, headers?: Record<string, string>): Promise<Answer>
  close(): Promise<void>
}

export interface Answer {
  readonly data?: Record<string, unknown> | null
  readonly errors?: readonly { readonly message: string; readonly path?: readonly (string | number)[] }[]
  /** Names of the subgraphs that were asked, in order. */
  readonly requests: readonly string[]
}

/** Composes subgraphs with what npm offers. Throws with every fault the composer names. */
export function composed(services: readonly { name: string; sdl: string; url?: string }[]): string {
  const { supergraphSdl, errors } = composeServices(
    services.map(({ name, sdl, url }) => ({ name, url: url ?? `http://${name}.example`, typeDefs: parse(sdl) })),
  )
  if (supergraphSdl === undefined) throw new Error(errors.map(({ message }) => message).join('\n'))
  return supergraphSdl
}

/** A real gateway over this service and foreign subgraphs, all on ports of their own. */
export async function openSupergraph(
  gainsay: { readonly url: string; readonly sdl: string },
  foreign: readonly Foreign[],
): Promise<Supergraph> {
  const others = await Promise.all(foreign.map(serveForeign))
  const sdl = composed([{ name: 'gainsay', ...gainsay }, ...others])
  let requests: string[] = []
  const gateway = new ApolloGateway({
    supergraphSdl: sdl,
    buildService: ({ name, url }) => {
      const willSendRequest = () => void requests.push(name)
      return new RemoteGraphQLDataSource({ url: url ?? '', willSendRequest })
    },
  })
  const server = new ApolloServer({ gateway })
  const { url } = await startStandaloneServer(server, { listen: { port: 0, host: '127.0.0.1' } })
  return {
    sdl,
    async ask(query, headers = {}) {
      requests = []
      const response = await fetch(url, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headers },
        body: JSON.stringify({ query }),
      })
      return { ...((await response.json()) as Omit<Answer, 'requests'>), requests }
    },
    async close() {
      await server.stop()
      await Promise.all(others.map((other) => other.stop()))
    },
  }
}

async function serveForeign({ name, sdl, resolvers }: Foreign) {
  const schema = buildSubgraphSchema({ typeDefs: parse(sdl), resolvers } as Parameters<typeof buildSubgraphSchema>[0])
  const server = new ApolloServer({ schema })
  const { url } = await startStandaloneServer(server, { listen: { port: 0, host: '127.0.0.1' } })
  return { name, sdl, url, stop: () => server.stop() }
}

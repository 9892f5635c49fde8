import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { ApolloServer } from '@apollo/server'
import { startStandaloneServer } from '@apollo/server/standalone'
import fastify from 'fastify'
import { execute, type DocumentNode, type ExecutionArgs } from 'graphql'
import { compileQuery, isCompiledQuery, type CompiledQuery } from 'graphql-jit'
import { createYoga, type Plugin } from 'graphql-yoga'
import mercurius from 'mercurius'
import { buildGainsaySchema, createContext, type Context } from '../../src/graphql/index.js'
import { openStore } from '../../src/store/index.js'
import type { Peer } from './peer.js'

// The same schema, resolvers and loaders behind other servers, each as its documentation sets it up.

const contextsOf = async (path: string): Promise<() => Context> => {
  const { reader } = await openStore(`sqlite:${path}`, { readonly: true })
  return () => createContext(reader)
}

/** Apollo's standalone server. */
export const apollo: Peer = async (path) => {
  const context = await contextsOf(path)
  const server = new ApolloServer<Context>({ schema: buildGainsaySchema() })
  const { url } = await startStandaloneServer(server, {
    listen: { port: 0, host: '127.0.0.1' },
    context: async () => context(),
  })
  return url
}

/** Mercurius on fastify, compiling operations at their second request. */
export const mercuriusJit: Peer = async (path) => {
  const context = await contextsOf(path)
  const http = fastify()
  await http.register(mercurius, {
    schema: buildGainsaySchema(),
    jit: 1,
    context: () => context() as unknown as Record<string, unknown>,
  })
  return `${await http.listen({ port: 0, host: '127.0.0.1' })}/graphql`
}

const yogaWith =
  (plugins: Plugin[]): Peer =>
  async (path) => {
    const context = await contextsOf(path)
    const yoga = createYoga({ schema: buildGainsaySchema(), context, plugins, logging: false, graphiql: false })
    const server = createServer((request, response) => void yoga(request, response))
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    return `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`
  }

/** GraphQL Yoga as it comes. */
export const yoga = yogaWith([])

/** GraphQL Yoga with graphql-jit: each document is compiled once. */
export const yogaJit = yogaWith([
  {
    onExecute({ setExecuteFn }) {
      setExecuteFn(executeCompiled)
    },
  },
])

const compiled = new WeakMap<DocumentNode, CompiledQuery | null>()
function executeCompiled(args: ExecutionArgs) {
  let query = compiled.get(args.document)
  if (query === undefined) {
    const made = compileQuery(args.schema, args.document, args.operationName ?? undefined)
    query = isCompiledQuery(made) ? made : null
    compiled.set(args.document, query)
  }
  return query ? query.query(args.rootValue, args.contextValue, args.variableValues ?? {}) : execute(args)
}

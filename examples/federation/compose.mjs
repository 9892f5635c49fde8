// Composes the subgraphs that a supergraph.yaml names, and prints the supergraph. Needs no Rover and no network.
// Run: node compose.mjs supergraph.yaml > supergraph.graphql (with: npm install @apollo/composition graphql yaml)
import { readFileSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { composeServices } from '@apollo/composition'
import { parse } from 'graphql'
import { parse as parseYaml } from 'yaml'

const config = process.argv[2] ?? 'supergraph.yaml'
const { subgraphs } = parseYaml(readFileSync(config, 'utf8'))
const services = Object.entries(subgraphs).map(([name, { routing_url: url, schema }]) => ({
  name,
  url,
  typeDefs: parse(readFileSync(resolve(dirname(config), schema.file), 'utf8')),
}))
const { supergraphSdl, errors } = composeServices(services)
for (const error of errors ?? []) process.stderr.write(`${error.message}\n`)
if (supergraphSdl) process.stdout.write(`${supergraphSdl}\n`)
else process.exitCode = 1

import { getArgumentValues, Kind, visit, type FieldNode, type GraphQLField } from 'graphql'
import { NewsError } from '../../model/index.js'
import { storable } from '../../store/index.js'
import type { Variables } from './collect.js'
import { Unplanned } from './unplanned.js'

/** What arguments are read with, besides themselves. */
export interface Inputs {
  readonly variables: Variables
  readonly canonicalUrl: (url: string) => string
  /** Ids of the actors that names stand for; '' where there is none. */
  readonly actors: ReadonlyMap<string, string>
}

export type Arguments = Readonly<Record<string, unknown>>

/** Gives a value a place in the statement: "@v0_0". */
export type Bind = (value: unknown) => string

/** Reads arguments into what a statement's text depends on, and gives their values places. Pure: it runs for each request. */
export type Settle<T> = (args: Arguments, bind: Bind, inputs: Inputs) => T

/** A field with arguments. */
export class Site {
  /** Whether its arguments have variables. */
  readonly dynamic: boolean

  constructor(
    private readonly index: number,
    private readonly field: GraphQLField<unknown, unknown>,
    private readonly node: FieldNode,
    private readonly settle: Settle<unknown>,
  ) {
    this.dynamic = hasVariables(node)
  }

  /** @throws {Unplanned} where the arguments do not fit */
  settled(inputs: Inputs, values: Record<string, unknown>): unknown {
    let places = 0
    const bind = (value: unknown) => {
      const place = `v${this.index}_${places++}`
      values[place] = storable(value) ?? null
      return `@${place}`
    }
    try {
      return this.settle(getArgumentValues(this.field, this.node, inputs.variables), bind, inputs)
    } catch (error) {
      if (error instanceof NewsError || isCoercionError(error)) throw new Unplanned('arguments', String(error))
      throw error
    }
  }
}

const isCoercionError = (error: unknown) => error instanceof Error && error.name === 'GraphQLError'

function hasVariables(node: FieldNode): boolean {
  let found = false
  for (const argument of node.arguments ?? [])
    visit(argument, {
      [Kind.VARIABLE]: () => {
        found = true
      },
    })
  return found
}

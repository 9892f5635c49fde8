import { readFileSync } from 'node:fs'
import {
  buildSchema,
  DEFAULT_DEPRECATION_REASON,
  findBreakingChanges,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  type GraphQLNamedType,
} from 'graphql'

const folder = new URL('../schema/', import.meta.url)
const file = (name: string) => readFileSync(new URL(name, folder), 'utf8')

/** The schema as it is written down for clients. */
export const writtenSchema = (): string => file('news.graphql')
/** The names that clients rely on, whatever else is served. */
export const contractSchema = (): string => file('contract.graphql')
/** The schema of the newest release. */
export const releasedSchema = (): string => file('released.graphql')

/**
 * What would break clients of the first schema when the second is served in its place, in words: what is gone, output
 * types that are looser, input types that are stricter.
 */
export function breaks(before: string, after: string): string[] {
  return findBreakingChanges(buildSchema(before), buildSchema(after)).map(({ description }) => description)
}

/** Coordinates of what is deprecated without a word on what to use in its place. */
export function unexplained(sdl: string): string[] {
  return Object.values(buildSchema(sdl).getTypeMap()).flatMap((type) =>
    membersOf(type).flatMap(([coordinate, { deprecationReason: reason }]) =>
      reason != null && (reason.trim() === '' || reason === DEFAULT_DEPRECATION_REASON) ? [coordinate] : [],
    ),
  )
}

interface Deprecable {
  readonly deprecationReason?: string | null | undefined
}

/** Fields, arguments and values of a type, by coordinate. */
function membersOf(type: GraphQLNamedType): (readonly [coordinate: string, member: Deprecable])[] {
  if (isEnumType(type)) return type.getValues().map((value) => [`${type.name}.${value.name}`, value])
  if (isInputObjectType(type))
    return Object.values(type.getFields()).map((field) => [`${type.name}.${field.name}`, field])
  if (!isObjectType(type) && !isInterfaceType(type)) return []
  return Object.values(type.getFields()).flatMap((field) => [
    [`${type.name}.${field.name}`, field] as const,
    ...field.args.map((arg) => [`${type.name}.${field.name}(${arg.name}:)`, arg] as const),
  ])
}

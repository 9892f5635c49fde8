import type { Context } from '../context.js'
import { BadUserInput } from '../errors.js'
import type { Row } from '../../store/index.js'

/** As many representations as one request may hold. */
export const MAX_REPRESENTATIONS = 1000

/** What another subgraph knows of an entity of this one: its type, and the fields of one of its keys. */
interface Representation {
  readonly __typename: string
  readonly [key: string]: unknown
}

type Entity = Row & { readonly __typename: string }
type Find = (representation: Representation, context: Context) => Promise<Row | null>

/** How each entity is found; a loader makes one SQL statement of all that are asked for. */
const FINDERS: Readonly<Record<string, Find>> = {
  Article: (r, { loaders, canonicalUrl }) =>
    r['id'] == null && r['url'] != null
      ? loaders.lookup('ArticleByKey', canonicalUrl(text(r, 'url')))
      : byId('ArticleByKey', 'art', r, loaders),
  Actor: (r, { loaders }) =>
    r['id'] == null && r['wikidataId'] != null
      ? loaders.lookup('ActorByKey', text(r, 'wikidataId'))
      : byId('ActorByKey', 'act', r, loaders),
  Statement: (r, { loaders }) => byId('Statement', 'stm', r, loaders),
  Event: (r, { loaders }) => byId('Event', 'evt', r, loaders),
  Dispute: (r, { loaders }) => byId('Dispute', 'dsp', r, loaders),
  Membership: (r, { loaders }) =>
    loaders.lookup('MembershipByKey', [idIn(r, 'actor'), idIn(r, 'organization'), text(r, 'role')]),
}

/** Answers `_entities`: each representation by itself, null where nothing has its key. Throws BadUserInput for too many. */
export function resolveEntities(
  _source: unknown,
  { representations }: { readonly representations: readonly unknown[] },
  context: Context,
): Promise<Entity | null>[] {
  if (representations.length > MAX_REPRESENTATIONS)
    throw new BadUserInput(`_entities takes at most ${MAX_REPRESENTATIONS} representations.`)
  return representations.map((representation) => resolveEntity(representation, context))
}

async function resolveEntity(representation: unknown, context: Context): Promise<Entity | null> {
  if (!isRepresentation(representation)) throw new BadUserInput('A representation is an object with a __typename.')
  const { __typename } = representation
  const find = Object.hasOwn(FINDERS, __typename) ? FINDERS[__typename] : undefined
  if (!find) throw new BadUserInput(`No entity of this subgraph is of the type ${JSON.stringify(__typename)}.`)
  const row = await find(representation, context)
  return row && { ...row, __typename }
}

/** An id of another type names nothing here. */
async function byId(
  lookup: Parameters<Context['loaders']['lookup']>[0],
  prefix: string,
  representation: Representation,
  loaders: Context['loaders'],
): Promise<Row | null> {
  const id = text(representation, 'id')
  return id.startsWith(`${prefix}_`) ? loaders.lookup(lookup, id) : null
}

function text({ __typename, ...keys }: Representation, field: string): string {
  const value = keys[field]
  if (typeof value !== 'string') throw new BadUserInput(`A representation of ${__typename} needs its ${field}.`)
  return value
}

function idIn({ __typename, ...keys }: Representation, field: string): string {
  const node = keys[field]
  const id: unknown = typeof node === 'object' && node !== null ? Reflect.get(node, 'id') : undefined
  if (typeof id !== 'string') throw new BadUserInput(`A representation of ${__typename} needs the id of its ${field}.`)
  return id
}

const isRepresentation = (value: unknown): value is Representation =>
  typeof value === 'object' && value !== null && typeof Reflect.get(value, '__typename') === 'string'

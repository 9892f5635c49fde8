import type { OperationDefinitionNode } from 'graphql'
import { foldName, ID_PREFIXES, nodeTypeOf, type NodeType } from '../../model/index.js'
import { LOOKUPS, ROOT_LISTS, type RootList, type RootPiece, type Selection } from '../../store/index.js'
import { BadUserInput } from '../errors.js'
import { pageOfRoot, pageOfSearch } from './arguments.js'
import { setsOf, typeOf, unknown, type Asked, type Compiler } from './compiler.js'
import type { Arguments, Bind, Settle } from './sites.js'

/** Most ids that `nodes` takes. */
const MAX_IDS = 100

/** What a query asks for at its root. */
export function readOperation(compiler: Compiler, query: Asked['type'], operation: OperationDefinitionNode): Selection {
  return { members: compiler.rootMembers(query, operation.selectionSet, (asked) => rootField(compiler, asked)) }
}

function rootField(compiler: Compiler, asked: Asked): RootPiece {
  const { name } = asked.field
  if (isRootList(name)) {
    const relation = ROOT_LISTS[name]
    const page = compiler.settle(asked, pageOfRoot(name))
    const members = compiler.pageMembers(asked, (type, sets) => compiler.object(type, sets))
    return { kind: 'page', relation, page, members }
  }
  switch (name) {
    case 'node':
      return {
        kind: 'nodeById',
        id: compiler.settle(asked, (args, bind) => bind(args['id'])),
        node: nodeOf(compiler, asked),
      }
    case 'nodes':
      return { kind: 'nodesById', ids: compiler.settle(asked, idsOf), node: nodeOf(compiler, asked) }
    case 'search': {
      const found = compiler.settle(asked, pageOfSearch)
      return { kind: 'search', ...found, members: compiler.pageMembers(asked, (_, sets) => compiler.node(sets)) }
    }
    case 'statement':
    case 'event':
    case 'dispute':
      return lookup(compiler, asked, byId(typeOf(asked).name as NodeType))
    case 'article':
      return lookup(compiler, asked, articleKey)
    case 'actor':
      return lookup(compiler, asked, actorKey)
    default:
      throw unknown(asked)
  }
}

const isRootList = (name: string): name is RootList => name in ROOT_LISTS
const nodeOf = (compiler: Compiler, asked: Asked) => compiler.node(setsOf(asked))

interface Key {
  readonly lookup: keyof typeof LOOKUPS
  readonly key: string
}

function lookup(compiler: Compiler, asked: Asked, settle: Settle<Key>): RootPiece {
  const { lookup, key } = compiler.settle(asked, settle)
  const row = compiler.object(typeOf(asked), setsOf(asked))
  return { kind: lookup === 'ActorByName' ? 'only' : 'lookup', relation: LOOKUPS[lookup], key, row }
}

/** An id of another type names nothing here. */
const idKey = (type: NodeType, id: unknown, bind: Bind): Key => ({
  lookup: type,
  key: bind(String(id).startsWith(`${ID_PREFIXES[type]}_`) ? id : null),
})

const byId =
  (type: NodeType): Settle<Key> =>
  ({ id }, bind) =>
    idKey(type, id, bind)

const articleKey: Settle<Key> = ({ id, url }, bind, { canonicalUrl }) => {
  requireOne({ id, url })
  return id != null ? idKey('Article', id, bind) : { lookup: 'ArticleByUrl', key: bind(canonicalUrl(url as string)) }
}

const actorKey: Settle<Key> = ({ id, wikidataId, name }, bind) => {
  requireOne({ id, wikidataId, name })
  if (id != null) return idKey('Actor', id, bind)
  if (wikidataId != null) return { lookup: 'ActorByWikidataId', key: bind(wikidataId) }
  // Whoever has an id may give it as a name.
  if (nodeTypeOf(name as string) === 'Actor') return { lookup: 'Actor', key: bind(name) }
  return { lookup: 'ActorByName', key: bind(foldName(name as string)) }
}

/** The resolvers say it in more words. */
function requireOne(keys: Arguments): void {
  if (Object.values(keys).filter((key) => key != null).length !== 1) throw new BadUserInput('Exactly one is wanted.')
}

const idsOf: Settle<string> = ({ ids }, bind) => {
  if ((ids as string[]).length > MAX_IDS) throw new BadUserInput(`nodes takes at most ${MAX_IDS} ids.`)
  return bind(ids)
}

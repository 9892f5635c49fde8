import type { Reader } from '../reader.js'
import { ROOT_LISTS } from './map/index.js'
import { filterSql, storable } from './sql.js'

/** A network is made of at most so many disputes: those with the latest activity. */
export const NETWORK_CAP = 5000

/** Two principals who stand on different sides, and in what disputes. */
export interface NetworkEdge {
  /** Ids of actors, the lesser first. */
  readonly one: string
  readonly other: string
  readonly disputes: number
  readonly kinds: Tally
  readonly statuses: Tally
  /** ISO 8601; null where none of the disputes is dated. */
  readonly lastActivityAt: string | null
}

export interface NetworkNode {
  readonly actor: string
  /** Disputes in which somebody stands against it, whoever that is. */
  readonly disputes: number
  readonly opponents: number
}

/** Principals and who stands against whom, the busiest first. */
export interface Network {
  readonly nodes: readonly NetworkNode[]
  readonly edges: readonly NetworkEdge[]
  /** Disputes that it was made of. */
  readonly disputes: number
  /** Whether those were all there are. */
  readonly complete: boolean
}

/** How many there are of each value, the most frequent first. */
type Tally = ReadonlyMap<string, number>

/** A principal of a dispute, and one that stands against it; null where none does, or the pair is told the other way. */
interface Standing {
  readonly id: string
  readonly kind: string
  readonly status: string
  readonly at: string
  readonly one: string | null
  readonly other: string | null
}
type Pair = Standing & { readonly one: string; readonly other: string }

/**
 * Who disputes whom, in the disputes that the filter lets through: at most `first` pairs, and the principals in them. One
 * statement of bounded work, whatever the size of the database.
 */
export async function disputeNetwork(
  reader: Reader,
  filter: Readonly<Record<string, unknown>>,
  first: number,
): Promise<Network> {
  const standing = await standingIn(reader, filter)
  const disputes = new Set(standing.map(({ id }) => id))
  const complete = disputes.size <= NETWORK_CAP
  const beyond = complete ? undefined : standing.at(-1)?.id
  const pairs = standing.filter((row): row is Pair => row.other !== null && row.id !== beyond)
  const edges = edgesOf(pairs).slice(0, first)
  return { nodes: nodesOf(pairs, edges), edges, disputes: Math.min(disputes.size, NETWORK_CAP), complete }
}

/** One more dispute than is counted, to know whether there are more; the latest first. */
async function standingIn(reader: Reader, filter: Readonly<Record<string, unknown>>): Promise<Standing[]> {
  const parameters: unknown[] = []
  const where = filterSql(ROOT_LISTS.disputes, filter, (value) => {
    parameters.push(storable(value))
    return '?'
  })
  const sql = `
    with d as (select t.id, t.public_id, t.kind, t.status, t.sort_activity from dispute t
      where ${['1', ...where].join(' and ')} order by t.sort_activity desc, t.id desc limit ${NETWORK_CAP + 1})
    select distinct d.public_id as id, d.kind, d.status, d.sort_activity as at, a.public_id as one, b.public_id as other
    from d left join dispute_principal p on p.dispute_id = d.id left join actor a on a.id = p.actor_id
    left join dispute_principal q on q.dispute_id = p.dispute_id and q.side <> p.side and q.actor_id <> p.actor_id
    left join actor b on b.id = q.actor_id and b.public_id > a.public_id
    order by d.sort_activity desc, d.id desc`
  return reader.all<Standing>({ sql, parameters })
}

function edgesOf(pairs: readonly Pair[]): NetworkEdge[] {
  return groupedBy(pairs, ({ one, other }) => `${one} ${other}`)
    .map((of) => ({
      one: of[0].one,
      other: of[0].other,
      disputes: of.length,
      kinds: tally(of.map(({ kind }) => kind)),
      statuses: tally(of.map(({ status }) => status)),
      // They come latest first.
      lastActivityAt: of[0].at || null,
    }))
    .sort((a, b) => b.disputes - a.disputes || compare(`${a.one} ${a.other}`, `${b.one} ${b.other}`))
}

function nodesOf(pairs: readonly Pair[], edges: readonly NetworkEdge[]): NetworkNode[] {
  const shown = new Set(edges.flatMap(({ one, other }) => [one, other]))
  const ends = pairs.flatMap(({ id, one, other }) => [
    { id, actor: one, opponent: other },
    { id, actor: other, opponent: one },
  ])
  return groupedBy(
    ends.filter(({ actor }) => shown.has(actor)),
    ({ actor }) => actor,
  )
    .map((of) => ({
      actor: of[0].actor,
      disputes: new Set(of.map(({ id }) => id)).size,
      opponents: new Set(of.map(({ opponent }) => opponent)).size,
    }))
    .sort((a, b) => b.disputes - a.disputes || compare(a.actor, b.actor))
}

function groupedBy<T>(values: readonly T[], keyOf: (value: T) => string): [T, ...T[]][] {
  const groups = new Map<string, [T, ...T[]]>()
  for (const value of values) {
    const key = keyOf(value)
    const group = groups.get(key)
    if (group) group.push(value)
    else groups.set(key, [value])
  }
  return [...groups.values()]
}

function tally(values: readonly string[]): Tally {
  const counted = groupedBy(values, (value) => value).map((of) => [of[0], of.length] as const)
  return new Map(counted.sort(([a, n], [b, m]) => m - n || compare(a, b)))
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)

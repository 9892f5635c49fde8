import { fullCost, pageCost } from './cost.js'
import type { RootPiece, Selection } from './selection.js'
import { computed, fixed, joined, type Part } from './text.js'
import { named, PlanWriter } from './writer.js'

/** A statement that gives the whole answer of an operation as the bytes of `{"data":{...}}`. */
export interface PlanStatement {
  readonly sql: string
  /** The answer itself where no row is asked for. */
  readonly constant: Buffer | null
  /** Rows it may read uncounted; the rest it counts as it reads. */
  readonly uncounted: number
}

/** Most ids that one operation may name at one place. */
const MOST_IDS = 100

/**
 * Compiles a selection to one statement. Where the rows it may read are within the bound, only its counts of long lists
 * are counted; else each list is, which costs up to a tenth more.
 */
export function planStatement(selection: Selection, maxRows: number): PlanStatement {
  const most = selection.members.reduce((sum, [, piece]) => sum + rootCost(piece), 0)
  const counting = most > maxRows / 2
  const writer = new PlanWriter(counting)
  const parts = named(selection.members, (piece) => root(piece, writer))
  const answer = [fixed('{"data":'), ...parts, fixed('}\n')]
  return {
    sql: `select cast(${joined(answer)} as blob) as data`,
    constant: answer.every((part) => 'json' in part) ? Buffer.from(answer.map((part) => part.json).join('')) : null,
    uncounted: counting ? 0 : most,
  }
}

function root(piece: RootPiece, writer: PlanWriter): Part[] {
  const orNull = (sql: string) => [computed(`ifnull(${sql}, 'null')`)]
  switch (piece.kind) {
    case 'fixed':
      return [fixed(piece.json)]
    case 'given':
      return [computed(piece.json)]
    case 'page':
      return [computed(writer.page(piece, () => '0'))]
    case 'search':
      return [computed(writer.search(piece))]
    case 'lookup':
      return orNull(writer.one(piece.relation, () => piece.key, piece.row))
    case 'only':
      return [computed(writer.only(piece.relation, () => piece.key, piece.row))]
    case 'nodeById':
      return orNull(writer.node(piece.id, piece.node))
    case 'nodesById':
      return [computed(writer.nodes(piece.ids, piece.node))]
  }
}

function rootCost(piece: RootPiece): number {
  if (piece.kind === 'fixed' || piece.kind === 'given') return 0
  if (piece.kind === 'page' || piece.kind === 'search') return pageCost(piece.page.size, piece.members)
  if (piece.kind === 'nodeById') return fullCost(piece.node)
  if (piece.kind === 'nodesById') return MOST_IDS * fullCost(piece.node)
  return 1 + fullCost(piece.row)
}

import type { Relation } from '../map/index.js'
import type { Member, NodePiece, PageMember, Piece, RowPiece } from './selection.js'

/** How long a list that is short by its nature (sides, spans, posts) is taken to be. */
const USUAL_LIST = 4
/** Counting passes over entries of an index, of which many cost what one row does. */
export const COUNTED_PER_ROW = 50
/** Lists that are no connections (spans, sides, posts) are cut here. */
export const LIST_LIMIT = 1000

const sum = (numbers: readonly number[]) => numbers.reduce((a, b) => a + b, 0)

/** At most how many rows the resolvers would count for this row, with lists as long as they usually are. */
export function fullCost(row: RowPiece | NodePiece): number {
  if (row.kind === 'column') return 0
  if (row.kind === 'node') return 1 + Math.max(0, ...row.objects.map(fullCost))
  return sum(row.members.map(([, piece]) => pieceCost(piece)))
}

function pieceCost(piece: Piece): number {
  if (piece.kind === 'object') return fullCost(piece)
  if (piece.kind === 'one') return 3 + fullCost(piece.row)
  if (piece.kind === 'list') return 1 + lengthOf(piece.relation) * (2 + fullCost(piece.row))
  if (piece.kind === 'page') return pageCost(piece.page.size, piece.members)
  return 0
}

/** The same for a page that is full. */
export const pageCost = (size: number, members: readonly Member<PageMember>[]): number =>
  1 + (size + 1) + size * sum(rowsOf(members).map((row) => 1 + fullCost(row)))

const lengthOf = ({ long }: Relation) => (long ? LIST_LIMIT : USUAL_LIST)

/** What one row costs without the lists and pages in it, which are counted as they are read. */
export function ownCost(row: RowPiece | NodePiece): number {
  if (row.kind === 'column') return 0
  if (row.kind === 'node') return 1 + Math.max(0, ...row.objects.map(ownCost))
  return sum(
    row.members.map(([, piece]) =>
      piece.kind === 'one' ? 3 + ownCost(piece.row) : piece.kind === 'object' ? ownCost(piece) : 0,
    ),
  )
}

/** What each row of a page stands for: once in `nodes`, once in `edges`, and again under other names. */
export function rowsOf(members: readonly Member<PageMember>[]): (RowPiece | NodePiece)[] {
  return members.flatMap(([, member]) => {
    if (member.kind === 'nodes') return [member.row]
    if (member.kind !== 'edges') return []
    const nodes = member.members.flatMap(([, edge]) => (edge.kind === 'node' ? [edge.row] : []))
    return nodes.length > 0 ? nodes : [{ kind: 'column', field: 'id', writing: 'word', nullable: false }]
  })
}

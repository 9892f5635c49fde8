import { Kind, OperationTypeNode, type DocumentNode, type SelectionSetNode } from 'graphql'

const CONDITIONS: readonly string[] = ['skip', 'include']

/**
 * Whether a document has a subscription whose field may be left out: there would be nothing to wait for (GraphQL,
 * September 2025, "Single Root Field"). To be asked before a document is validated: graphql-js 16 throws on some of them.
 */
export function isConditional({ definitions }: DocumentNode): boolean {
  const fragments = new Map(
    definitions.flatMap((d) => (d.kind === Kind.FRAGMENT_DEFINITION ? [[d.name.value, d.selectionSet] as const] : [])),
  )
  const seen = new Set<SelectionSetNode>()
  const mayBeLeftOut = (set: SelectionSetNode): boolean => {
    if (seen.has(set)) return false
    seen.add(set)
    return set.selections.some((selection) => {
      if (selection.directives?.some(({ name }) => CONDITIONS.includes(name.value))) return true
      if (selection.kind === Kind.FIELD) return false
      const inner =
        selection.kind === Kind.INLINE_FRAGMENT ? selection.selectionSet : fragments.get(selection.name.value)
      return inner !== undefined && mayBeLeftOut(inner)
    })
  }
  return definitions.some(
    (d) =>
      d.kind === Kind.OPERATION_DEFINITION &&
      d.operation === OperationTypeNode.SUBSCRIPTION &&
      mayBeLeftOut(d.selectionSet),
  )
}

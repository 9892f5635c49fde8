import { GraphQLError, type ASTVisitor, type ValidationContext } from 'graphql'

/** Refuses `_service`, which tells the whole schema: for where introspection is off. */
export const noServiceRule = (context: ValidationContext): ASTVisitor => ({
  Field(node) {
    if (node.name.value === '_service' && context.getParentType() === context.getSchema().getQueryType())
      context.reportError(new GraphQLError('Introspection is off here, and so is _service.', { nodes: node }))
  },
})

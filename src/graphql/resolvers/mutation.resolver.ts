import { GraphQLError } from 'graphql'
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql'
import { NewsError } from '../../model/index.js'
import type { Context, NoIngest } from '../context.js'
import { IngestArticleInput } from '../types/inputs.js'
import { IngestArticlePayload } from '../types/parts.js'

const REFUSALS: Readonly<Record<NoIngest, string>> = {
  MUTATIONS_OFF:
    'Mutations are off: there is no API key. Make one with "gainsay keys add", or set GAINSAY_API_KEY and restart.',
  UNAUTHENTICATED: 'Mutations need the header "Authorization: Bearer KEY" with a valid key.',
  FORBIDDEN: 'This key may not ingest. Make one that may: gainsay keys add NAME --scope ingest.',
}

@Resolver()
export class MutationResolver {
  @Mutation(() => IngestArticlePayload, {
    description: 'Needs the right to ingest. The same text at the same address is UNCHANGED, however often it comes.',
  })
  async ingestArticle(
    @Arg('input', () => IngestArticleInput, { description: 'The article.' }) input: IngestArticleInput,
    @Ctx() { rightToIngest, loaders }: Context,
  ) {
    const ingest = await rightToIngest()
    if (typeof ingest === 'string') throw new GraphQLError(REFUSALS[ingest], { extensions: { code: ingest } })
    if ((input.text == null) === (input.html == null))
      return refused('BAD_USER_INPUT', 'Give text or html, exactly one of them.', ['input', 'text'])
    try {
      const { id, outcome } = await ingest(withoutNulls(input))
      return { article: await loaders.node(id), outcome, userErrors: [] }
    } catch (error) {
      if (error instanceof NewsError) return refused(error.code, error.message, ['input'])
      throw error
    }
  }
}

const refused = (code: string, message: string, path: string[]) => ({
  article: null,
  outcome: null,
  userErrors: [{ code, message, path }],
})

const withoutNulls = <T extends object>(input: T): T =>
  Object.fromEntries(Object.entries(input).filter(([, v]) => v != null)) as T

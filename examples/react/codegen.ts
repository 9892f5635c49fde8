import type { CodegenConfig } from '@graphql-codegen/cli'

/** Types of the schema's scalars, and of every operation and fragment of this page. */
const config: CodegenConfig = {
  schema: '../../schema/news.graphql',
  documents: ['src/**/*.{ts,tsx}', '!src/gql/**'],
  generates: {
    'src/gql/': {
      preset: 'client',
      presetConfig: { fragmentMasking: { unmaskFunctionName: 'fragmentData' } },
      config: {
        enumsAsTypes: true,
        useTypeImports: true,
        scalars: { ID: 'string', DateTime: 'string', URL: 'string' },
      },
    },
  },
}

export default config

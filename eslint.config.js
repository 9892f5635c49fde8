import graphql from '@graphql-eslint/eslint-plugin'
import { defineConfig } from 'eslint/config'
import prettier from 'eslint-config-prettier'
import { createNodeResolver, importX } from 'eslint-plugin-import-x'
import tseslint from 'typescript-eslint'

export default defineConfig(
  {
    ignores: [
      'dist/',
      'data/',
      'coverage/',
      'node_modules/',
      'test/types/',
      'examples/*/dist/',
      'examples/react/src/gql/',
    ],
  },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  {
    files: ['**/*.{ts,tsx}'],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    plugins: { 'import-x': importX },
    languageOptions: {
      parserOptions: {
        project: ['./tsconfig.json', './src/web/playground/tsconfig.json', './examples/react/tsconfig.json'],
        tsconfigRootDir: import.meta.dirname,
      },
    },
    settings: {
      'import-x/parsers': { '@typescript-eslint/parser': ['.ts', '.tsx'] },
      'import-x/resolver-next': [
        createNodeResolver({ extensions: ['.ts', '.tsx', '.js'], extensionAlias: { '.js': ['.ts', '.tsx', '.js'] } }),
      ],
    },
    rules: {
      'import-x/no-cycle': ['error', { ignoreExternal: true }],
      'import-x/no-self-import': 'error',
      'import-x/no-duplicates': 'error',
      'max-lines': ['error', { max: 300, skipBlankLines: true }],
      'max-lines-per-function': ['warn', { max: 60, skipBlankLines: true, skipComments: true }],
      // Numbers print the same everywhere.
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true, allowBoolean: true }],
      // A resolver's class groups fields; it needs no state.
      '@typescript-eslint/no-extraneous-class': ['error', { allowWithDecorator: true }],
      // Reading process.env by name is safer with brackets under noPropertyAccessFromIndexSignature.
      '@typescript-eslint/dot-notation': 'off',
      // An interface's async method may have nothing to await behind it.
      '@typescript-eslint/require-await': 'off',
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      // Slots of a query and iterators of a stream are plain functions, whatever their type says.
      '@typescript-eslint/unbound-method': 'off',
      // `void` stands for "takes no values" in a query's type.
      '@typescript-eslint/no-invalid-void-type': 'off',
      // Indices into typed arrays and parallel lists are checked by the loops around them.
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/non-nullable-type-assertion-style': 'off',
      '@typescript-eslint/no-unnecessary-condition': 'off',
      '@typescript-eslint/no-unnecessary-type-parameters': 'off',
      // Offsets count UTF-16 units, which is what these give.
      '@typescript-eslint/no-misused-spread': 'off',
      // Rules about words read best as one family of regular expressions, simple ones too.
      '@typescript-eslint/prefer-regexp-exec': 'off',
      '@typescript-eslint/prefer-string-starts-ends-with': 'off',
      '@typescript-eslint/prefer-includes': 'off',
      '@typescript-eslint/prefer-optional-chain': 'off',
      '@typescript-eslint/prefer-find': 'off',
      // Fastify takes asynchronous handlers and hooks.
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: false }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
    },
  },
  {
    files: ['test/**', 'scripts/**', 'bench/**'],
    rules: {
      'max-lines': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unused-expressions': 'off',
      'max-lines-per-function': 'off',
      '@typescript-eslint/no-non-null-assertion': 'off',
    },
  },
  // The schema keeps to Relay's rules of connections.
  graphqlFiles(['schema/news.graphql'], {
    ...graphql.configs['flat/schema-relay'].rules,
    // As the specification has it: one direction is enough, lists beside edges (nodes, sides)
    // may hold what they like, and so may an edge.
    '@graphql-eslint/relay-arguments': ['error', { includeBoth: false }],
    '@graphql-eslint/relay-edge-types': ['error', { listTypeCanWrapOnlyEdgeType: false, shouldImplementNode: false }],
  }),
  // Operations that users start from are valid against it, and written alike.
  graphqlFiles(['schema/operations/*.graphql'], {
    ...graphql.configs['flat/operations-recommended'].rules,
    // They are read by people, who need no ids; a client's cache does.
    '@graphql-eslint/require-selections': 'off',
  }),
  { files: ['examples/react/src/**/*.{ts,tsx}'], processor: graphql.processor },
  graphqlFiles(['examples/react/src/**/*.graphql'], graphql.configs['flat/operations-recommended'].rules),
  {
    files: ['**/*.{js,mjs}'],
    languageOptions: { globals: { process: 'readonly', URL: 'readonly', console: 'readonly', fetch: 'readonly' } },
  },
  prettier,
)

/** Lints files of GraphQL, and what stands in code between their marks, against the schema. */
function graphqlFiles(files, rules) {
  const graphQLConfig = {
    schema: 'schema/news.graphql',
    documents: ['schema/operations/*.graphql', 'examples/react/src/*.tsx'],
  }
  return {
    files,
    plugins: { '@graphql-eslint': graphql },
    languageOptions: { parser: graphql.parser, parserOptions: { graphQLConfig } },
    rules,
  }
}

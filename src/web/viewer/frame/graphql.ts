/**
 * A GraphQL document. Fragments are put in as `${FRAGMENT}` behind it, and each comes once however often it is put in.
 * Nothing is parsed here: test/web/operations.test.ts holds every operation to the schema.
 */
export function graphql(texts: TemplateStringsArray, ...fragments: readonly string[]): string {
  const definitions = [dedent(texts.join('')), ...fragments.flatMap((text) => text.split(BETWEEN_FRAGMENTS))]
  return [...new Set(definitions)].filter(Boolean).join('\n\n')
}

const BETWEEN_FRAGMENTS = /\n\n(?=fragment )/

/** Without the indentation of the code around it. */
function dedent(text: string): string {
  const lines = text.trimEnd().split('\n')
  const written = lines.filter((line) => line.trim() !== '')
  const margin = Math.min(...written.map((line) => line.length - line.trimStart().length))
  return lines
    .map((line) => line.slice(margin))
    .join('\n')
    .trim()
}

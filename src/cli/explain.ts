import type { Explanation } from '../graphql/index.js'

/** An explanation for people: the statement with each subquery on a line, its values, and what SQLite does. */
export function showExplanation(explanation: Explanation): string {
  if ('unplanned' in explanation) return `-- The resolvers answer this operation. ${explanation.unplanned}\n`
  const { sql, values, steps } = explanation
  const given = Object.entries(values).map(([name, value]) => `--   @${name} = ${JSON.stringify(value)}`)
  return [
    ...steps.map((step) => `-- ${step}`),
    ...(given.length > 0 ? ['-- with', ...given] : []),
    `${indented(sql)};`,
    '',
  ].join('\n')
}

/** Breaks SQL before each subquery; text within quotes stays as it is. */
export function indented(sql: string): string {
  let depth = 0
  const opened: boolean[] = []
  return sql.replace(/'(?:[^']|'')*'|\(select |[()]/g, (token) => {
    if (token === '(select ') {
      opened.push(true)
      return `\n${'  '.repeat(++depth)}(select `
    }
    if (token === '(') opened.push(false)
    if (token === ')' && opened.pop()) depth -= 1
    return token
  })
}

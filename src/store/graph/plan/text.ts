/** A part of JSON text: the same for every row, or an SQL expression that gives it. */
export type Part = { readonly json: string } | { readonly sql: string }

export const fixed = (json: string): Part => ({ json })
export const computed = (sql: string): Part => ({ sql })

/** More operands than this are joined in groups: SQLite bounds how deep an expression may be. */
const MOST_OPERANDS = 60

/** One SQL expression that joins the parts; neighbouring constants become one, which is half the time of a statement. */
export function joined(parts: readonly Part[]): string {
  const operands: string[] = []
  let text = ''
  const flush = () => {
    if (text) operands.push(literal(text))
    text = ''
  }
  for (const part of parts) {
    if ('json' in part) text += part.json
    else {
      flush()
      operands.push(part.sql)
    }
  }
  flush()
  return grouped(operands)
}

/** A string of SQL. */
export const literal = (text: string) => `'${text.replaceAll("'", "''")}'`

/** An SQL name, which may be a keyword. */
export const name = (text: string) => `"${text.replaceAll('"', '""')}"`

function grouped(operands: readonly string[]): string {
  if (operands.length <= 1) return operands[0] ?? "''"
  if (operands.length <= MOST_OPERANDS) return operands.join(' || ')
  const groups: string[] = []
  for (let i = 0; i < operands.length; i += MOST_OPERANDS)
    groups.push(`(${operands.slice(i, i + MOST_OPERANDS).join(' || ')})`)
  return grouped(groups)
}

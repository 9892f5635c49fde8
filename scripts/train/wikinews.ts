import { existsSync, readFileSync } from 'node:fs'

/** The annotated articles that weights are learned from: texts CC BY 2.5, annotated for this project. */
export const WIKINEWS = new URL('../../../shared/eval/wikinews/', import.meta.url).pathname

/** Ends the process with a word of why where the annotated articles are not here. */
export function needWikinews(): void {
  if (existsSync(WIKINEWS)) return
  console.log('Skipped: the annotated articles (../shared/eval/wikinews) are not here.')
  process.exit(0)
}

/** The rows of a file of newline-separated JSON. */
export const rowsOf = <Row>(file: string): Row[] =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as Row)

/** What weight files name as their source. */
export const WIKINEWS_ANNOTATED = 'English Wikinews 2019-2020, texts CC BY 2.5, annotated for this project'
export const WIKINEWS_AND_OWN = `${WIKINEWS_ANNOTATED}; articles written for it (scripts/train/articles)`

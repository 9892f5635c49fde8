import { readFileSync } from 'node:fs'

export interface GoldSentence {
  readonly forms: string[]
  readonly lemmas: string[]
  /** "UPOS|XPOS". */
  readonly tags: string[]
  /** -1 for the root. */
  readonly heads: number[]
  readonly labels: string[]
}

interface Row {
  toks: [string, string, string, string, number, string, number, number][]
}

/** Reads sentences of one NDJSON file of `../shared/eval/ud`. */
export function readTreebank(file: string): GoldSentence[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => {
      const { toks } = JSON.parse(line) as Row
      return {
        forms: toks.map((t) => t[0]),
        lemmas: toks.map((t) => t[1]),
        tags: toks.map((t) => `${t[2]}|${t[3]}`),
        heads: toks.map((t) => t[4] - 1),
        labels: toks.map((t) => t[5]),
      }
    })
}

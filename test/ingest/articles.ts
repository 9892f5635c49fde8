import { readFileSync, readdirSync } from 'node:fs'
import type { Document } from '../../src/model/index.js'
import { readText } from '../../src/read/index.js'

const samples = new URL('../../db/samples/', import.meta.url)

/** The sample articles as documents, in order of their file names. */
export function sampleDocuments(): Document[] {
  return readdirSync(samples)
    .filter((name) => name.endsWith('.txt'))
    .sort()
    .map((name) => readText(readFileSync(new URL(name, samples), 'utf8'), name))
}

/** An article with this text; all else is filled in. */
export function article(text: string, more: Partial<Document> = {}): Document {
  return { ...readText(text, 'test'), url: 'https://mill.example/1', publishedAt: '2024-03-01T10:00:00.000Z', ...more }
}

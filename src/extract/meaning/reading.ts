import type { Content } from './content.js'
import type { DatedSpan } from './dates.js'
import type { Voices } from './participants.js'
import type { Tree } from './trees.js'

/** Everything that reading one statement's propositions needs. */
export interface Reading {
  readonly content: Content
  readonly voices: Voices
  readonly datesIn: (tree: Tree) => readonly DatedSpan[]
}

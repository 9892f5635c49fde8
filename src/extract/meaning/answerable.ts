import type { StatementKind } from '../../model/index.js'
import type { Attribution } from '../types.js'
import type { Content } from './content.js'
import type { Voices } from './participants.js'

/** A statement as far as it may answer another, or be answered. */
export interface Answerable {
  readonly attribution: Attribution
  readonly kind: StatementKind
  readonly content: Content
  readonly voices: Voices
}

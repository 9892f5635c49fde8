import type { StatementKind } from '../../model/index.js'
import type { Scene } from './scene.js'
import type { Voice } from './voice.js'

/** What two statements both speak of. */
export interface Shared {
  /** How much it tells, at most 3. */
  readonly weight: number
  /** Words in common that are no names. */
  readonly plain: number
  readonly isName: (word: string) => boolean
}

/** Hears each feature that a pair of statements has, "family:name", and how much of it. */
export type Hear = (name: string, value?: number) => void

/** Two statements of different holders, in reading order. */
export interface Duo {
  readonly a: Voice
  readonly b: Voice
  readonly scene: Scene
  readonly shared: Shared
  /** The later one stands so close behind the other that it may answer it. */
  readonly near: boolean
}

/** Kinds of statement, as far as they differ in what they stand against. */
const BROAD: Readonly<Record<StatementKind, string>> = {
  CLAIM: 'FACT',
  CONFIRMATION: 'FACT',
  PREDICTION: 'FACT',
  ALLEGATION: 'ACCUSE',
  DENIAL: 'DENY',
  REFUSAL: 'REFUSE',
  DEMAND: 'WANT',
  PROMISE: 'WILL',
  THREAT: 'WILL',
  OPINION: 'JUDGE',
  CONCESSION: 'OTHER',
  RETRACTION: 'OTHER',
  QUESTION: 'OTHER',
  DECLINED_COMMENT: 'OTHER',
}

export const broadOf = ({ statement: { kind } }: Voice): string => BROAD[kind]

export const negates = (voice: Voice): boolean => /^(?:DENY|REFUSE)$/.test(broadOf(voice))

/** A name for two that are the same two whichever comes first. */
export const eitherWay = (x: string, y: string): string => (x < y ? `${x}+${y}` : `${y}+${x}`)

import type { ActorLinkData } from '../../parts/index.js'
import type { Said } from './operation.js'

/** Colours and patterns that there are (client/styles/voices.css); a ninth speaker shares the first's. */
const PATTERNS = 8

export interface Voice {
  /** Null for statements whose text does not tell who speaks. */
  readonly speaker: ActorLinkData | null
  /** The class that gives it its colour and pattern. */
  readonly look: string
  readonly statements: number
}

/** A statement as shown, with its speaker's look. */
export interface Voiced extends Said {
  readonly look: string
}

/** Who speaks, in the order they are first heard, and the statements with their looks. */
export function voicesOf(said: readonly Said[]): { voices: readonly Voice[]; statements: readonly Voiced[] } {
  const looks = new Map<string, string>()
  const statements = said.map((statement) => {
    const key = statement.speaker?.id ?? ''
    const look = looks.get(key) ?? `voice-${looks.size % PATTERNS}`
    looks.set(key, look)
    return { ...statement, look }
  })
  const voices = [...looks].map(([key, look]) => {
    const own = statements.filter(({ speaker }) => (speaker?.id ?? '') === key)
    return { speaker: own[0]?.speaker ?? null, look, statements: own.length }
  })
  return { voices, statements }
}

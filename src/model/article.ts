/** What reading a source gives: plain text and what is known about it. Extraction starts from here. */
export interface Document {
  /** Canonical absolute address, or null for a text that came without one. */
  readonly url: string | null
  /** What its source names it by where that is no address ("urn:newsml:wire.example:7"): then it is one article as if it had one. */
  readonly identifier?: string | null
  readonly headline: string
  /** Normalised: NFC, no NUL, no lone surrogates, line ends as \n. All offsets count in it. */
  readonly text: string
  /** BCP 47. */
  readonly language: string
  /** ISO 8601, UTC. */
  readonly publishedAt: string | null
  readonly modifiedAt: string | null
  /** As printed ("Mint"). */
  readonly publisher: string | null
  readonly bylines: readonly string[]
}

export type IngestOutcome = 'CREATED' | 'REVISED' | 'UNCHANGED'

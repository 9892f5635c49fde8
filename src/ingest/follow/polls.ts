import type { FollowedFeed } from '../../store/index.js'
import type { SourceOutcome } from '../ingestSources.js'
import type { Following } from './following.js'
import { pollFeed } from './poll.js'

/** So many feeds are polled beside each other. */
const MOST = 8

interface Poll {
  readonly host: string
  readonly outcomes: AsyncGenerator<SourceOutcome>
  /** What becomes of its next article. */
  next: Promise<Step>
}

/** Never rejects, since it may be awaited long after it has failed. */
type Step = { readonly poll: Poll } & (
  { readonly outcome: SourceOutcome } | { readonly isOver: true } | { readonly fault: unknown }
)

/** Polls that run beside each other, one a host, so that a slow host holds up its own feeds only. */
export class Polls {
  readonly #running = new Set<Poll>()

  constructor(readonly following: Following) {}

  get isIdle(): boolean {
    return this.#running.size === 0
  }

  /** Begins to poll those of the feeds whose hosts are free, as many as there is room for. */
  begin(due: readonly FollowedFeed[]): void {
    const busy = new Set([...this.#running].map(({ host }) => host))
    for (const feed of due) {
      const { host } = new URL(feed.url)
      if (this.#running.size >= MOST || busy.has(host)) continue
      busy.add(host)
      const poll: Poll = { host, outcomes: pollFeed(feed, this.following), next: NEVER }
      poll.next = stepOf(poll)
      this.#running.add(poll)
    }
  }

  /**
   * What becomes of the next article, whichever poll it is of; null where one has ended.
   * @throws what a poll throws
   */
  async next(): Promise<SourceOutcome | null> {
    const step = await Promise.race([...this.#running].map((poll) => poll.next))
    const { poll } = step
    if ('outcome' in step) {
      poll.next = stepOf(poll)
      return step.outcome
    }
    this.#running.delete(poll)
    if ('fault' in step) throw step.fault
    return null
  }

  /** Ends all of them behind the article that each has in hand, and tells what became of these. */
  async end(): Promise<SourceOutcome[]> {
    const steps = await Promise.all([...this.#running].map((poll) => poll.next))
    await Promise.all([...this.#running].map(({ outcomes }) => outcomes.return(undefined)))
    this.#running.clear()
    return steps.flatMap((step) => ('outcome' in step ? [step.outcome] : []))
  }
}

const NEVER = new Promise<Step>(() => undefined)

async function stepOf(poll: Poll): Promise<Step> {
  try {
    const told = await poll.outcomes.next()
    return told.done ? { poll, isOver: true } : { poll, outcome: told.value }
  } catch (fault) {
    return { poll, fault }
  }
}

import robotsParser from 'robots-parser'
import { FetchFailed, type Fetch } from '../../read/index.js'

interface Rules {
  /** Undefined for the address of another host. */
  isAllowed(address: string, agent: string): boolean | undefined
  getCrawlDelay(agent: string): number | undefined
}
// Its types tell of a module of the other kind than the one that Node loads.
const parseRobots = robotsParser as unknown as (address: string, text: string) => Rules

export interface Politeness {
  /** As robots.txt may call us. */
  readonly agent: string
  /** Milliseconds between two requests to one host. */
  readonly pause: number
  readonly clock?: () => number
}

const HOUR = 3_600_000
/** Rules that a server in trouble could not tell are asked for again this soon: a feed that fails is polled no sooner. */
const SOON = 600_000
const LONGEST_PAUSE = 30_000

/**
 * A fetch that asks each host for one thing at a time, with a pause between, and only for what its robots.txt (RFC 9309)
 * allows; the rules are asked for once an hour.
 */
export function politeFetch(fetch: Fetch, { agent, pause, clock = Date.now }: Politeness): Fetch {
  const hosts = new Map<string, Host>()
  const hostOf = (origin: string) => {
    const host = hosts.get(origin) ?? { turn: Promise.resolve(), rules: null, rulesUntil: 0, freeAt: 0 }
    hosts.set(origin, host)
    return host
  }
  const rulesOf = async (host: Host, origin: string): Promise<Rules | FetchFailed> => {
    if (host.rules && host.rulesUntil > clock()) return host.rules
    host.rules = await readRobots(fetch, origin)
    host.rulesUntil = clock() + (host.rules instanceof FetchFailed ? SOON : HOUR)
    return host.rules
  }
  return (address, conditions) => {
    const { origin } = new URL(address)
    const host = hostOf(origin)
    const answer = host.turn.then(async () => {
      const rules = await rulesOf(host, origin)
      if (rules instanceof FetchFailed) throw unknownRules(address, rules)
      if (rules.isAllowed(address, agent) === false) throw new FetchFailed(address, 'its robots.txt forbids it.')
      await sleep(host.freeAt - clock())
      try {
        return await fetch(address, conditions)
      } finally {
        const asked = Math.min((rules.getCrawlDelay(agent) ?? 0) * 1_000, LONGEST_PAUSE)
        host.freeAt = clock() + Math.max(pause, asked)
      }
    })
    host.turn = answer.catch(() => undefined)
    return answer
  }
}

const unknownRules = (address: string, { message, retryAfter }: FetchFailed) =>
  new FetchFailed(address, `what may be fetched there is not known now. ${message}`, null, retryAfter)

interface Host {
  turn: Promise<unknown>
  /** Or why they are not known; null before they are asked for. */
  rules: Rules | FetchFailed | null
  rulesUntil: number
  freeAt: number
}

/** No rules allow all; where a server is in trouble, nothing is allowed until it is asked again. */
async function readRobots(fetch: Fetch, origin: string): Promise<Rules | FetchFailed> {
  const at = `${origin}/robots.txt`
  try {
    const { body } = await fetch(at)
    return parseRobots(at, Buffer.from(body ?? []).toString('utf8'))
  } catch (error) {
    if (error instanceof FetchFailed && (error.status ?? 0) >= 500) return error
    return parseRobots(at, '')
  }
}

const sleep = (ms: number) => (ms > 0 ? new Promise((done) => setTimeout(done, ms)) : Promise.resolve())

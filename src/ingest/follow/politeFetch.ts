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
  const rulesOf = async (host: Host, origin: string): Promise<Rules> => {
    if (host.rules && host.rulesUntil > clock()) return host.rules
    host.rules = parseRobots(`${origin}/robots.txt`, await readRobots(fetch, origin))
    host.rulesUntil = clock() + HOUR
    return host.rules
  }
  return (address, conditions) => {
    const { origin } = new URL(address)
    const host = hostOf(origin)
    const answer = host.turn.then(async () => {
      const rules = await rulesOf(host, origin)
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

interface Host {
  turn: Promise<unknown>
  rules: Rules | null
  rulesUntil: number
  freeAt: number
}

/** No rules allow all; where a server is in trouble, nothing is allowed until it is asked again. */
async function readRobots(fetch: Fetch, origin: string): Promise<string> {
  try {
    const { body } = await fetch(`${origin}/robots.txt`)
    return Buffer.from(body ?? []).toString('utf8')
  } catch (error) {
    const status = error instanceof FetchFailed ? error.status : null
    return status !== null && status >= 500 ? 'User-agent: *\nDisallow: /' : ''
  }
}

const sleep = (ms: number) => (ms > 0 ? new Promise((done) => setTimeout(done, ms)) : Promise.resolve())

import type { Store, Tx } from '../../src/store/index.js'

/** What linking and storing spends its time on. */
export type Stage = 'lookUp' | 'decide' | 'writeText' | 'writeLinks' | 'deriveAndCommit'

/** Milliseconds by stage. */
export type Stages = Record<Stage, number>

const LOOKING_UP =
  /^(?:article|withdrawalOf|knownActors|meetActors|actorNames|namesakes|postsShown|textsOf|rolesOf|shortsIn|propositionsByKey|eventMentionsNear|suppressionsOf|articlesSharing)$/
const LINKING = /^(?:replace|putSketch|joinActor|partActor)/

const stageOf = (step: string): Stage =>
  LOOKING_UP.test(step) ? 'lookUp' : LINKING.test(step) ? 'writeLinks' : 'writeText'

/** The same store, which adds to `spent` what each stage of writing takes. */
export function timed(store: Store, spent: Stages): Store {
  return new Proxy(store, {
    get(target, property) {
      if (property === 'write') return write
      const value: unknown = Reflect.get(target, property, target)
      return typeof value === 'function' ? (value.bind(target) as unknown) : value
    },
  })

  async function write<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    let ended = 0
    const result = await store.write(async (tx) => {
      const began = performance.now()
      const before = spent.lookUp + spent.writeText + spent.writeLinks
      const found = await work(timedTx(tx, spent))
      ended = performance.now()
      // What no step of the store took, linking itself did.
      spent.decide += ended - began - (spent.lookUp + spent.writeText + spent.writeLinks - before)
      return found
    })
    spent.deriveAndCommit += performance.now() - ended
    return result
  }
}

/** Each step runs at once, whatever it answers with. */
function timedTx(tx: Tx, spent: Stages): Tx {
  return new Proxy(tx, {
    get(target, property) {
      const step = Reflect.get(target, property, target) as (...args: unknown[]) => unknown
      return (...args: unknown[]) => {
        const began = performance.now()
        const answer = step.apply(target, args)
        spent[stageOf(String(property))] += performance.now() - began
        return answer
      }
    },
  })
}

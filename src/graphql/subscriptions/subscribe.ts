import { createSourceEventStream, execute, type ExecutionArgs, type ExecutionResult } from 'graphql'
import type { Context } from '../context.js'

export interface SubscribeHooks {
  /** A context for one answer. */
  readonly fresh: () => Context
  /** Waited for before each answer is made. */
  readonly admit: () => Promise<boolean>
  /** Told once the subscription is over, whoever ended it. */
  readonly ended: () => void
}

/**
 * Answers a subscription: each arrival is executed with a context of its own, since loaders remember what they have read
 * and each answer has its own budget of rows.
 */
export async function subscribeFresh(
  args: ExecutionArgs,
  { fresh, admit, ended }: SubscribeHooks,
): Promise<AsyncIterableIterator<ExecutionResult> | ExecutionResult> {
  const source = await createSourceEventStream(args).catch((error: unknown) => {
    ended()
    throw error
  })
  if (!isStream(source)) {
    ended()
    return source
  }
  const arrivals = source[Symbol.asyncIterator]() as AsyncIterator<unknown, undefined>
  const next = async (): Promise<IteratorResult<ExecutionResult>> => {
    try {
      const arrival = await arrivals.next()
      if (arrival.done) return await stop()
      if (!(await admit())) return await stop()
      return { done: false, value: await execute({ ...args, rootValue: arrival.value, contextValue: fresh() }) }
    } catch (error) {
      await stop()
      throw error
    }
  }
  const stop = async (): Promise<IteratorResult<ExecutionResult>> => {
    ended()
    await arrivals.return?.()
    return { done: true, value: undefined }
  }
  const answers: AsyncIterableIterator<ExecutionResult> = { [Symbol.asyncIterator]: () => answers, next, return: stop }
  return answers
}

const isStream = (value: object): value is AsyncIterable<unknown> => Symbol.asyncIterator in value

import { createSourceEventStream, execute, type ExecutionArgs, type ExecutionResult } from 'graphql'
import type { Context } from '../context.js'

/**
 * Answers a subscription: each arrival is executed with a context of its own, since loaders remember what they have read
 * and each answer has its own budget of rows.
 */
export async function subscribeFresh(
  args: ExecutionArgs,
  fresh: () => Context,
): Promise<AsyncIterableIterator<ExecutionResult> | ExecutionResult> {
  const source = await createSourceEventStream(args)
  if (!isStream(source)) return source
  const answered = async (next: IteratorResult<unknown, undefined>): Promise<IteratorResult<ExecutionResult>> =>
    next.done
      ? { done: true, value: undefined }
      : { done: false, value: await execute({ ...args, rootValue: next.value, contextValue: fresh() }) }
  const arrivals = source[Symbol.asyncIterator]() as AsyncIterator<unknown, undefined>
  const answers: AsyncIterableIterator<ExecutionResult> = {
    [Symbol.asyncIterator]: () => answers,
    next: async () => answered(await arrivals.next()),
    return: async () => {
      await arrivals.return?.()
      return { done: true, value: undefined }
    },
  }
  return answers
}

const isStream = (value: object): value is AsyncIterable<unknown> => Symbol.asyncIterator in value

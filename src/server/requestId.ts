import { AsyncLocalStorage } from 'node:async_hooks'

const current = new AsyncLocalStorage<string>()

/** The id of the request that is being answered, which the client is told as x-request-id. */
export const currentRequestId = () => current.getStore()

/** Lets everything that the work does know the request's id. */
export const withRequestId = <T>(id: string, work: () => T): T => current.run(id, work)

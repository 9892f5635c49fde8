import { pino, type Logger } from 'pino'

export type Log = Logger

/** A logger that writes JSON lines to stderr, so that stdout stays data. */
export function createLog(level: string): Log {
  return pino({ level, base: null, timestamp: pino.stdTimeFunctions.isoTime }, pino.destination({ fd: 2, sync: true }))
}

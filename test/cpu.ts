/** Seconds of CPU that work takes in this process. Those of a clock would be added to by whatever else the machine does. */
export function cpuOf(work: () => unknown): number {
  const before = process.cpuUsage()
  work()
  return cpuSince(before)
}

/** Seconds of CPU that this process has taken since `process.cpuUsage()` gave `before`. */
export const cpuSince = (before: NodeJS.CpuUsage): number => process.cpuUsage(before).user / 1e6

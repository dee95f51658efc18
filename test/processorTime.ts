/** What a piece of work costs, however busy the machine is with other things. */

/** Milliseconds of processor that this process spends while the work goes on. */
export function processorTime(work: () => void): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

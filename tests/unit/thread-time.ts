/** Processor time that this thread has used, in milliseconds: what else the machine has to do is not in it. */
export function threadTime(): number {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1000;
}

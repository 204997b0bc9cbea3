/** How many milliseconds of processor time this process has used: what others do on the machine does not count, as it does on a clock. */
export function processorMs(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

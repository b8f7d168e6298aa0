/**
 * A fault of the program for the log: its class, its system code, and where it happened. The message stays out, because it
 * may hold names from the data.
 */
export function describeFault(fault: unknown, work: string): string {
  if (!(fault instanceof Error)) return `Fault in ${work}: ${typeof fault}`;
  const code = 'code' in fault && typeof fault.code === 'string' ? ` ${fault.code}` : '';
  const places = (fault.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  return [`Fault in ${work}: ${fault.name}${code}`, ...places].join('\n');
}

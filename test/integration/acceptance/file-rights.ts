/**
 * Runs something without the rights of root, so that write protection holds: tests run as root in containers. A process that
 * is not root runs it as it is.
 */
export async function withoutRights<Result>(run: () => Promise<Result>): Promise<Result> {
  if (process.geteuid?.() !== 0) return run();
  const nobody = 65_534;
  process.seteuid?.(nobody);
  try {
    return await run();
  } finally {
    process.seteuid?.(0);
  }
}

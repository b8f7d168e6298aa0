/** What `runbook` wrote (product.md 4). */
export type RunbookReport = {
  /** Paths as the host names them to the user, in the order of the runbook. */
  readonly files: readonly string[];
};

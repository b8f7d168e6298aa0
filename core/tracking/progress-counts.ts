import type { TaskStatus } from './task-status.ts';

/** People by where their work stands: `reported`, `verified`, `exempt` and `open` never overlap and add up to `people`. */
export type ProgressCounts = {
  readonly people: number;
  /** Nothing but proof is missing. */
  readonly reported: number;
  readonly verified: number;
  readonly exempt: number;
  /** Failed, and reverted, which are open too. */
  readonly failed: number;
  readonly reverted: number;
  /** People whose work is neither reported, verified nor exempt, with failed and reverted. */
  readonly open: number;
  /** Of those reported, those of longer ago than the days of the settings; no scan has seen them since. */
  readonly unseen: number;
  /** Every status that somebody has. */
  readonly byStatus: Readonly<Partial<Record<TaskStatus, number>>>;
};

/** Counts people one by one. */
export type ProgressTally = {
  /** `isUnseen`: reported long ago, and not seen since. */
  readonly add: (status: TaskStatus, isUnseen: boolean) => void;
  /** What was counted so far. */
  readonly counts: () => ProgressCounts;
};

/** Begins to count. */
export function createTally(): ProgressTally {
  const byStatus: Partial<Record<TaskStatus, number>> = {};
  let people = 0;
  let unseen = 0;
  const of = (status: TaskStatus): number => byStatus[status] ?? 0;
  return {
    add(status, isUnseen) {
      byStatus[status] = of(status) + 1;
      people += 1;
      if (status === 'done' && isUnseen) unseen += 1;
    },
    counts: () => ({
      ...{ people, reported: of('done'), verified: of('verified'), exempt: of('exempt') },
      ...{ failed: of('failed'), reverted: of('reverted'), unseen },
      open: people - of('done') - of('verified') - of('exempt'),
      byStatus: { ...byStatus },
    }),
  };
}

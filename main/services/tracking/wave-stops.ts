import type { Plan } from '../../../core/planning/plan.ts';
import {
  applyStopRule,
  judgeUser,
  type Resumption,
  type StopReport,
  type Verdict,
  verdictOf,
} from '../../../core/tracking/stop-rule.ts';
import type { UserTask } from '../../../core/tracking/user-task.ts';
import type { ReadDb } from '../../../db/driver.ts';
import { readProvenStatuses } from '../../../db/task-verdicts.ts';
import { readResumptions } from '../../../db/wave-resumptions.ts';

/** What the stop rule needs to know, read when somebody asks for it first. */
export type WaveStops = {
  /** The last verdict that events hold for a device of a person. */
  readonly lastVerdict: (mailboxId: number, device: string) => Verdict | null;
  readonly resumptions: () => readonly Resumption[];
  /** Null for a number that is no wave's. Only the people of that wave are looked at. */
  readonly stopOf: (wave: number) => StopReport | null;
};

/** The stop rule for the waves of a plan; null before the first. `of` gives the task of a person. */
export function waveStops(
  db: () => ReadDb,
  plan: Plan | null,
  stopPercent: number,
  of: (mailboxId: number) => UserTask | null,
): WaveStops {
  const verdicts = once(() => readVerdicts(db()));
  const resumptions = once(() => readResumptions(db()));
  const lastVerdict: WaveStops['lastVerdict'] = (mailboxId, device) => verdicts().get(mailboxId)?.get(device) ?? null;
  const known = new Map<number, StopReport | null>();
  const stopOf = (number: number): StopReport | null => {
    const kept = known.get(number);
    if (kept !== undefined) return kept;
    const wave = plan?.waves.find((one) => one.number === number);
    const stop =
      wave === undefined
        ? null
        : applyStopRule({ ...judge(wave.members), name: wave.name }, stopPercent, resumptions());
    known.set(number, stop);
    return stop;
  };
  const judge = (members: readonly { readonly mailboxId: number }[]) => {
    const judged = members.flatMap(({ mailboxId }) => {
      const task = of(mailboxId);
      return (task?.isTask && judgeUser(task, (device) => lastVerdict(mailboxId, device))) || [];
    });
    return { judged: judged.length, failures: judged.filter((verdict) => verdict === 'wrong').length };
  };
  return { lastVerdict, resumptions, stopOf };
}

/** The last verdict on each device, by the id of the mailbox. */
function readVerdicts(db: ReadDb): ReadonlyMap<number, ReadonlyMap<string, Verdict>> {
  const last = new Map<number, Map<string, Verdict>>();
  for (const { mailboxId, device, value } of readProvenStatuses(db)) {
    const verdict = verdictOf(value);
    if (verdict === null) continue;
    const own = last.get(mailboxId) ?? new Map<string, Verdict>();
    last.set(mailboxId, own.set(device, verdict));
  }
  return last;
}

function once<Value extends object>(make: () => Value): () => Value {
  let made: Value | null = null;
  return () => {
    made ??= make();
    return made;
  };
}

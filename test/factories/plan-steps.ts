import type { PlanStep, StepWork, Wave, WaveKind } from '../../core/planning/plan.ts';
import type { RunbookInput, RunbookPerson } from '../../core/runbook/runbook-input.ts';
import type { ProfileMethod } from '../../core/settings/settings.ts';

/** A step with what it does; the rest is as plain as can be. */
export function planStep(
  site: string,
  target: string,
  date: string | null,
  work: StepWork,
  dependsOn: string[] = [],
): PlanStep {
  return { id: `${work.kind}:${target}`, site, target, date, mark: null, dependsOn, work, note: '' };
}

/** A rebind of one database. */
export function rebindStep(
  site: string,
  date: string | null,
  work: Omit<Extract<StepWork, { kind: 'rebind' }>, 'kind'>,
): PlanStep {
  return planStep(site, work.database, date, { kind: 'rebind', ...work });
}

/** A wave whose members are people of the roster. */
export function wave(
  number: number,
  name: string,
  kind: WaveKind,
  site: string,
  method: ProfileMethod,
  start: string,
  members: readonly { id: number; alias: string }[],
): Wave {
  return {
    number,
    name,
    kind,
    start,
    end: start,
    method,
    site,
    isOutlook2003: method === 'M4',
    isLocked: false,
    users: members.length,
    profiles: members.length,
    minutes: members.length * 20,
    capacityMinutes: 1200,
    members: members.map(({ id, alias }) => ({ mailboxId: id, alias, reasons: ['after-rebind'] })),
  };
}

/** People by mailbox id, from `alias, name, Outlook`. */
export function roster(
  rows: readonly (readonly [number, string, string, RunbookPerson['outlook']])[],
): RunbookInput['people'] {
  return new Map(
    rows.map(([id, alias, displayName, outlook]) => [
      id,
      { alias, displayName, smtp: `${alias}@nordwind.example`, outlook, computers: [`WS-${id}`] },
    ]),
  );
}

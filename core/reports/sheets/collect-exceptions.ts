import type { WorkFinding } from '../../api/finding-work-report.ts';
import { type AcceptanceEntry, accepts } from '../../findings/accept-findings.ts';
import type { ListTable } from '../../lists/list-table.ts';
import { allPlaces } from '../../lists/list-table.ts';
import type { PlanStep } from '../../planning/plan.ts';
import { whyDespite } from '../../runbook/evidence/despite-evidence.ts';
import type { Settings } from '../../settings/settings.ts';
import { dayOf, type IsoDate } from '../../shared/dates.ts';
import type { StopReport } from '../../tracking/stop-rule.ts';
import type { DeviceTask } from '../../tracking/task.ts';

/**
 * What is left alone on purpose, what is borne, and which rule was overridden, in the order of listing.
 *
 * - `database` exempt by the settings · `recovery` a recovery database, which is always exempt
 * - `user` work on a device that somebody made exempt
 * - `finding` an accepted finding · `dependency` of a server that is to go, acknowledged
 * - `permission` one that no longer keeps people together · `evidence` a step marked although its evidence says otherwise
 * - `wave` one that goes on although the stop rule held it
 */
export const exceptionKinds = [
  ...(['database', 'recovery', 'user', 'finding', 'dependency', 'permission', 'evidence', 'wave'] as const),
];

export type ExceptionKind = (typeof exceptionKinds)[number];

/** An exception. Null is what nobody said, or what its kind has not. */
export type Exception = {
  readonly kind: ExceptionKind;
  /** The rule of an accepted finding, by its id. */
  readonly rule: string | null;
  /** Null for the acceptance of all findings of a rule. */
  readonly subject: string | null;
  readonly site: string | null;
  readonly reason: string | null;
  readonly owner: string | null;
  /** The last day, included. */
  readonly until: IsoDate | null;
  readonly since: IsoDate | null;
  /** Users of a database, findings of an acceptance, failed verifications of a wave. */
  readonly concerns: number | null;
};

/** Where exceptions stand. */
export type ExceptionInput = {
  /** The list of databases. */
  readonly databases: ListTable;
  readonly settings: Pick<Settings, 'exempt' | 'acceptedFindings' | 'acknowledged' | 'cutPermissions'>;
  readonly findings: readonly Pick<WorkFinding, 'id' | 'site' | 'subject'>[];
  readonly devices: readonly ExemptDevice[];
  /** All steps of the plan; empty without one. */
  readonly steps: readonly Pick<PlanStep, 'id' | 'site' | 'mark'>[];
  readonly waves: readonly { readonly name: string; readonly site: string; readonly stop: StopReport }[];
};

/** A device on which no work is to be done, and whose it is. */
export type ExemptDevice = Pick<DeviceTask, 'computer' | 'detail' | 'until' | 'at' | 'by'> & {
  readonly name: string;
  readonly alias: string;
  readonly site: string | null;
};

/** Collects all exceptions, by kind. What the settings say is in their order. */
export function collectExceptions(input: ExceptionInput): readonly Exception[] {
  const { settings, findings } = input;
  return [
    ...databaseExceptions(input),
    ...input.devices.map(deviceException),
    ...(settings.acceptedFindings ?? []).map((entry) => acceptance(entry, findings)),
    ...(settings.acknowledged ?? []).map(({ server, what, by }) => ({
      ...nothing,
      ...({ kind: 'dependency', subject: `${server}: ${what}`, owner: by ?? null } as const),
    })),
    ...(settings.cutPermissions ?? []).map(({ holder, mailbox, reason }) => ({
      ...nothing,
      ...({ kind: 'permission', subject: `${holder} → ${mailbox ?? '*'}`, reason: reason ?? null } as const),
    })),
    ...input.steps.flatMap(markedDespite),
    ...input.waves.flatMap(resumedWave),
  ];
}

const nothing = {
  rule: null,
  site: null,
  reason: null,
  owner: null,
  until: null,
  since: null,
  concerns: null,
} as const;

/** The exempt databases of the list, then entries of the settings that mean none of them. */
function databaseExceptions({ databases, settings }: ExceptionInput): readonly Exception[] {
  const entries = settings.exempt ?? [];
  const cells = allPlaces(databases).map((place) => databases.rowAt(place, ['name', 'site', 'state', 'users']).cells);
  const exempt = cells.filter(({ state }) => state === 'DB_EXEMPT');
  const keyOf = (name: unknown): string => String(name).trim().toLowerCase();
  const listed = exempt.flatMap(({ name, site, users }): readonly Exception[] => {
    const own = entries.filter(({ database }) => keyOf(database) === keyOf(name));
    const base = {
      ...nothing,
      ...{ subject: String(name), site: typeof site === 'string' ? site : null, concerns: Number(users) },
    };
    if (own.length === 0) return [{ ...base, kind: 'recovery' }];
    return own.map((entry) => ({ ...base, ...saidOfDatabase(entry) }));
  });
  const known = new Set(exempt.map(({ name }) => keyOf(name)));
  const others = entries.filter(({ database }) => !known.has(keyOf(database)));
  return [
    ...listed,
    ...others.map((entry) => ({ ...nothing, subject: entry.database, concerns: 0, ...saidOfDatabase(entry) })),
  ].toSorted((left, right) => exceptionKinds.indexOf(left.kind) - exceptionKinds.indexOf(right.kind));
}

function saidOfDatabase({ reason, owner, until }: NonNullable<Settings['exempt']>[number]) {
  return { kind: 'database', reason: reason ?? null, owner: owner ?? null, until: until ?? null } as const;
}

function deviceException({ name, alias, site, computer, detail, until, at, by }: ExemptDevice): Exception {
  const who = name === alias ? alias : `${name} (${alias})`;
  const subject = computer === null ? who : `${who}, ${computer}`;
  return { ...nothing, ...{ kind: 'user', subject, site, reason: detail, owner: by, until, since: dayOf(at) } };
}

function acceptance(entry: AcceptanceEntry, findings: ExceptionInput['findings']): Exception {
  const { id, site, subject, reason, owner, until } = entry;
  return {
    ...nothing,
    ...{ kind: 'finding', rule: id, subject: subject ?? null, site: site ?? null },
    ...{ reason, owner, until, concerns: findings.filter((finding) => accepts(entry, finding)).length },
  };
}

function markedDespite({ id, site, mark }: ExceptionInput['steps'][number]): readonly Exception[] {
  const reason = whyDespite(mark?.note ?? null);
  if (mark === null || reason === null) return [];
  return [{ ...nothing, ...{ kind: 'evidence', subject: id, site, reason, owner: mark.by, since: dayOf(mark.at) } }];
}

function resumedWave({ name, site, stop }: ExceptionInput['waves'][number]): readonly Exception[] {
  if (stop.resumed === null) return [];
  const { at, by, reason } = stop.resumed;
  return [
    {
      ...nothing,
      ...{ kind: 'wave', subject: name, site, reason, owner: by, since: dayOf(at), concerns: stop.failures },
    },
  ];
}

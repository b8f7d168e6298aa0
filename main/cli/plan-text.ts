import type {
  PlanReport,
  SitePlanReport,
  StepReport,
  UnplannedReport,
  WaveReport,
} from '../../core/api/plan-report.ts';
import { cutInWords } from '../../core/planning/explain-cuts.ts';
import { countOf, formatCount, renderTable } from './text-table.ts';

/** The plan in words: what comes first, the steps of each site, the waves, and who is in none. */
export function describePlan(plan: PlanReport): readonly string[] {
  if (plan.sites.length === 0 && plan.unplanned.length === 0) return nothingToPlan;
  return [
    summary(plan),
    `As of ${plan.asOf}, beginning ${plan.start}. Plan ${plan.hash.slice(0, 12)}.`,
    ...plan.sites.flatMap((site) => ['', ...describeSite(site)]),
    '',
    ...describeWaves(plan.waves),
    ...describeUnplanned(plan.unplanned),
    ...describeRefused(plan),
    ...describeGroups(plan),
  ];
}

const nothingToPlan = [
  'There is nothing to plan: no database has to be rebound and no profile updated.',
  '`caskade classify PROJECT` shows what the project holds.',
];

function summary({ sites, waves, unplanned }: PlanReport): string {
  const rebinds = sites.flatMap(({ steps }) => steps).filter(({ kind }) => kind === 'rebind').length;
  const users = waves.reduce((sum, wave) => sum + wave.users, 0);
  const end = waves.reduce((last, wave) => (wave.end > last ? wave.end : last), '');
  const done = waves.length === 0 ? '' : ` The last wave ends on ${end}.`;
  const parts = [countOf(rebinds, 'database to rebind', 'databases to rebind'), countOf(waves.length, 'wave')];
  return `${parts.join(', ')} with ${countOf(users, 'user')}, ${formatCount(unplanned.length)} in none.${done}`;
}

function describeSite({ site, array, timeZone, blockers, steps }: SitePlanReport): readonly string[] {
  const name = array === null ? 'no array' : `${array.fqdn}${array.exists ? '' : ', to be created'}`;
  const zone = timeZone === null ? '' : `, days of ${timeZone}`;
  return [`${site} (${name}${zone})`, ...blockers.map((blocker) => `  Stopped by ${blocker}`), ...describeSteps(steps)];
}

function describeSteps(steps: readonly StepReport[]): readonly string[] {
  if (steps.length === 0) return [];
  return renderTable(
    ['  Date', 'Step', 'Status', 'Command'].map((title) => ({ title })),
    steps.map((step) => [`  ${step.date ?? 'no date'}`, step.id, step.status, firstLine(step)]),
  );
}

function firstLine({ command, note }: StepReport): string {
  const [first = '', ...more] = (command ?? note).split('\n');
  return more.length === 0 ? first : `${first} …`;
}

function describeWaves(waves: readonly WaveReport[]): readonly string[] {
  if (waves.length === 0) return ['There are no waves.'];
  const numbers = ['Users', 'Profiles', 'Minutes', 'Of'];
  return renderTable(
    [
      { title: 'Wave', align: 'right' },
      ...['Name', 'Start', 'End', 'Method'].map((title) => ({ title })),
      ...numbers.map((title) => ({ title, align: 'right' }) as const),
    ],
    waves.map((wave) => [
      `${wave.number}${wave.isLocked ? ' locked' : ''}`,
      ...[wave.name, wave.start, wave.end, wave.method],
      ...[wave.users, wave.profiles, wave.minutes, wave.capacityMinutes].map(formatCount),
    ]),
  );
}

function describeUnplanned(unplanned: readonly UnplannedReport[]): readonly string[] {
  if (unplanned.length === 0) return [];
  const counts = new Map<string, { count: number; readonly example: UnplannedReport }>();
  for (const user of unplanned) {
    const entry = counts.get(user.code) ?? { count: 0, example: user };
    entry.count += 1;
    counts.set(user.code, entry);
  }
  const rows = [...counts].toSorted(([, left], [, right]) => right.count - left.count);
  return [
    '',
    ...renderTable(
      [{ title: 'In no wave' }, { title: 'Users', align: 'right' }, { title: 'For example' }],
      rows.map(([code, { count, example }]) => [code, formatCount(count), `${example.alias}: ${example.reason}`]),
    ),
  ];
}

function describeRefused({ refused }: PlanReport): readonly string[] {
  if (refused.length === 0) return [];
  return [
    '',
    'Not possible as the settings ask:',
    ...refused.map(({ alias, rule, reason }) => `  ${alias}: ${reason} (${rule})`),
  ];
}

function describeGroups({ groups }: PlanReport): readonly string[] {
  if (groups.length === 0) return [];
  return ['', 'Groups that do not fit:', ...groups.flatMap(describeGroup)];
}

function describeGroup({ members, reason, cuts }: PlanReport['groups'][number]): readonly string[] {
  const [first = '', ...others] = members;
  return [
    `  ${first}${others.length === 0 ? '' : ` and ${countOf(others.length, 'other')}`}: ${reason}`,
    ...cuts.map((cut) => `    ${cutInWords(cut)}`),
  ];
}

import type { ImpactReport } from '../../core/api/impact-report.ts';
import { impactInWords } from '../../core/planning/explain-impact.ts';
import type { HitUser, Outcome, ServerImpact, StepImpact } from '../../core/planning/server-impact.ts';
import { formatCount, renderTable, type TextColumn } from './text-table.ts';

/** The blast radius in words: a table of all servers, or one server with its steps and users. */
export function describeImpact({ servers, users }: ImpactReport): readonly string[] {
  const [only] = servers;
  if (only === undefined) return ['The project holds no Client Access server of Exchange 2010.'];
  return users === null
    ? describeServers(servers)
    : [...impactInWords(only), ...describeSteps(only), ...describeUsers(users)];
}

const numberColumns: readonly TextColumn[] = ['Lost', 'Interrupted', 'Perhaps'].map((title) => ({
  title,
  align: 'right',
}));

function describeServers(servers: readonly ServerImpact[]): readonly string[] {
  const hasPlan = servers.some(({ after }) => after.length > 0);
  const planColumns: readonly TextColumn[] = hasPlan
    ? [
        { title: 'Lost after the plan', align: 'right' },
        { title: 'Interrupted', align: 'right' },
        { title: 'Perhaps', align: 'right' },
      ]
    : [];
  const columns = [{ title: 'Server' }, { title: 'Site' }, ...numberColumns, ...planColumns, { title: 'Alone behind' }];
  const rows = servers.map((server) => [
    server.server,
    server.isRetired ? '(removed)' : (server.site ?? ''),
    ...numbersOf(server.now),
    ...(hasPlan ? numbersOf(server.after.at(-1) ?? server.now) : []),
    server.onlyMemberOf.join(', '),
  ]);
  const alone = servers.filter(({ isRetired, onlyMemberOf }) => !isRetired && onlyMemberOf.length > 0);
  const warnings = alone.flatMap((server) => impactInWords(server).slice(0, 1));
  return [...renderTable(columns, rows), '', ...warnings, ...legend, ...(hasPlan ? [] : [noPlan])];
}

const legend = [
  'Lost: Outlook stays without a connection until somebody repairs it. Interrupted: it finds another server by itself.',
  'Perhaps: nobody knows which server Outlook uses there; it is hit if it follows the database.',
];

const noPlan = 'No plan is stored, so nothing is said about later.';

/** Only the steps that change something; the others are as the one before. */
function describeSteps({ now, after }: ServerImpact): readonly string[] {
  if (after.length === 0) return ['', noPlan];
  const changing = after.filter((step, index) => !isSame(step, after[index - 1] ?? now));
  if (changing.length === 0) return ['', 'No step of the plan changes that.'];
  const rows = changing.map((step) => [step.date ?? 'not dated', step.step, ...numbersOf(step)]);
  return ['', ...renderTable([{ title: 'Date' }, { title: 'After step' }, ...numberColumns], rows)];
}

function isSame(left: StepImpact, right: ServerImpact['now']): boolean {
  return left.lost === right.lost && left.interrupted === right.interrupted && left.unknown === right.unknown;
}

function describeUsers(users: readonly HitUser[]): readonly string[] {
  if (users.length === 0) return [];
  const rows = users.map(({ alias, outcome, why }) => [alias, outcomeWords[outcome], why]);
  return ['', ...renderTable([{ title: 'User' }, { title: 'Outlook is' }, { title: 'Why' }], rows)];
}

const outcomeWords: Readonly<Record<Outcome, string>> = {
  lost: 'lost',
  interrupted: 'interrupted',
  unknown: 'perhaps hit',
};

function numbersOf({ lost, interrupted, unknown }: ServerImpact['now']): readonly string[] {
  return [formatCount(lost), formatCount(interrupted), formatCount(unknown)];
}

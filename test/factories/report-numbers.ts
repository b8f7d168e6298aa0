import type { Client } from '../../core/api/client.ts';
import type { FindingWork } from '../../core/api/finding-work-report.ts';
import type { ProgressReport } from '../../core/api/tracking-report.ts';
import { dbStateWords, profileStateWords, userStateWords } from '../../core/classification/state-words.ts';
import { dbStates, profileStates } from '../../core/classification/states.ts';
import { isIndividualDbState, isIndividualProfileState } from '../../core/classification/summary.ts';
import { severities } from '../../core/findings/finding.ts';
import { severityWords } from '../../core/lists/columns.ts';
import { wholeList } from '../../core/lists/list-query.ts';
import { taskStatusWords } from '../../core/tracking/task-status.ts';
import type { ReportRecord } from './report-records.ts';

/** The numbers by which people decide. A place that does not show one leaves it out. */
export type ReportNumbers = {
  readonly users: number;
  readonly usersByProfile: number;
  readonly usersByDatabase: number;
  readonly profiles?: number;
  readonly databases?: number;
  /** Users by the code of their state. */
  readonly userStates?: Counts;
  /** Findings that nobody accepted, by severity, those without any too. */
  readonly findings: Counts;
  /** People in each wave, by its number. */
  readonly waves: Counts;
  /** Of everybody with work. */
  readonly people: number;
  readonly reported: number;
  readonly verified: number;
  /** Reported and verified people of each wave. */
  readonly waveProgress?: Readonly<Record<string, readonly [reported: number, verified: number]>>;
};

type Counts = Readonly<Record<string, number>>;

/** What the pages show: the overview, the lists, the findings, the waves and the progress. */
export async function numbersOfScreen(client: Client, asOf: string | null = null): Promise<ReportNumbers> {
  const { answer } = await client.call('overview', { asOf });
  const states = async (list: 'users' | 'databases'): Promise<Counts> => {
    const { values } = await client.call('list.values', { list, column: 'state', query: wholeList, asOf });
    return Object.fromEntries(values.map(({ value, count }) => [String(value), count]));
  };
  const { waves } = await client.call('plan.waves', {});
  return {
    ...{ users: answer.users.count, usersByProfile: answer.byProfile.count, usersByDatabase: answer.byDatabase.count },
    databases: sum(Object.entries(await states('databases')).filter(([state]) => isIndividualDb(state))),
    userStates: await states('users'),
    findings: openFindings((await client.call('findings.work', { asOf })).findings),
    waves: Object.fromEntries(waves.map(({ number, users }) => [number, users])),
    ...progressNumbers(await client.call('tracking.progress', { asOf })),
  };
}

/** Open findings by severity. */
export function openFindings(
  findings: readonly Pick<FindingWork['findings'][number], 'severity' | 'accepted'>[],
): Counts {
  const open = findings.filter(({ accepted }) => accepted === null);
  return Object.fromEntries(
    severities.map((level) => [level, open.filter(({ severity }) => severity === level).length]),
  );
}

/** How far the work is. */
export function progressNumbers({ totals, waves }: Pick<ProgressReport, 'totals' | 'waves'>) {
  return {
    ...{ people: totals.people, reported: totals.reported, verified: totals.verified },
    waveProgress: Object.fromEntries(
      waves.map(({ wave, reported, verified }) => [wave, [reported, verified] as const]),
    ),
  };
}

/** The same counted anew from the tables of a report, by the rows of users, profiles, databases, findings, waves and rosters. */
export function numbersOfTables(tables: Readonly<Record<string, readonly ReportRecord[]>>): ReportNumbers {
  const { users = [], profiles = [], databases = [], findings = [], waves = [] } = tables;
  const individualDatabases = databases.filter(({ state }) => isIndividualDb(codeOf(dbStateWords, state)));
  const dependsBy = dependents(users, profiles, new Set(individualDatabases.map(({ name }) => name)));
  const statuses = users.flatMap(({ status }) => (status === null ? [] : [codeOf(taskStatusWords, status)]));
  return {
    ...{ users: new Set([...dependsBy.profile, ...dependsBy.database]).size, profiles: dependsBy.profiles },
    ...{ usersByProfile: dependsBy.profile.size, usersByDatabase: dependsBy.database.size },
    databases: individualDatabases.length,
    userStates: countBy(users.map(({ state }) => codeOf(userStateWords, state))),
    findings: Object.fromEntries(
      severities.map((level) => [
        level,
        findings.filter((row) => row.isAccepted === 'no' && row.severity === severityWords[level]).length,
      ]),
    ),
    waves: Object.fromEntries(waves.map((row) => [row.number, checkedPeople(tables, row)])),
    people: statuses.length,
    reported: statuses.filter((status) => status === 'done').length,
    verified: statuses.filter((status) => status === 'verified').length,
    waveProgress: Object.fromEntries(
      waves.map(({ number, reported, verified }) => [number, [Number(reported), Number(verified)] as const]),
    ),
  };
}

/** The users of a wave, which its roster and the list of users say too. Throws when they differ. */
function checkedPeople(
  { users = [], ...tables }: Readonly<Record<string, readonly ReportRecord[]>>,
  wave: ReportRecord,
) {
  const said = [
    wave.users,
    tables[`wave-${wave.number}`]?.length,
    users.filter((row) => row.wave === wave.number).length,
  ];
  if (new Set(said).size !== 1) throw new Error(`wave ${wave.number} has ${said.join(', ')} people`);
  return Number(wave.users);
}

/** Who depends, by the rows of users, profiles and databases: product.md 4, `individualCas`. */
function dependents(
  users: readonly ReportRecord[],
  profiles: readonly ReportRecord[],
  databases: ReadonlySet<string | number | null | undefined>,
) {
  const outside = new Set(['EXEMPT', 'OUT_OF_SCOPE_LEGACY', 'OUT_OF_SCOPE_MODERN']);
  const inScope = users.filter(({ state }) => !outside.has(codeOf(userStateWords, state)));
  const aliases = new Set(inScope.map(({ alias }) => alias));
  const counted = profiles.filter(
    ({ alias, counts, state }) =>
      aliases.has(alias) && counts === 'yes' && isIndividualProfile(codeOf(profileStateWords, state)),
  );
  return {
    profiles: counted.length,
    profile: new Set(counted.map(({ alias }) => alias)),
    database: new Set(inScope.filter(({ database }) => databases.has(database)).map(({ alias }) => alias)),
  };
}

/** The code behind a word of a column; empty when nothing has it. */
function codeOf(words: Readonly<Record<string, string>>, shown: string | number | null | undefined): string {
  const wanted = String(shown).toLowerCase();
  return Object.entries(words).find(([, word]) => word.toLowerCase() === wanted)?.[0] ?? '';
}

function isIndividualDb(code: string): boolean {
  const state = dbStates.find((known) => known === code);
  return state !== undefined && isIndividualDbState(state);
}

function isIndividualProfile(code: string): boolean {
  return isIndividualProfileState(profileStates.find((known) => known === code) ?? null);
}

function countBy(codes: readonly string[]): Counts {
  const counts: Record<string, number> = {};
  for (const code of codes) counts[code] = (counts[code] ?? 0) + 1;
  return counts;
}

function sum(counts: readonly (readonly [string, number])[]): number {
  return counts.reduce((total, [, count]) => total + count, 0);
}

/** What the printed parts say, as the text of the whole document with a blank for each gap. */
export function numbersOfText(text: string): Omit<ReportNumbers, 'profiles' | 'databases' | 'userStates'> {
  const [users, usersByProfile, usersByDatabase] = numbersIn(text, dependsPattern);
  const [verified, people] = numbersIn(text, /All ([\d,]+) of ([\d,]+) verified/);
  const reported = /All [\d,]+ of [\d,]+ verified.{0,60}?Reported, not yet proven: ([\d,]+)/.exec(text)?.[1] ?? '0';
  const levels = numbersIn(text, findingsPattern);
  const waves = [...text.matchAll(wavePattern)].map(([, ...numbers]) => numbers.map(toNumber));
  return {
    ...{ users: users ?? -1, usersByProfile: usersByProfile ?? -1, usersByDatabase: usersByDatabase ?? -1 },
    findings: Object.fromEntries(severities.map((level, place) => [level, levels[place] ?? -1])),
    waves: Object.fromEntries(waves.map(([number, members]) => [number, members ?? -1])),
    ...{ people: people ?? -1, reported: toNumber(reported), verified: verified ?? -1 },
    waveProgress: Object.fromEntries(waves.map(([number, , done, told]) => [number, [told ?? -1, done ?? -1]])),
  };
}

const dependsPattern =
  /([\d,]+) users? still depends? on an individual Client Access server: ([\d,]+) by their profile, ([\d,]+) by their database/;

/** The part of the findings shows information where there is some. */
const findingsPattern =
  /open and [\d,]+ accepted\. .{1,200}? Blocker ([\d,]+) High ([\d,]+) Medium ([\d,]+) Low ([\d,]+)(?: Information ([\d,]+))?/;

/** The head of the sheet of a wave. */
const wavePattern =
  /Wave (\d+): (?:(?!Wave \d).){1,90}? When .{1,90}? People ([\d,]+) [\d,]+ profiles? Helpdesk .{1,90}? ([\d,]+) verified, ([\d,]+) reported,/g;

/** The numbers that a pattern takes out of a text. Throws where the text has none. */
function numbersIn(text: string, pattern: RegExp): readonly number[] {
  const found = pattern.exec(text);
  if (found === null) throw new Error(`the text has nothing like ${pattern.source}`);
  return found.slice(1).map((number) => toNumber(number ?? '0'));
}

function toNumber(text: string): number {
  return Number(text.replaceAll(',', ''));
}

import type { FindingAction, Question, StoppedSite, WorkFinding } from '../../core/api/finding-work-report.ts';
import type { Severity } from '../../core/findings/finding.ts';
import type { ListName } from '../../core/lists/list-query.ts';
import { assertNever } from '../../core/shared/assert.ts';
import { counted, formats } from './format.ts';
import type { Mark } from './part-words.ts';

/** The mark beside the word of a severity. */
export const findingMarks: Readonly<Record<Severity, Mark>> = {
  blocker: 'blocked',
  high: 'at-risk',
  medium: 'to-do',
  low: 'waits',
  info: 'exempt',
};

/** What stops sites: `3 blockers stop Bergen`, `Oslo and Pune have no array`; who waits stands behind it. */
export type StopWords = {
  readonly kind: 'blockers' | 'no-array';
  readonly text: string;
  readonly sites: readonly StoppedSite[];
  readonly waiting: number;
};

/** The sites that stand still, in at most two sentences. */
export function stopWords(stopped: readonly StoppedSite[]): readonly StopWords[] {
  const blocked = stopped.filter(({ blockers }) => blockers > 0);
  const waiting = stopped.filter(({ blockers }) => blockers === 0);
  const blockers = blocked.reduce((sum, site) => sum + site.blockers, 0);
  return [
    ...(blocked.length === 0
      ? []
      : [
          {
            kind: 'blockers' as const,
            text: `${counted(blockers, 'blocker stops', 'blockers stop')} ${andList(blocked.map(({ site }) => site))}`,
            ...whoWaits(blocked),
          },
        ]),
    ...(waiting.length === 0
      ? []
      : [
          {
            kind: 'no-array' as const,
            text: `${andList(waiting.map(({ site }) => site))} ${waiting.length === 1 ? 'has' : 'have'} no array`,
            ...whoWaits(waiting),
          },
        ]),
  ];
}

/** The noun of rows that a finding concerns. */
export function rowNoun(list: ListName, kind: WorkFinding['affectedKind'], count: number): string {
  const [one, many] = list === 'servers' && kind === 'arrays' ? (['array', 'arrays'] as const) : nouns[list];
  return count === 1 ? one : many;
}

const nouns: Readonly<Record<ListName, readonly [one: string, many: string]>> = {
  users: ['user', 'users'],
  profiles: ['profile', 'profiles'],
  databases: ['database', 'databases'],
  servers: ['server', 'servers'],
  sites: ['site', 'sites'],
  findings: ['finding', 'findings'],
  tasks: ['person', 'people'],
};

/** What an action is called on its button or link. */
export function actionTitle(action: FindingAction): string {
  switch (action.kind) {
    case 'array':
      return action.isPlanned ? 'Change the planned array…' : 'Plan an array…';
    case 'answer':
      return `Enter ${answerTitles[action.field]}`;
    case 'exempt':
      return 'Exempt this database…';
    case 'steps':
      return stepsTitle(action);
    case 'name':
      return `Say what ${action.name} is`;
    case 'import':
      return 'Import again';
    case 'settings':
      return 'Correct the settings';
    default:
      return assertNever(action, 'action');
  }
}

/** What is entered about an array, behind "Enter …". */
export const answerTitles: Readonly<Record<Extract<FindingAction, { readonly kind: 'answer' }>['field'], string>> = {
  vip: 'its address',
  balancer: 'its balancer',
  dnsTtlSeconds: 'the lifetime of the record',
  resolvesInternally: 'whether it resolves inside',
  resolvesTo: 'what it resolves to',
  cname: 'whether it is a CNAME',
  resolvesExternally: 'whether it resolves outside',
  splitDns: 'whether DNS is split',
  staticPorts: 'the static ports',
  affinity: 'the affinity',
  rpcEncryption: 'who requires encryption',
  kerberosAsa: 'the Kerberos account',
  prfInUse: 'what writes profiles',
  crossSiteDesign: 'the design over sites',
};

/** `Import Get-ExchangeServer with Site.`: what a question without a field wants, as a sentence. */
export function questionSentence({ needs }: Question): string {
  return `${needs.charAt(0).toUpperCase()}${needs.slice(1)}.`;
}

/** `F13 Windows NLB on members of a DAG and F15 DNS round robin …`: the rules that an answer would tell. */
export function rulesOfQuestion({ rules }: Question): string {
  return andList(rules.map(({ id, title }) => `${id} ${title}`));
}

/** `A`, `A and B`, `A, B and C`. */
export function andList(words: readonly string[]): string {
  const last = words.at(-1) ?? '';
  return words.length < 2 ? last : `${words.slice(0, -1).join(', ')} and ${last}`;
}

function stepsTitle({ work, date, count }: Extract<FindingAction, { readonly kind: 'steps' }>): string {
  if (work === 'create-array') {
    return date === null
      ? 'Its creation is planned, without a day yet'
      : `Its creation is planned on ${formats.day(date)}`;
  }
  if (count === 1)
    return date === null ? 'Rebind is planned, without a day yet' : `Rebind is planned on ${formats.day(date)}`;
  const rebinds = `${formats.count(count)} rebinds are planned`;
  return date === null ? `${rebinds}, without a day yet` : `${rebinds}, the first on ${formats.day(date)}`;
}

function whoWaits(sites: readonly StoppedSite[]) {
  return { sites, waiting: sites.reduce((sum, { users }) => sum + users.count, 0) };
}

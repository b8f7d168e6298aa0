import type { ReportStamp } from '../../core/reports/report-stamp.ts';
import type { PageSheet, ReportRow, ReportSheet, SheetColumn, TableSheet } from '../../core/reports/sheet.ts';

/** A column of a table; texts unless said otherwise. */
export function exampleColumn(key: string, changes: Partial<SheetColumn> = {}): SheetColumn {
  return { key, title: key, kind: 'text', width: 14, wraps: false, tones: null, ...changes };
}

/** A sheet with a table of these rows, in batches of two. */
export function exampleTable(
  rows: readonly ReportRow[],
  columns: readonly SheetColumn[],
  changes: Partial<TableSheet> = {},
): TableSheet {
  return {
    ...{ kind: 'table', key: 'users', name: 'Users', title: 'Users', note: 'Everybody with a mailbox.' },
    ...{ columns, count: rows.length, rows: () => batchesOf(rows, 2) },
    ...changes,
  };
}

/** What a workbook says of itself. */
export const exampleStamp: ReportStamp = {
  ...{ organization: 'Nordwind & Søn', asOf: '2014-03-14', at: '2014-03-14T09:30:00Z', program: 'Caskade 0.1.0' },
  plan: { number: 3, asOf: '2014-03-13', hash: 'ab'.repeat(32) },
  sources: [],
};

/** A workbook as reports make them: a summary with charts, and the tables that they are drawn from. */
export function exampleReportSheets(): readonly ReportSheet[] {
  return [
    summary,
    sites,
    burnDown,
    exampleTable([], [exampleColumn('name'), exampleColumn('days', { kind: 'number' })], {
      key: 'stragglers',
      name: 'Stragglers',
      title: 'Who is late',
      note: 'Nobody is late.',
    }),
  ];
}

const states = { Ready: 'good', 'In work': 'work', Blocked: 'bad', Unknown: 'unknown' } as const;

const sites = exampleTable(
  ['Oslo', 'Bergen', 'Ålesund & Molde', 'Tromsø', 'Stavanger'].map((site, index) => [
    ...[site, index % 2 === 0 ? 'Ready' : 'Blocked', 120 - index * 17, 40 + index * 9, 12 + index * 5, index * 3],
    ...[0.25 * (index % 5), { day: `2014-04-0${index + 1}` }, { moment: `2014-03-1${index}T08:30:00Z` }],
    'The array of the site has no name in DNS yet; clients would be sent to a single server and stay there.',
  ]),
  [
    exampleColumn('site', { title: 'Site', width: 20 }),
    exampleColumn('state', { title: 'State', width: 12, tones: states }),
    exampleColumn('done', { title: 'Done', kind: 'number', width: 9 }),
    exampleColumn('open', { title: 'Open', kind: 'number', width: 9 }),
    exampleColumn('blocked', { title: 'Blocked', kind: 'number', width: 9 }),
    exampleColumn('unknown', { title: 'Unknown', kind: 'number', width: 9 }),
    exampleColumn('share', { title: 'Share done', kind: 'share', width: 9 }),
    exampleColumn('start', { title: 'Starts', kind: 'day', width: 11 }),
    exampleColumn('seen', { title: 'Last seen', kind: 'moment', width: 16 }),
    exampleColumn('why', { title: 'Why', width: 44, wraps: true }),
  ],
  { key: 'sites', name: "Sites' plan", title: 'Sites', note: 'Every site with users, by what is left to do.' },
);

const burnDown = exampleTable(
  Array.from({ length: 12 }, (_, week) => [
    { day: `2014-0${4 + Math.floor(week / 4)}-${String(1 + (week % 4) * 7).padStart(2, '0')}` },
    Math.max(0, 420 - week * 40),
    week < 6 ? 420 - week * 31 : null,
  ]),
  [
    exampleColumn('day', { title: 'Day', kind: 'day', width: 11 }),
    exampleColumn('plan', { title: 'Planned', kind: 'number', width: 10 }),
    exampleColumn('real', { title: 'Left', kind: 'number', width: 10 }),
  ],
  { key: 'burn-down', name: 'Burn-down', title: 'Burn-down', note: 'How many users are left at the end of each day.' },
);

const summary: PageSheet = {
  ...{ kind: 'page', key: 'summary', name: 'Summary', title: 'Where the migration stands' },
  blocks: [
    {
      kind: 'warning',
      text: '2 servers are named in profiles that no import knows. Until they are known, 33 users cannot be planned.',
    },
    {
      kind: 'text',
      text: 'Of 420 users, 281 already use the array of their site. The last wave ends on 20 June 2014, eleven working days before the old servers are switched off.',
    },
    { kind: 'heading', text: 'In figures' },
    {
      kind: 'facts',
      rows: [
        { label: 'Users', value: 420, note: 'with a mailbox on Exchange 2010', tone: null },
        { label: 'Ready', value: 281, note: 'use the name of the array', tone: 'good' },
        {
          label: 'Blocked',
          value: 33,
          note: 'wait for a server name that nobody knows, or for a database that is bound to a single server and has to be bound to the array of its site first',
          tone: 'bad',
        },
        { label: 'Last wave ends', value: { day: '2014-06-20' }, note: null, tone: 'work' },
        { label: 'Plan', value: 'version 3', note: 'made on 13 March 2014', tone: null },
        { label: 'Written', value: { moment: '2014-03-14T09:30:00Z' }, note: 'by Caskade', tone: null },
      ],
    },
    { kind: 'heading', text: 'In pictures' },
    {
      kind: 'charts',
      charts: [
        {
          ...{ kind: 'column', title: 'Users by site and state', alt: 'Oslo has the most users; Bergen is blocked.' },
          ...{ isStacked: true, sheet: 'sites', category: 'site', axes: { category: 'Site', value: 'Users' } },
          series: [
            { column: 'done', tone: 'good', isDashed: false },
            { column: 'open', tone: 'work', isDashed: false },
            { column: 'blocked', tone: 'bad', isDashed: false },
            { column: 'unknown', tone: 'unknown', isDashed: true },
          ],
        },
        {
          ...{ kind: 'line', title: 'Users left', alt: 'The plan reaches zero in June.', isStacked: false },
          ...{ sheet: 'burn-down', category: 'day', axes: { category: 'Day', value: 'Users' } },
          series: [
            { column: 'plan', tone: 'baseline', isDashed: true },
            { column: 'real', tone: 'plan', isDashed: false },
          ],
        },
        {
          ...{ kind: 'bar', title: 'Share done', alt: 'Stavanger is done.', isStacked: false },
          ...{ sheet: 'sites', category: 'site', axes: { category: 'Site', value: 'Share' } },
          series: [{ column: 'share', tone: 'plan', isDashed: false }],
        },
        {
          ...{ kind: 'area', title: 'Blast radius', alt: 'It falls with every wave.', isStacked: true },
          ...{ sheet: 'burn-down', category: 'day', axes: { category: 'Day', value: 'Users' } },
          series: [{ column: 'plan', tone: 'bad', isDashed: false }],
        },
      ],
    },
    { kind: 'heading', text: 'What stands in the way' },
    {
      kind: 'grid',
      columns: [
        exampleColumn('severity', { title: 'Severity', width: 10, tones: { critical: 'bad', warning: 'work' } }),
        exampleColumn('count', { title: 'Users', kind: 'number', width: 8 }),
        exampleColumn('title', { title: 'Finding', width: 50 }),
      ],
      rows: [
        [
          'critical',
          10,
          'Branch has no array, so its users would stay on single servers whatever is done to their profiles',
        ],
        ['warning', 1, 'OLD-EX03 is named in profiles, but no import knows it'],
      ],
    },
  ],
};

function* batchesOf(rows: readonly ReportRow[], size: number): Iterable<readonly ReportRow[]> {
  for (let from = 0; from < rows.length; from += size) yield rows.slice(from, from + size);
}

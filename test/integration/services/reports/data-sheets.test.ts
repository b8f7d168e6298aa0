import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { userStateWords } from '../../../../core/classification/state-words.ts';
import { listColumns } from '../../../../core/lists/columns.ts';
import { cellText } from '../../../../core/lists/list-column.ts';
import { type ListName, wholeList } from '../../../../core/lists/list-query.ts';
import { allPlaces } from '../../../../core/lists/list-table.ts';
import type { TableSheet } from '../../../../core/reports/sheet.ts';
import { createFileRegistry } from '../../../../main/services/files/file-access.ts';
import { undoChange } from '../../../../main/services/history.ts';
import { runImport } from '../../../../main/services/import/run-import.ts';
import { pageList } from '../../../../main/services/lists.ts';
import { createProject, openProject, type Project } from '../../../../main/services/project.ts';
import { dataSheets } from '../../../../main/services/reports/data-sheets.ts';
import { type ReportFacts, reportFacts } from '../../../../main/services/reports/report-facts.ts';
import { checkRetirement } from '../../../../main/services/retire.ts';
import { mergeIntoSettings } from '../../../../main/services/settings.ts';
import { expectedVerdicts } from '../../../factories/nordwind-expectations.ts';
import { ann, bo, importOf, mailboxHeader } from '../../../factories/open-client.ts';
import { plannedSample, sampleDay, verifyStep } from '../../../factories/sample-project.ts';
import { columnsOfSheet, sheetRecords } from '../../../factories/sheet-records.ts';

const folder = mkdtempSync(join(tmpdir(), 'caskade-'));
const projects = new Map<string, Project>();
beforeAll(async () => {
  for (const name of ['nordwind', 'fabrikam'] as const)
    projects.set(name, await plannedSample(join(folder, `${name}.caskade`), name));
}, 60_000);
afterAll(() => {
  for (const project of projects.values()) project.close();
  rmSync(folder, { recursive: true, force: true });
});

function projectOf(name: string): Project {
  const project = projects.get(name);
  if (project === undefined) throw new Error(`${name} is not there`);
  return project;
}

function factsOf(name: string, locale = 'en-GB'): ReportFacts {
  return factsAbout(projectOf(name), locale);
}

function factsAbout(project: Project, locale = 'en-GB'): ReportFacts {
  return reportFacts(project, { asOf: sampleDay, locale, timeZone: 'UTC' });
}

/** Nordwind for a test that changes it. */
async function ownNordwind(): Promise<Project> {
  const project = await plannedSample(join(folder, `nordwind ${projects.size}.caskade`), 'nordwind');
  projects.set(`nordwind ${projects.size}`, project);
  return project;
}

function sheetOf(facts: ReportFacts, key: string): TableSheet {
  const sheet = dataSheets(facts).find((one) => one.key === key);
  if (sheet === undefined) throw new Error(`there is no sheet ${key}`);
  return sheet;
}

function rowsOnScreen(name: string, list: ListName): number {
  const asked = { list, asOf: sampleDay, query: wholeList, offset: 0, limit: 1 };
  return pageList(projectOf(name), asked).total;
}

const keys = [
  ...['sites', 'databases', 'servers', 'users', 'profiles', 'findings', 'exceptions', 'data-quality', 'sources'],
];

describe.each(['nordwind', 'fabrikam'])('dataSheets of %s', (name) => {
  it.each(['en-GB', 'de-DE'])('are whole tables that a workbook can hold, in %s', (locale) => {
    const sheets = dataSheets(factsOf(name, locale));
    const faults = sheets.flatMap(({ key, name: tab, columns, count, rows }) => {
      const batches = [...rows()];
      const read = batches.flat();
      return [
        ...(tab.length > 31 || /[[\]:*?/\\']/.test(tab) ? [`${key}: ${tab} is no name of a sheet`] : []),
        ...(read.length === count ? [] : [`${key}: ${read.length} rows, not ${count}`]),
        ...(read.every((row) => row.length === columns.length) ? [] : [`${key}: rows of another width`]),
        ...(batches.every(({ length }) => length <= 5000) ? [] : [`${key}: batches are too large`]),
        ...doubles(columns.map((column) => column.key)).map((double) => `${key}: key ${double} stands twice`),
        ...doubles(columns.map(({ title }) => title.toLowerCase())).map((double) => `${key}: title ${double} twice`),
      ];
    });
    expect({ faults, keys: sheets.map(({ key }) => key), doubles: doubles(sheets.map((one) => one.name)) }).toEqual({
      ...{ faults: [], keys, doubles: [] },
    });
  });

  it('hold what the screen shows, row by row', () => {
    const facts = factsOf(name);
    const lists = ['sites', 'databases', 'users', 'profiles', 'findings'] as const;
    const shown = lists.map((list) => [list, rowsOnScreen(name, list)]);
    expect(lists.map((list) => [list, sheetOf(facts, list).count])).toEqual(shown);
    const removed = sheetRecords(sheetOf(facts, 'servers')).filter(({ kind }) => kind === 'Removed server');
    expect(sheetOf(facts, 'servers').count).toBe(rowsOnScreen(name, 'servers') + removed.length);
  });

  it.each(['sites', 'databases', 'users', 'profiles', 'findings'] as const)(
    'say in English what the list of %s says',
    (list) => {
      const facts = factsOf(name);
      const sheet = sheetOf(facts, list);
      const keysOfSheet = new Set(sheet.columns.map(({ key }) => key));
      const columns = listColumns[list].filter(({ key }) => keysOfSheet.has(key));
      const table = facts.list(list);
      const readers = columns.map((column) => ({ column, read: table.readerOf(column.key) }));
      const onScreen = allPlaces(table).map((place) =>
        readers.map(({ column, read }) => cellText(column, read(place))),
      );
      const inSheet = columnsOfSheet(
        sheet,
        columns.map(({ key }) => key),
      ).map((row) => row.map((cell) => String(cell ?? '')));
      const differences = inSheet.flatMap((row, at) => (row.join('|') === onScreen[at]?.join('|') ? [] : [row]));
      const lost = listColumns[list].map(({ key }) => key).filter((key) => !keysOfSheet.has(key));
      expect({ differences, lost }).toEqual({
        differences: [],
        lost: list === 'databases' ? ['binding', 'target'] : [],
      });
    },
  );

  it('count users as the overview does', () => {
    const facts = factsOf(name);
    const { answer, parts, sites } = facts.overview();
    const users = sheetRecords(sheetOf(facts, 'users'));
    const places = sheetRecords(sheetOf(facts, 'sites'));
    const exempt = sheetRecords(sheetOf(facts, 'exceptions'));
    expect({
      onArray: users.filter(({ part }) => part === 'On the array').length,
      blocked: users.filter(({ part }) => part === 'Blocked: no array').length,
      exempt: exempt
        .filter(({ kind }) => /database$/.test(String(kind)))
        .reduce((sum, row) => sum + Number(row.concerns), 0),
      sites: places.map((row) => [row.name, row.users, row.depends]).toSorted(),
    }).toEqual({
      onArray: parts.find(({ part }) => part === 'on-array')?.count,
      blocked: parts.find(({ part }) => part === 'no-array')?.count,
      exempt: answer.exempt.count,
      sites: sites.map(({ site, users: all, depends }) => [site, all.count, depends.count]).toSorted(),
    });
  });

  it('check the retirement of every server that is to go as `retire` does', () => {
    const checked = sheetRecords(sheetOf(factsOf(name), 'servers')).filter(
      ({ retirement }) => retirement !== undefined,
    );
    const own = checked.map(({ name: server, retirement, leftDatabases, leftUsers, leftExempt, leftOther }) => [
      ...[server, /^Green/.test(String(retirement))],
      ...[leftDatabases, leftUsers, leftExempt, leftOther],
    ]);
    const others = checked.map(({ name: server }) => {
      const check = checkRetirement(projectOf(name), { server: String(server), asOf: sampleDay });
      const { ready, databases, users, exempt, other } = check;
      return [server, ready, databases.length, users.length, exempt.length, other.length];
    });
    expect([own.length > 3, own]).toEqual([true, others]);
  });

  it('name the files that the stamp of the report names', () => {
    const facts = factsOf(name);
    const own = columnsOfSheet(sheetOf(facts, 'sources'), ['file', 'sha256', 'rows', 'imported']);
    expect(own).toEqual(facts.stamp.sources.map(({ file, sha256, rows, imported }) => [file, sha256, rows, imported]));
  });

  it('say of findings what their page says', () => {
    const facts = factsOf(name);
    const own = columnsOfSheet(sheetOf(facts, 'findings'), ['rule', 'subject', 'affected', 'waiting']);
    const { findings } = facts.findings();
    expect(own).toEqual(findings.map((one) => [one.id, one.subject, one.named, one.waiting?.count ?? null]));
  });
});

describe('dataSheets', () => {
  it('say for every user of Nordwind what is expected (domain.md 8)', () => {
    const own = columnsOfSheet(sheetOf(factsOf('nordwind'), 'users'), ['alias', 'state', 'risk']);
    const expected = expectedVerdicts().map(({ alias, state, risk }) => {
      const words = Object.entries(userStateWords).find(([code]) => code === state)?.[1] ?? '';
      return [alias, words.charAt(0).toUpperCase() + words.slice(1), risk];
    });
    expect(own.toSorted()).toEqual(expected.toSorted());
  });

  it('show the bindings of Nordwind before, planned and now, and what a rollback writes (P01, P02)', () => {
    const shown = ['name', 'progress', 'before', 'planned', 'now', 'rollback'];
    const rows = columnsOfSheet(sheetOf(factsOf('nordwind'), 'databases'), shown);
    const short = rows.map((row) => row.map((cell) => String(cell ?? '-').replace('.corp.nordwind.local', '')));
    expect(short).toEqual([
      ['MDB-BGO-01', 'Array first, then to be rebound', 'BGO-EX01', 'outlook-bgo', 'BGO-EX01', 'BGO-EX01'],
      ['MDB-BGO-02', 'Array first, then to be rebound', 'BGO-EX01', 'outlook-bgo', 'BGO-EX01', 'BGO-EX01'],
      ['MDB-OSL-01', 'On the array from the beginning', 'outlook-osl', 'outlook-osl', 'outlook-osl', '-'],
      ['MDB-OSL-02', 'To be rebound', 'OSL-CAS01', 'outlook-osl', 'OSL-CAS01', 'OSL-CAS01'],
      [
        ...['MDB-OSL-03', 'To be rebound', 'OSL-CAS02.CORP.NORDWIND.LOCAL.', 'outlook-osl'],
        ...['OSL-CAS02.CORP.NORDWIND.LOCAL.', 'OSL-CAS02.CORP.NORDWIND.LOCAL'],
      ],
      ['MDB-OSL-04', 'To be rebound', 'outlook-tos', 'outlook-osl', 'outlook-tos', 'outlook-tos'],
      ['MDB-OSL-05', 'To be rebound', 'OSL-CAS00', 'outlook-osl', 'OSL-CAS00', '-'],
      ['MDB-OSL-06', 'To be looked into', '-', '-', '-', '-'],
      ['MDB-OSL-07', 'To be rebound', 'OSL-MBX01', 'outlook-osl', 'OSL-MBX01', 'OSL-MBX01'],
      ['MDB-OSL-08', 'On the array from the beginning', 'outlook-osl', 'outlook-osl', 'outlook-osl', '-'],
      ['MDB-TOS-01', 'On the array from the beginning', 'outlook-tos', 'outlook-tos', 'outlook-tos', '-'],
      ['MDB13-OSL-01', 'Not part of the work', 'OSL-EX13', '-', 'OSL-EX13', '-'],
      ['PFPROXY-BGO', 'Stays as it is', 'BGO-EX01', '-', 'BGO-EX01', '-'],
      ['RDB-OSL-01', 'Stays as it is', 'OSL-CAS01', '-', 'OSL-CAS01', '-'],
    ]);
  });

  it('tell what is wrong with the data of Nordwind', () => {
    const rows = columnsOfSheet(sheetOf(factsOf('nordwind'), 'data-quality'), ['area', 'what', 'count', 'of', 'file']);
    expect(rows.filter(([area]) => area !== 'Open question' && area !== 'Missing data')).toEqual([
      [
        ...['Cut import', 'EmailAddresses holds the name of a .NET type in place of its values. The cell is not used.'],
        ...[40, null, 'Mailboxes_unicode.csv'],
      ],
      ['Contradiction', 'MDB-OSL-06 of Oslo is bound to nothing as far as the export tells.', 1, null, null],
      ['Gap', 'Users whose database cannot be judged', 2, 37, null],
      ['Gap', 'Users of whom no profile was seen', 2, 37, null],
      ['Old data', 'Profiles that were last seen more than 30 days ago', 1, 38, null],
      ['Without a mailbox', 'Profiles that no mailbox matches', 1, null, 'OutlookProfiles_wide.csv'],
      ['Unknown name', 'Nothing explains the name exch-old.nordwind.local', 1, null, null],
      [
        ...['Import', 'Every cell of MAPIBlockOutlookVersions is empty, so the column counts as not exported.'],
        ...[1, null, 'CASMailbox.csv'],
      ],
      ['Gap', 'Sites that the list of sites lacks', 3, 3, null],
      ['Gap', 'Client Access servers without web names', 5, 5, null],
      ['Gap', 'Profiles whose server name nothing explains', 1, 34, null],
    ]);
  });

  it('keep the first binding of a database that a later export shows rebound', () => {
    const rows = sheetRecords(sheetOf(factsOf('fabrikam'), 'databases'));
    expect(rows.find(({ name }) => name === 'AUS-DB03')).toMatchObject({
      ...{ progress: 'Rebound', before: 'AUS-CAS01.fabrikam.local', now: 'outlook-aus.fabrikam.local' },
      exported: 'outlook-aus.fabrikam.local',
    });
  });

  it('show a rebind that was verified before an export shows it, and forget it when it is undone', async () => {
    const project = await ownNordwind();
    const rebound = () =>
      sheetRecords(sheetOf(factsAbout(project), 'databases')).filter(({ progress }) => progress === 'Rebound');
    verifyStep(project, 'rebind:MDB-OSL-04');
    const [own] = rebound();
    undoChange(project);
    expect([own, rebound()]).toMatchObject([
      {
        ...{ name: 'MDB-OSL-04', before: 'outlook-tos.corp.nordwind.local', now: 'outlook-osl.corp.nordwind.local' },
        ...{ exported: 'outlook-tos.corp.nordwind.local', rollback: 'outlook-tos.corp.nordwind.local' },
        ...{ stepStatus: 'Verified', stepAt: '2014-03-17', stepBy: 'lead' },
      },
      [],
    ]);
  });

  it('tell which rows an import rejected and that it was a part, until a whole one replaces it', async () => {
    const clock = () => new Date('2014-03-17T09:00:00Z');
    const path = join(folder, 'contoso.caskade');
    createProject(path, 'Contoso', clock, null);
    const project = openProject(path, 'write', clock);
    projects.set('contoso', project);
    const files = createFileRegistry();
    const read = async (name: string, rows: readonly string[], partial: boolean) => {
      writeFileSync(join(folder, name), `${[mailboxHeader, ...rows].join('\r\n')}\r\n`);
      const hooks = { signal: new AbortController().signal, onProgress: () => {} };
      await runImport(project, files, importOf([files.register(join(folder, name))], { partial }), hooks);
      const problems = columnsOfSheet(sheetOf(factsAbout(project), 'data-quality'), ['area', 'count', 'of', 'file']);
      return problems.filter(([area]) => area === 'Rejected rows' || area === 'Import of a part');
    };
    const first = await read('Some.csv', [ann, 'Total,14,,,'], true);
    const second = await read('All.csv', [ann, bo], false);
    const sources = columnsOfSheet(sheetOf(factsAbout(project), 'sources'), ['file', 'rows', 'rejected', 'isPartial']);
    expect({ first, second, sources }).toEqual({
      first: [
        ['Rejected rows', 1, 2, 'Some.csv'],
        ['Import of a part', 2, null, 'Some.csv'],
      ],
      second: [],
      sources: [
        ['All.csv', 2, 0, 'no'],
        ['Some.csv', 2, 1, 'yes'],
      ],
    });
  });

  it('no longer complain of a name once the settings explain it', async () => {
    const project = await ownNordwind();
    const names = () =>
      sheetRecords(sheetOf(factsAbout(project), 'data-quality'))
        .filter(({ area }) => area === 'Unknown name')
        .map(({ what }) => what);
    const before = names();
    mergeIntoSettings(project, {
      patch: { aliases: [{ name: 'exch-old.nordwind.local', pointsTo: 'OSL-CAS01' }] },
      by: null,
    });
    expect([before, names()]).toEqual([['Nothing explains the name exch-old.nordwind.local'], []]);
  });

  it('list what the settings accept and acknowledge, and a server that nothing else holds up is ready', async () => {
    const project = await ownNordwind();
    const { databases, users, exempt, applications, other } = checkRetirement(project, {
      ...{ server: 'BGO-EX02', asOf: sampleDay },
    });
    const left = [...databases, ...users, ...exempt, ...applications, ...other.map(({ name }) => name)];
    const acknowledged = left.map((what) => ({ server: 'BGO-EX02', what, by: 'Kari' }));
    const entry = { id: 'F12', reason: 'no budget', owner: 'lead', until: '2014-03-13' };
    mergeIntoSettings(project, { patch: { acknowledged, acceptedFindings: [entry] }, by: null });
    const facts = factsAbout(project);
    const servers = sheetRecords(sheetOf(facts, 'servers'));
    const findings = sheetRecords(sheetOf(facts, 'findings'));
    const kinds = columnsOfSheet(sheetOf(facts, 'exceptions'), ['kind', 'standing']);
    expect({
      server: servers.find(({ name }) => name === 'BGO-EX02')?.retirement,
      finding: findings.find(({ rule }) => rule === 'F12'),
      kinds: kinds.map((cells) => cells.join(', ')),
    }).toMatchObject({
      server: 'Green: ready to be retired',
      finding: { standing: 'Open: the acceptance has expired', owner: 'lead', due: '2014-03-13' },
      kinds: [
        'Exempt database, Without a last day',
        'Recovery database, Without a last day',
        'Accepted finding, Expired',
        ...left.map(() => 'Acknowledged dependency of a server, Without a last day'),
      ],
    });
  });
});

function doubles(texts: readonly string[]): readonly string[] {
  return texts.filter((text, at) => texts.indexOf(text) !== at);
}

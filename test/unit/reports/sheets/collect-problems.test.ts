import { describe, expect, it } from 'vitest';
import type { ImportedFileFacts } from '../../../../core/findings/finding-input.ts';
import type { Issue } from '../../../../core/import/issue.ts';
import { collectProblems } from '../../../../core/reports/sheets/collect-problems.ts';
import { dataQualitySheet } from '../../../../core/reports/sheets/data-quality-sheet.ts';
import type { QualityInput } from '../../../../core/reports/sheets/quality-problem.ts';
import { columnsOfSheet, english, german } from '../../../factories/sheet-records.ts';

const shown = ['severity', 'area', 'what', 'count', 'of', 'file'];

describe('collectProblems', () => {
  it('finds nothing in healthy data', () => {
    expect(rowsOf({})).toEqual([]);
  });

  it('tells missing, old and incomplete data apart', () => {
    const line = { rows: 40, newest: '2014-01-10', days: 63, isOld: false, coverage: null };
    const missing = { count: 12, filter: [] };
    const gap = { known: 28, of: 40, missing };
    const rows = rowsOf({
      lines: [
        { ...line, subject: 'profiles', rows: 0, newest: null, days: null, coverage: gap },
        { ...line, subject: 'outlook-versions', rows: 0, newest: null, days: null, coverage: gap },
        { ...line, subject: 'databases', isOld: true, coverage: gap },
        { ...line, subject: 'connections', rows: 0, newest: null, days: null },
        { ...line, subject: 'mailboxes', coverage: { ...gap, missing: { ...missing, count: 0 } } },
      ],
      kinds: [kind('profiles', 'Add profiles.'), kind('sites', 'Add Get-ADSite.', 1, 3), kind('dags', null, 2, 2)],
      usersWithoutSite: 2,
      evidence: { days: 30, oldUsers: 5, users: 40, oldProfiles: 0, profiles: 44 },
    });
    expect(rows).toEqual([
      ['High', 'Missing data', 'There are no data of this kind: Outlook profiles', 0, null, null],
      ['Medium', 'Gap', 'Users whose database cannot be judged', 12, 40, null],
      ['Medium', 'Gap', 'Users in scope without a known home site', 2, null, null],
      ['Medium', 'Old data', 'Databases: the newest data are of 10 Jan 2014, 63 days old', 40, null, null],
      ['Medium', 'Old data', 'Users whose newest profile was seen more than 30 days ago', 5, 40, null],
      ['Low', 'Missing data', 'There are no data of this kind: Logs of connections', 0, null, null],
      ['Low', 'Gap', 'Sites that the list of sites lacks', 2, 3, null],
    ]);
  });

  it('names what would make a gap smaller', () => {
    const line = { rows: 0, newest: null, days: null, isOld: false, coverage: null };
    const problems = collectProblems(
      input({
        lines: [{ ...line, subject: 'profiles' }],
        kinds: [kind('profiles', 'Add profiles.'), kind('sites', 'Add Get-ADSite.', 1, 3)],
      }),
      english,
    );
    expect(problems.map(({ fix }) => fix)).toEqual(['Add profiles.', 'Add Get-ADSite.']);
  });

  it('tells what imports rejected, cut and warned of, and leaves notes out', () => {
    const issues = [
      issue({ code: 'NAME_TRUNCATED', severity: 'error', count: 3, row: 7, column: 'Name', message: 'Cut.' }),
      issue({ code: 'AMBIGUOUS_DATE', severity: 'warning', message: 'Day or month.' }),
      issue({ code: 'TYPE_LINE_SKIPPED', severity: 'info', message: 'Skipped.' }),
    ];
    const imports = [file({ rejected: 3, issues }), file({ kind: 'profiles', file: 'Laptops.csv', isPartial: true })];
    expect(rowsOf({ imports, unrecognized: [{ file: 'notes.txt', sheet: null }] })).toEqual([
      ['High', 'Cut import', 'Cut.', 3, null, 'Mailboxes.csv'],
      ['High', 'Rejected rows', 'Rows that were rejected', 3, 40, 'Mailboxes.csv'],
      ['Medium', 'Import', 'Day or month.', 1, null, 'Mailboxes.csv'],
      ['Medium', 'Import', 'The table was not recognized and not used.', null, null, 'notes.txt'],
      [
        'Low',
        'Import of a part',
        'Imported as a part of the whole: what it lacks does not count as gone',
        40,
        null,
        'Laptops.csv',
      ],
    ]);
  });

  it('forgets a file that a later complete import of its kind replaced, and rows that came back corrected', () => {
    const rejected = file({ rejected: 3 });
    const back = file({ importId: 2, isPartial: true, isCorrection: true, rows: 3, file: 'Mailboxes rejected.csv' });
    const others = [file({ importId: 2 }), file({ importId: 2, isPartial: true }), file({ importId: 2, kind: 'dags' })];
    const left = [[rejected, back], ...others.map((other) => [rejected, other])].map((imports) =>
      rowsOf({ imports }).filter(([, area]) => area === 'Rejected rows'),
    );
    expect(left.map((rows) => rows.length)).toEqual([0, 0, 1, 1]);
  });

  it('counts profiles without a mailbox by file, and what nothing explains', () => {
    const users = { count: 4, filter: [] };
    const name = { name: 'OLD-CAS1', isIp: false, users, databases: ['MDB-1', 'MDB-2'], resembles: 'OSL-CAS1' };
    const said = {
      unmatched: [
        { file: null, count: 2 },
        { file: 'Profiles.csv', count: 9 },
      ],
      unknownNames: [name, { ...name, name: '10.0.0.1', databases: [], resembles: null }],
    };
    expect([
      rowsOf(said),
      collectProblems(input(said), english)
        .map(({ fix }) => fix)
        .slice(2),
    ]).toEqual([
      [
        ['Medium', 'Without a mailbox', 'Profiles that no mailbox matches', 2, null, null],
        ['Medium', 'Without a mailbox', 'Profiles that no mailbox matches', 9, null, 'Profiles.csv'],
        ['Medium', 'Unknown name', 'Nothing explains the name OLD-CAS1; 2 databases are bound to it', 4, null, null],
        ['Medium', 'Unknown name', 'Nothing explains the name 10.0.0.1', 4, null, null],
      ],
      [
        'It resembles OSL-CAS1, a typing error perhaps. Say in the settings what the name is.',
        'Say in the settings what the name is.',
      ],
    ]);
  });

  it('takes the findings about the data, and what nobody has told yet', () => {
    const finding = { site: null, message: 'So it is.', fix: 'Do that.', named: 2, affectedKind: 'files' } as const;
    const rules = [{ id: 'F10', title: 'Time to live of the DNS record' }] as const;
    const rows = rowsOf(
      {
        findings: [
          { ...finding, id: 'F45', severity: 'blocker', subject: 'Servers.csv' },
          { ...finding, id: 'F18', severity: 'medium', subject: 'Oslo', affectedKind: 'servers' },
          { ...finding, id: 'F01', severity: 'high', subject: 'Oslo' },
        ],
        questions: [{ site: 'Oslo', field: 'dnsTtlSeconds', needs: 'enter arrays.Oslo.dnsTtlSeconds', rules }],
      },
      german,
    );
    expect(rows).toEqual([
      ['Blockierend', 'Abgeschnittener Import', 'So it is.', 2, null, 'Servers.csv'],
      ['Mittel', 'Widerspruch', 'So it is.', 2, null, null],
      ['Gering', 'Offene Frage', 'Nicht bekannt: Gültigkeitsdauer (TTL) des DNS-Eintrags', 1, null, null],
    ]);
  });
});

function kind(name: QualityInput['kinds'][number]['kind'], improve: string | null, covered = 0, total = 0) {
  const ages = { newestDays: null, oldestDays: null, coverage: null, files: [] };
  return { kind: name, rows: covered, covered, total, of: 'rows', improve, ...ages };
}

function issue(changes: Partial<Issue>): Issue {
  const where = { row: null, column: null, count: 1 };
  return { severity: 'warning', code: 'AMBIGUOUS_DATE', message: '', hint: '', ...where, ...changes };
}

function file(changes: Partial<ImportedFileFacts>): ImportedFileFacts {
  const counts = { rows: 40, rejected: 0, issues: [] };
  const run = { importId: 1, at: '2014-03-14T09:00:00Z', isPartial: false, isCorrection: false };
  return { ...run, file: 'Mailboxes.csv', sheet: null, kind: 'mailboxes', ...counts, ...changes };
}

function input(changes: Partial<QualityInput>): QualityInput {
  return {
    ...{ lines: [], kinds: [], usersWithoutSite: 0, unmatched: [], unknownNames: [], findings: [], questions: [] },
    ...{ imports: [], unrecognized: [] },
    evidence: { days: 30, oldUsers: 0, users: 40, oldProfiles: 0, profiles: 44 },
    ...changes,
  };
}

function rowsOf(changes: Partial<QualityInput>, words = english) {
  return columnsOfSheet(dataQualitySheet(collectProblems(input(changes), words), words), shown);
}

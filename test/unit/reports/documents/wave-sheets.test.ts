import { describe, expect, it } from 'vitest';
import type { WaveProgress } from '../../../../core/api/tracking-report.ts';
import type { WaveHead } from '../../../../core/api/wave-report.ts';
import { createListTable, type ListTable } from '../../../../core/lists/list-table.ts';
import { limitRows } from '../../../../core/reports/documents/row-limit.ts';
import { createWaveReader } from '../../../../core/reports/documents/wave-people.ts';
import { type WaveSheetFacts, waveOverview, waveSheet } from '../../../../core/reports/documents/wave-sheets.ts';
import { english, linesOf } from '../../../factories/document-text.ts';

type Cells = Readonly<Record<string, string | number | null>> & { readonly id: string };

function listOf(rows: readonly Cells[]): ListTable {
  const keys = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  return createListTable(
    rows,
    ({ id }) => id,
    Object.fromEntries(keys.map((key) => [key, (row: Cells) => row[key] ?? null])),
  );
}

const users = listOf([
  { id: '1', name: 'Åse Aas', office: 'HQ', department: 'Sales', phone: '+47 1', outlook: '2010', computer: 'PC-1' },
  { id: '2', name: 'Bo Dahl', office: 'HQ', department: 'Finance', phone: null, outlook: null, computer: 'PC-2' },
  { id: '3', name: 'Carl Eng', office: null, department: null, phone: '', outlook: '2010', computer: null },
  { id: '4', name: 'Dina Foss', office: 'hq', department: 'sales', phone: '4', outlook: '2010', computer: 'PC-4' },
]);
const tasks = listOf([
  { id: '4', computer: 'PC-4, PC-5', assignee: 'kn', callBackOn: '2014-04-03', note: 'at lunch', status: 'planned' },
  { id: '1', computer: null, assignee: 'kn', callBackOn: null, note: null, status: 'verified' },
  { id: '2', computer: 'PC-2', assignee: null, callBackOn: null, note: null, status: 'done' },
]);
const members = [1, 2, 3, 4, 9].map((mailboxId) => ({ mailboxId, alias: `u${mailboxId}`, reasons: [] }));

const wave: WaveHead = {
  ...{ number: 3, name: 'Oslo 1 (M1)', kind: 'wave', start: '2014-04-02', end: '2014-04-03', method: 'M1' },
  ...{ site: 'Oslo', isOutlook2003: false, isLocked: true, users: 5, profiles: 6, minutes: 1300.4 },
  ...{ capacityMinutes: 1200, userLimit: null, groups: 0, pinned: 0, risks: { High: 0, Medium: 0, Low: 5 } },
  ...{ step: 'wave:3', status: 'planned' },
};
const progress: WaveProgress = {
  ...{ wave: 3, name: wave.name, site: 'Oslo', start: wave.start, end: wave.end, track: 'due-soon', why: 'soon' },
  ...{ people: 5, reported: 1, verified: 1, exempt: 0, failed: 0, reverted: 0, open: 3, unseen: 0, byStatus: {} },
  ...{ expected: 0, stop: { judged: 2, failures: 1, isPaused: true, resumed: null } },
};
const facts: WaveSheetFacts = {
  waves: [wave],
  progress: { waves: [progress], rules: { stopPercent: 5, unseenDays: 7 } },
  membersOf: () => members,
  peopleOf: createWaveReader(users, tasks),
};

describe('the people of a wave', () => {
  it('are sorted by office and department without regard to case, then by name; who is gone keeps the alias', () => {
    const people = createWaveReader(users, tasks)(members);
    expect(people.map(({ name, computers, phone, state }) => [name, computers, phone, state])).toEqual([
      ['Carl Eng', null, null, 'no-task'],
      ['u9', null, null, 'gone'],
      ['Bo Dahl', 'PC-2', null, 'done'],
      ['Åse Aas', 'PC-1', '+47 1', 'verified'],
      ['Dina Foss', 'PC-4, PC-5', '4', 'open'],
    ]);
  });
});

describe('the sheet of a wave', () => {
  it('lies on its long side and has the totals, who is in charge, boxes for what is left, and lines to call back', () => {
    const sheet = waveSheet(wave, facts, english, limitRows(null, english));
    expect([sheet.kind === 'section' && sheet.isLandscape, linesOf([sheet])]).toEqual([
      true,
      [
        '## Wave 3: Oslo 1 (M1)',
        '- **When:** 2 Apr 2014 – 3 Apr 2014 (Oslo)',
        '- **People:** 5 (6 profiles)',
        '- **Helpdesk minutes:** 1,300 of 1,200 (over capacity)',
        '- **State:** Due soon (1 verified, 1 reported, 3 open)',
        '| In charge | Phone | Technicians | Begun on, at | Ended on, at |',
        '| --- | --- | --- | --- | --- |',
        '|  |  | kn |  |  |',
        '> **Paused:** Too many verifications failed. Nobody goes on before it is found out why.',
        'Method: repair the account (M1). Verify each person: V1 or V6 shows the array, and V2, V4 or V5 shows traffic through the balancer. Pause when more than 5.0% of the verifications fail.',
        '| Done | Verified | Name | Phone | Office, department | PC | Outlook | Method | Time | Initials |',
        '| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |',
        '|  |  | Carl Eng, Nothing left to do |  |  |  | 2010 | M1 |  |  |',
        '|  |  | u9, No longer in the inventory. |  |  |  | not known | M1 |  |  |',
        '|  | ☐ | Bo Dahl, Done (reported) |  | HQ, Finance | `PC-2` | not known | M1 |  |  |',
        '|  |  | Åse Aas, Verified | +47 1 | HQ, Sales | `PC-1` | 2010 | M1 |  |  |',
        '| ☐ | ☐ | Dina Foss | 4 | hq, sales | `PC-4`, `PC-5` | 2010 | M1 |  |  |',
        '5 people.',
        '### Call back',
        '| Called back | Name | Phone | When | Why |',
        '| --- | --- | --- | --- | --- |',
        '| ☐ | Dina Foss | 4 | 3 Apr 2014 | at lunch |',
        '| ☐ |  |  |  |  |',
        '| ☐ |  |  |  |  |',
        '| ☐ |  |  |  |  |',
        '| ☐ |  |  |  |  |',
      ],
    ]);
  });

  it('leaves out what nobody knows of its progress', () => {
    const sheet = waveSheet(
      wave,
      { ...facts, progress: { ...facts.progress, waves: [] } },
      english,
      limitRows(1, english),
    );
    const lines = linesOf([sheet]);
    expect([lines.some((line) => /State|Paused/.test(line)), lines.find((line) => line.includes('left out'))]).toEqual([
      false,
      '5 people. 4 more rows are left out here.',
    ]);
  });
});

describe('the waves at a glance', () => {
  it('are a row each', () => {
    expect(linesOf(waveOverview(facts, english, limitRows(null, english))).at(-1)).toBe(
      '| 3 | Oslo 1 (M1) (locked) | Oslo | 2 Apr 2014 – 3 Apr 2014 | 5 | 6 | 1,300 | 1,200 | repair the account (M1) | Due soon |',
    );
  });
});

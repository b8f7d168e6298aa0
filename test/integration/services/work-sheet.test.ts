import { readFileSync, writeFileSync } from 'node:fs';
import { beforeEach, describe, expect, it } from 'vitest';
import * as XLSX from 'xlsx';
import type { Inputs } from '../../../core/api/contract.ts';
import { useNordwindClient } from '../../factories/nordwind-client.ts';
import { readZip } from '../../factories/read-zip.ts';

const { path, nordwind } = useNordwindClient('2014-03-14T09:00:00Z');

beforeEach(async () => {
  await nordwind().client.call('plan.compute', { patch: {}, asOf: null, by: 'lead' });
  const { client, register } = nordwind();
  const target = register(path('wave-3.xlsx'));
  await client.call('work.handOut', { wave: 3, target, format: 'xlsx', recipient: 'eva', by: 'lead' });
});

describe('work.handOut as a workbook', () => {
  it('writes a row for each computer with what an agent needs', () => {
    const [titles, first, ...others] = rowsOf('Wave 3');
    expect([titles, first, others.length]).toEqual([
      [
        ...['Name', 'Alias', 'Site', 'PC', 'Outlook', 'What to do', 'Phone', 'Room', 'Status', 'Why it failed'],
        ...['Until', 'Call back on', 'Ticket', 'Note', 'Your name', 'Key'],
      ],
      [
        ...['Kari Nilsen', 'knilsen', 'Oslo', 'WS-1007', '2013', 'Nothing is to be done with the profile yet', ''],
        ...['Oslo', 'Planned', '', '', '', '', '', '', '7|ws-1007'],
      ],
      7,
    ]);
  });

  it('locks who is meant, without a password, and leaves the rest open', () => {
    const sheet = part('xl/worksheets/sheet1.xml');
    const formats = [
      ...part('xl/styles.xml').matchAll(/<xf [^>]*>(?:(?!<\/xf>|<xf ).)*?<protection locked="(\d)"\/>/g),
    ];
    const locked = new Map(formats.map(([, flag], index) => [String(index + 1), flag === '1']));
    const cells = [...sheet.matchAll(/<c r="([A-P])2"[^>]* s="(\d+)"/g)];
    const isLocked = Object.fromEntries(cells.map(([, column, style = '']) => [column, locked.get(style)]));
    const [open, shut] = [false, true];
    expect({ protection: /<sheetProtection [^>]*>/.exec(sheet)?.[0], isLocked }).toEqual({
      protection: '<sheetProtection sheet="1" formatColumns="0" formatRows="0" autoFilter="0"/>',
      isLocked: {
        ...{ A: shut, B: shut, C: shut, D: shut, E: shut, F: shut, G: shut, H: shut },
        ...{ I: open, J: open, K: open, L: open, M: open, N: open, O: open, P: shut },
      },
    });
  });

  it('lets statuses and reasons be chosen, and takes days only where days belong', () => {
    const validations = [
      ...part('xl/worksheets/sheet1.xml').matchAll(
        /<dataValidation type="(\w+)" sqref="([^"]+)".*?<formula1>(.*?)<\/formula1>/g,
      ),
    ];
    expect(validations.map(([, type, cells, formula]) => [cells, type, formula])).toEqual([
      ['J2:J9', 'list', 'Reasons'],
      ['K2:K9', 'date', '36526'],
      ['L2:L9', 'date', '36526'],
      [
        ...['I2:I9', 'list'],
        '"Planned,Informed,In progress,Done (reported),Waiting for user,No contact,Postponed,Skipped by user,Failed,Exempt"',
      ],
    ]);
  });

  it('hides the key and what it was handed out as, and keeps the titles in sight and on every page', () => {
    const [workbook, sheet] = [part('xl/workbook.xml'), part('xl/worksheets/sheet1.xml')];
    expect({
      sheets: [...workbook.matchAll(/<sheet name="([^"]+)"[^>]*?(?: state="(\w+)")?\/>/g)].map(([, name, state]) => [
        name,
        state,
      ]),
      names: [...workbook.matchAll(/<definedName name="([^"]+)"[^>]*>([^<]+)</g)].map(([, name, range]) => [
        name,
        range,
      ]),
      hidden: [...sheet.matchAll(/<col min="(\d+)"[^>]*hidden="true"/g)].map(([, column]) => column),
      pane: /<pane [^>]*>/.exec(sheet)?.[0],
    }).toEqual({
      sheets: [
        ['Wave 3', undefined],
        ['Caskade', 'veryHidden'],
        ['Lists', 'veryHidden'],
      ],
      names: [
        ['Reasons', 'Lists!$A$1:$A$10'],
        ['_xlnm.Print_Titles', "'Wave 3'!$1:$1"],
      ],
      hidden: ['16'],
      pane: '<pane xSplit="1" ySplit="1" topLeftCell="B2" state="frozen" activePane="bottomRight"/>',
    });
  });
});

describe('work.handOut over a workbook', () => {
  it('replaces one in which nothing was written, or all of it was merged, and no other', async () => {
    const codes = [await handOutAgain()];
    edit({ I2: 'Informed' });
    codes.push(await handOutAgain());
    await merge();
    codes.push(await handOutAgain());
    edit({ I2: 'no idea' });
    codes.push(await handOutAgain());
    writeFileSync(path('wave-3.xlsx'), 'no workbook at all');
    codes.push(await handOutAgain());
    expect(codes).toEqual([null, 'project-exists', null, 'project-exists', null]);
  });
});

describe('work.merge of a workbook', () => {
  it('finds nothing in one that was only looked at', async () => {
    edit({});
    const { applied, changeCount, conflicts, problems } = await preview();
    expect([applied, changeCount, conflicts, problems]).toEqual([0, 0, [], []]);
  });

  it('takes over what was written, under the name that was written beside it', async () => {
    edit({ I2: 'Done (reported)', M2: 'INC-7', N2: 'Two mailboxes.', O2: 'Kai', I3: 'Postponed', K3: '2014-04-08' });
    const report = await merge();
    const { devices, ticket, notes } = await nordwind().client.call('task.get', { person: 7, asOf: null });
    expect({
      applied: report.applied,
      changes: report.changes.map(({ alias, field, after, by }) => [alias, field, after, by]),
      device: devices.map(({ status, by, workedAt }) => [status, by, workedAt]),
      ticket,
      notes: notes.map(({ text, by }) => [text, by]),
    }).toEqual({
      applied: 2,
      changes: [
        ['knilsen', 'status', 'Done (reported)', 'Kai'],
        ['knilsen', 'ticket', 'INC-7', 'Kai'],
        ['knilsen', 'note', 'Two mailboxes.', 'Kai'],
        ['lberg', 'status', 'Postponed until 2014-04-08', 'eva'],
      ],
      device: [['done', 'Kai', '2014-03-14T09:00:00Z']],
      ...{ ticket: 'INC-7', notes: [['Two mailboxes.', 'Kai']] },
    });
  });

  it('changes nothing when it is merged again', async () => {
    edit({ I2: 'Failed', J2: 'Rights on the computer are missing', N2: 'Asked for them.' });
    await merge();
    const history = await nordwind().client.call('history.list', {});
    const { applied, known, changeCount } = await merge();
    expect({
      counts: [applied, known, changeCount],
      history: await nordwind().client.call('history.list', {}),
    }).toEqual({
      ...{ counts: [0, 2, 0], history },
    });
  });

  it('takes over what is written into it after it was merged once', async () => {
    edit({ I2: 'Informed' });
    await merge();
    edit({ I2: 'Done (reported)', L2: '2014-03-20' });
    const { applied, conflicts, changes } = await merge();
    expect([applied, conflicts, changes.map(({ field, before, after }) => [field, before, after])]).toEqual([
      ...[1, []],
      [
        ['status', 'Informed', 'Done (reported)'],
        ['callBackOn', null, '2014-03-20'],
      ],
    ]);
  });

  it('asks about a cell that says again what it said before, once', async () => {
    for (const status of ['No contact', 'Waiting for user']) {
      edit({ I2: status });
      await merge();
    }
    edit({ I2: 'No contact' });
    const { conflicts } = await merge();
    const decisions = conflicts.map(({ key }) => ({ key, take: 'theirs' as const }));
    const taken = await merge(decisions);
    const again = await merge();
    const { status } = await nordwind().client.call('task.get', { person: 7, asOf: null });
    expect({
      conflicts: conflicts.map(({ ours, theirs }) => [ours.value, theirs.value]),
      ...{ applied: taken.applied, again: [again.conflicts, again.changeCount], status },
    }).toEqual({
      ...{ conflicts: [['Waiting for user', 'No contact']], applied: 1, again: [[], 0], status: 'no-contact' },
    });
  });

  it('shows a conflict where the same was changed here meanwhile', async () => {
    await nordwind().client.call('task.setStatus', statusOf(7, 'no-contact'));
    edit({ I2: 'Done (reported)', N2: 'Worked at once.' });
    const { applied, undecided, conflicts, changes } = await merge();
    expect({
      counts: [applied, undecided],
      conflicts: conflicts.map(({ base, ours, theirs }) => [base, ours.value, ours.by, theirs.value, theirs.by]),
      changes: changes.map(({ field, after }) => [field, after]),
    }).toEqual({
      counts: [0, 1],
      conflicts: [['Planned', 'No contact', 'lead', 'Done (reported)', 'eva']],
      changes: [['note', 'Worked at once.']],
    });
  });

  it('names sheet, row and column of everything that it cannot read, and takes over the rest', async () => {
    edit({
      ...{ I2: 'ready', I3: 'Failed', I4: 'Postponed', K4: 'next week', I5: 'Verified', I6: '', L7: '31.4.2014' },
      ...{ I8: 'Failed', J8: 'no idea', I9: 'Done (reported)' },
    });
    const { applied, problems } = await preview();
    expect([applied, problems.map(({ sheet, row, column, code }) => [sheet, row, column, code])]).toEqual([
      1,
      [
        ['Wave 3', 2, 'Status', 'STATUS_UNKNOWN'],
        ['Wave 3', 3, 'Why it failed', 'REASON_MISSING'],
        ['Wave 3', 4, 'Until', 'DATE_INVALID'],
        ['Wave 3', 5, 'Status', 'STATUS_NOT_GIVEN'],
        ['Wave 3', 6, 'Status', 'STATUS_EMPTY'],
        ['Wave 3', 7, 'Call back on', 'DATE_INVALID'],
        ['Wave 3', 8, 'Why it failed', 'REASON_UNKNOWN'],
      ],
    ]);
  });

  it('finds a row without its key by alias and computer, and reports copies and strangers', async () => {
    edit({
      ...{ P2: '', I2: 'Informed', B10: 'nobody', D10: 'WS-1', I10: 'Informed' },
      ...{ B11: 'lberg', D11: 'WS-1008', P11: String(rowsOf('Wave 3')[2]?.[15]), I11: 'Informed' },
    });
    const { changes, problems } = await preview();
    expect([changes.map(({ alias, after }) => [alias, after]), problems.map(({ row, code }) => [row, code])]).toEqual([
      [['knilsen', 'Informed']],
      [
        [10, 'ROW_UNKNOWN'],
        [11, 'KEY_TWICE'],
      ],
    ]);
  });

  it('reports a person who is not in the project any more', async () => {
    edit({ I2: 'Informed' }, (book) => {
      const base = book.Sheets.Caskade;
      if (base?.A3 !== undefined) base.A3 = { t: 's', v: '4711' };
      const sheet = book.Sheets['Wave 3'];
      if (sheet?.P2 !== undefined) sheet.P2 = { t: 's', v: '4711|ws-1007' };
    });
    const { changes, problems } = await preview();
    expect([changes, problems.map(({ row, code }) => [row, code])]).toEqual([[], [[2, 'PERSON_GONE']]]);
  });

  it('refuses a workbook of another project, and one that was never handed out', async () => {
    const { client, register } = nordwind();
    const code = (name: string) =>
      client.call('work.preview', { file: register(path(name)), decisions: [] }).catch((error) => error.code);
    const book = XLSX.utils.book_new(XLSX.utils.aoa_to_sheet([['Status'], ['Done']]), 'Wave 3');
    writeFileSync(path('own.xlsx'), XLSX.write(book, { type: 'buffer', bookType: 'xlsx' }));
    writeFileSync(path('notes.xlsx'), 'not a workbook at all');
    await client.call('project.sample', { target: register(path('o.caskade')), organization: 'nordwind' });
    expect([await code('wave-3.xlsx'), await code('own.xlsx'), await code('notes.xlsx')]).toEqual([
      ...['work-foreign', 'file-not-recognized', 'file-damaged'],
    ]);
  });
});

/** Writes values into cells of the sheet, as somebody does in a spreadsheet program that saves in its own way. */
function edit(cells: Readonly<Record<string, string>>, also: (book: XLSX.WorkBook) => void = () => {}): void {
  const book = readBook();
  const sheet = book.Sheets['Wave 3'];
  if (sheet === undefined) throw new Error('the sheet is missing');
  for (const [cell, text] of Object.entries(cells)) {
    const day = /^\d{4}-\d\d-\d\d$/.test(text);
    sheet[cell] = day ? { t: 'd', v: new Date(`${text}T00:00:00Z`), z: 'yyyy-mm-dd' } : { t: 's', v: text };
  }
  sheet['!ref'] = 'A1:P12';
  also(book);
  writeFileSync(
    path('wave-3.xlsx'),
    XLSX.write(book, { type: 'buffer', bookType: 'xlsx', cellDates: false, UTC: true } as XLSX.WritingOptions),
  );
}

/** The code of the error that it is refused with; null when the workbook was replaced. */
async function handOutAgain(): Promise<string | null> {
  const { client, register } = nordwind();
  const request = {
    wave: 3,
    target: register(path('wave-3.xlsx')),
    format: 'xlsx',
    recipient: null,
    by: null,
  } as const;
  return client.call('work.handOut', request).then(
    () => null,
    (error) => error.code,
  );
}

function preview() {
  const { client, register } = nordwind();
  return client.call('work.preview', { file: register(path('wave-3.xlsx')), decisions: [] });
}

function merge(decisions: Inputs['work.merge']['decisions'] = []) {
  const { client, register } = nordwind();
  return client.call('work.merge', { file: register(path('wave-3.xlsx')), decisions, by: 'lead' });
}

function statusOf(person: number, status: 'no-contact'): Inputs['task.setStatus'] {
  return {
    ...{ people: [person], device: null, status, reason: null, detail: null, until: null },
    ...{ workedOn: null, note: null, by: 'lead' },
  };
}

function readBook(): XLSX.WorkBook {
  return XLSX.read(readFileSync(path('wave-3.xlsx')), { cellDates: true, UTC: true } as XLSX.ParsingOptions);
}

function rowsOf(name: string): readonly (readonly unknown[])[] {
  const sheet = readBook().Sheets[name];
  return sheet === undefined ? [] : XLSX.utils.sheet_to_json(sheet, { header: 1, defval: '' });
}

function part(name: string): string {
  return readZip(readFileSync(path('wave-3.xlsx'))).get(name) ?? '';
}

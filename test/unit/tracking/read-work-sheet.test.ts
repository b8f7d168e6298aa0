import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readWorkSheet, readWorkSheetBase, writeWorkSheetBase } from '../../../core/tracking/read-work-sheet.ts';
import type { StatusValue } from '../../../core/tracking/task.ts';
import { type WorkSheetBase, type WorkSheetColumn, workSheetColumns } from '../../../core/tracking/work-sheet.ts';

const head = {
  ...{ projectId: 'p1', handOut: '0123456789abcdef0123456789abcdef', wave: 3, waveName: 'Oslo 2' },
  ...{ at: '2014-04-01T08:00:00Z', recipient: null },
};

describe('the hidden sheet', () => {
  it('comes back as it was written', () => {
    const bases = [
      base(),
      base({ device: '', computer: null, status: null, ticket: 'INC-1', callBackOn: '2014-04-08' }),
    ];
    expect(readWorkSheetBase(numbered(writeWorkSheetBase(head, bases)))).toEqual({ head, bases });
  });

  it.each([
    ['is empty', []],
    [
      'is of another form',
      [
        ['caskade-work', '2'],
        ['p1', head.handOut, '3', 'Oslo 2', head.at],
      ],
    ],
    [
      'names no hand-out',
      [
        ['caskade-work', '1'],
        ['p1', 'x', '3', 'Oslo 2', head.at],
      ],
    ],
  ])('is not ours when it %s', (_, rows) => {
    expect(readWorkSheetBase(numbered(rows))).toBeNull();
  });
});

describe('readWorkSheet', () => {
  it('sees no edit in what is as it was', () => {
    expect(read({ status: 'Planned' })).toEqual({ edits: [], problems: [] });
  });

  it('reads a status with its reason and its day as one value', () => {
    const { edits } = read({ status: 'waiting for USER', until: '2014-04-08T00:00:00' });
    expect(edits.map(({ status }) => status)).toEqual([said({ status: 'waiting', until: '2014-04-08' })]);
  });

  it('leaves the day of a status that has none out', () => {
    const { edits } = read({ status: 'Done (reported)', until: '2014-04-08' });
    expect(edits.map(({ status }) => status)).toEqual([said({ status: 'done' })]);
  });

  it('takes a deleted ticket and a deleted day for an edit', () => {
    const { edits } = read({ status: 'Planned' }, base({ ticket: 'INC-1', callBackOn: '2014-04-08' }));
    expect(edits.map(({ ticket, callBackOn }) => [ticket, callBackOn])).toEqual([[null, null]]);
  });

  it('keeps what evidence said when only other cells are written into', () => {
    const verified = said({ status: 'verified', proof: null });
    const { edits } = read({ status: 'Verified', note: 'Thanked us.' }, base({ status: verified }));
    expect(edits.map(({ status, note }) => [status, note])).toEqual([[undefined, 'Thanked us.']]);
  });

  it('reports a reason beside a status that is no failure', () => {
    const { problems } = read({ status: 'Informed', reason: 'Rights on the computer are missing' });
    expect(problems.map(({ row, column, code }) => [row, column, code])).toEqual([
      [2, 'Why it failed', 'REASON_WITHOUT_FAILURE'],
    ]);
  });

  it('does not take a row for another person when its key stands beside another alias', () => {
    const other = base({ mailboxId: 7, device: 'ws-2', alias: 'bek', computer: 'WS-2' });
    const { edits } = read({ status: 'Informed', alias: 'bek', computer: 'WS-2', key: '6|ws-1' }, base(), other);
    expect(edits.map((edit) => edit.base.mailboxId)).toEqual([7]);
  });

  it('takes nothing over from a sheet that lacks a column', () => {
    const { edits, problems } = readWorkSheet(
      numbered([
        ['Name', 'Alias'],
        ['Ann', 'alie'],
      ]),
      [base()],
    );
    expect([edits, problems.map(({ column, code }) => [column, code])]).toEqual([
      [],
      [
        ['PC', 'COLUMN_MISSING'],
        ['Status', 'COLUMN_MISSING'],
      ],
    ]);
  });

  it('reads or reports whatever stands in a row, and throws for nothing', () => {
    fc.assert(
      fc.property(fc.array(fc.array(fc.string(), { maxLength: 17 }), { maxLength: 5 }), (rows) => {
        const titles = workSheetColumns.map(({ title }) => title);
        const { edits, problems } = readWorkSheet(numbered([titles, ...rows]), [base()]);
        expect(edits.length).toBeLessThanOrEqual(1);
        expect(problems.every(({ row }) => row !== null && row >= 2 && row <= rows.length + 1)).toBe(true);
      }),
    );
  });
});

function read(cells: Partial<Record<WorkSheetColumn, string>>, ...bases: readonly WorkSheetBase[]) {
  const line: Partial<Record<WorkSheetColumn, string>> = { alias: 'alie', computer: 'WS-1', key: '6|ws-1', ...cells };
  const rows = [workSheetColumns.map(({ title }) => title), workSheetColumns.map(({ key }) => line[key] ?? '')];
  return readWorkSheet(numbered(rows), bases.length === 0 ? [base()] : bases);
}

function base(changes: Partial<WorkSheetBase> = {}): WorkSheetBase {
  return {
    ...{ mailboxId: 6, device: 'ws-1', alias: 'alie', computer: 'WS-1', status: said({ status: 'planned' }) },
    ...{ callBackOn: null, ticket: null, ...changes },
  };
}

function said(changes: Partial<StatusValue>): StatusValue {
  return { status: 'planned', reason: null, detail: null, until: null, workedAt: null, proof: null, ...changes };
}

function numbered(rows: readonly (readonly string[])[]) {
  return rows.map((cells, index) => ({ row: index + 1, cells }));
}

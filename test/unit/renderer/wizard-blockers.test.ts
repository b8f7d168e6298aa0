import { describe, expect, it } from 'vitest';
import type { FileInspection } from '../../../core/api/import-inspection.ts';
import { blockersOf } from '../../../renderer/pages/import/wizard-blockers.ts';
import type { WizardStep } from '../../../renderer/pages/import/wizard-steps.ts';
import { inspectedFile, inspectedTable, refusedFile } from '../../factories/import-inspections.ts';

const unknownKind = { name: null, isChosen: false, why: 'none of the known exports', preset: null } as const;

describe('blockersOf', () => {
  it.each<readonly [step: WizardStep, inspections: readonly FileInspection[], blockers: readonly string[]]>([
    ['file', [], ['Choose at least one file.']],
    ['file', [refusedFile('Empty.csv')], ['None of these files can be read: remove them, or choose others.']],
    ['file', [refusedFile('Empty.csv'), inspectedFile('Mailboxes.csv')], []],
    [
      'sheet',
      [inspectedFile('Inventory.xlsx', [inspectedTable({ sheet: 'Notes', isUsed: false })], 'workbook')],
      ['Choose at least one sheet.'],
    ],
    [
      'header',
      [
        inspectedFile('Notes.csv', [
          inspectedTable({
            header: { row: null, isChosen: false, candidates: [{ row: 1, cells: ['a'] }], typeName: null },
          }),
        ]),
      ],
      ['Notes.csv has no header row yet: choose it.'],
    ],
    [
      'columns',
      [inspectedFile('Notes.csv', [inspectedTable({ status: 'not-recognized', kind: unknownKind })])],
      ['Notes.csv: say what it holds, or leave it out.'],
    ],
    [
      'columns',
      [
        inspectedFile(
          'Inventory.xlsx',
          [
            inspectedTable({
              sheet: 'DBs',
              status: 'columns-missing',
              missing: ['rpcClientAccessServer'],
              kind: { ...unknownKind, name: 'databases' },
            }),
          ],
          'workbook',
        ),
      ],
      ['Inventory.xlsx, sheet DBs: databases need a column that becomes RpcClientAccessServer.'],
    ],
    [
      'columns',
      [inspectedFile('Notes.csv', [inspectedTable({ status: 'header-twice' })])],
      ['Notes.csv: two columns that are used have the same header. Ignore one of them.'],
    ],
    ['columns', [inspectedFile('Notes.csv', [inspectedTable({ isUsed: false })])], ['No table is left to import.']],
    ['changes', [inspectedFile('Mailboxes.csv')], []],
  ])('at %s', (step, inspections, blockers) => {
    expect(blockersOf(step, { inspections, waiting: 0 })).toEqual(blockers);
  });

  it('waits for files that are being looked at', () => {
    expect(blockersOf('file', { inspections: [], waiting: 2 })).toEqual(['Looking into 2 files.']);
  });
});

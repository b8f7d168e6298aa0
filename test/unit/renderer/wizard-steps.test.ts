import { describe, expect, it } from 'vitest';
import type { FileInspection, TableInspection } from '../../../core/api/import-inspection.ts';
import {
  isAsked,
  stepAfter,
  stepBefore,
  viewSteps,
  type WizardFacts,
  type WizardStep,
  wizardSteps,
} from '../../../renderer/pages/import/wizard-steps.ts';
import { inspectedFile, inspectedTable, refusedFile } from '../../factories/import-inspections.ts';
import { importPreview } from '../../factories/import-previews.ts';

function factsOf(inspections: readonly FileInspection[], rest: Partial<WizardFacts> = {}): WizardFacts {
  return { inspections, preview: importPreview(), visited: new Set<WizardStep>(), ...rest };
}

function askedOf(facts: WizardFacts): readonly WizardStep[] {
  return wizardSteps.filter((step) => isAsked(step, facts));
}

const noIssue = { row: null, column: null, count: 1, message: '', hint: '' };

describe('isAsked', () => {
  it('passes over everything between the files and the changes for exports that are known', () => {
    const facts = factsOf([inspectedFile('Mailboxes.csv'), refusedFile('Empty.csv')]);
    expect(askedOf(facts)).toEqual(['file', 'changes', 'done']);
  });

  it('asks for sheets of a workbook of which some explain nothing, once', () => {
    const sheets = (isRemembered: boolean) => [
      inspectedTable({ sheet: 'Databases', isRemembered }),
      inspectedTable({ sheet: 'Notes', status: 'not-recognized', isUsed: false }),
      inspectedTable({ sheet: 'Old', status: 'empty', isUsed: false }),
    ];
    const asked = (isRemembered: boolean) =>
      isAsked('sheet', factsOf([inspectedFile('Inventory.xlsx', sheets(isRemembered), 'workbook')]));
    expect({ first: asked(false), nextWeek: asked(true) }).toEqual({ first: true, nextWeek: false });
  });

  it.each<readonly [what: string, change: Partial<TableInspection>, steps: readonly WizardStep[]]>([
    [
      'title rows that were skipped',
      { issues: [{ ...noIssue, severity: 'info', code: 'TITLE_ROWS_SKIPPED' }] },
      ['file', 'header', 'changes', 'done'],
    ],
    [
      'headers that name no kind',
      {
        status: 'not-recognized',
        kind: { name: null, isChosen: false, why: 'none of the known exports', preset: null },
      },
      ['file', 'header', 'columns', 'changes', 'done'],
    ],
    [
      'columns that are missing',
      { status: 'columns-missing', missing: ['database'] },
      ['file', 'columns', 'changes', 'done'],
    ],
    [
      'a header that is a typing error away',
      { columns: [{ column: 0, header: 'Databse', samples: [], field: 'database', how: 'similar' }] },
      ['file', 'columns', 'changes', 'done'],
    ],
    [
      'a list made by hand with other names',
      {
        kind: { name: 'databases', isChosen: false, why: '', preset: null },
        columns: [{ column: 0, header: 'DB Name', samples: [], field: 'name', how: 'alias' }],
      },
      ['file', 'columns', 'changes', 'done'],
    ],
    [
      'a text that is not understood',
      {
        values: [
          {
            field: 'cachedMode',
            column: 0,
            options: [],
            found: [{ text: 'jo', count: 2, isUnderstood: false, becomes: null }],
          },
        ],
      },
      ['file', 'values', 'changes', 'done'],
    ],
    [
      'a mapping that is remembered for odd headers',
      {
        isRemembered: true,
        kind: { name: 'databases', isChosen: false, why: '', preset: null },
        columns: [{ column: 0, header: 'DB', samples: [], field: 'name', how: 'saved' }],
        issues: [{ ...noIssue, severity: 'info', code: 'TITLE_ROWS_SKIPPED' }],
      },
      ['file', 'changes', 'done'],
    ],
  ])('asks about %s', (_, change, steps) => {
    expect(askedOf(factsOf([inspectedFile('List.csv', [inspectedTable(change)])]))).toEqual(steps);
  });

  it('asks nothing about a table that is left out', () => {
    const table = inspectedTable({ isUsed: false, status: 'not-recognized' });
    expect(askedOf(factsOf([inspectedFile('Notes.csv', [table])]))).toEqual(['file', 'changes', 'done']);
  });

  it('checks rejected rows and warnings, not notes, and what it does not know yet', () => {
    const files = [inspectedFile('Mailboxes.csv')];
    const asked = (preview: WizardFacts['preview']) => isAsked('check', factsOf(files, { preview }));
    expect({
      unknown: asked(null),
      clean: asked(importPreview()),
      rejected: asked(importPreview({ rejected: 3 })),
      warning: asked(importPreview({}, [{ ...noIssue, severity: 'warning', code: 'LETTERS_LOST' }])),
      note: asked(importPreview({}, [{ ...noIssue, severity: 'info', code: 'COLUMN_IGNORED' }])),
    }).toEqual({ unknown: true, clean: false, rejected: true, warning: true, note: false });
  });
});

describe('the way through the steps', () => {
  const facts = factsOf([inspectedFile('List.csv', [inspectedTable({ status: 'columns-missing' })])]);

  it('leads over what has nothing to ask, in both directions', () => {
    expect([
      stepAfter('file', facts),
      stepAfter('columns', facts),
      stepBefore('changes', facts),
      stepBefore('columns', facts),
    ]).toEqual(['columns', 'changes', 'columns', 'file']);
  });

  it('keeps a step in its place once the person was there', () => {
    const visited = new Set<WizardStep>(['values']);
    expect(stepAfter('columns', { ...facts, visited })).toBe('values');
  });

  it('shows what is done, passed over and ahead, and lets what was reached be opened', () => {
    const shown = viewSteps('columns', 'changes', facts).map(
      ({ step, state, canOpen }) => `${step} ${state} ${canOpen}`,
    );
    expect(shown).toEqual([
      'file done true',
      'sheet passed true',
      'header passed true',
      'columns current false',
      'values passed true',
      'check passed true',
      'changes ahead true',
      'done ahead false',
    ]);
  });

  it('leads nowhere after the import', () => {
    expect(viewSteps('done', 'done', facts).some(({ canOpen }) => canOpen)).toBe(false);
  });
});

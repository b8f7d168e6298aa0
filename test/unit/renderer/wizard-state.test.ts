import { describe, expect, it } from 'vitest';
import type { TableChoices } from '../../../core/api/import-choices.ts';
import {
  choicesOf,
  columnChoices,
  decide,
  emptyWizard,
  importChoices,
  takenFiles,
  type WizardAction,
  type WizardState,
} from '../../../renderer/pages/import/wizard-state.ts';
import { fileRef } from '../../factories/example-files.ts';

const mailboxes = { file: fileRef('Mailboxes.csv'), sheet: null };
const picked = { ref: mailboxes.file, name: 'Mailboxes.csv', bytes: 1_000 };

function wizardAfter(...actions: readonly WizardAction[]): WizardState {
  return actions.reduce(decide, decide(emptyWizard, { kind: 'add-files', files: [{ kind: 'taken', picked }] }));
}

const column: WizardAction = { kind: 'choose-columns', table: mailboxes, columns: [{ column: 2, field: 'alias' }] };
const fix: WizardAction = { kind: 'fix-cells', table: mailboxes, cells: [{ row: 12, column: 2, text: 'mlien' }] };
const value: WizardAction = {
  kind: 'choose-value',
  table: mailboxes,
  value: { field: 'hidden', from: 'jo', to: 'True' },
  isReset: false,
};

describe('decide', () => {
  it('keeps every choice while the person goes back and forth', () => {
    const state = wizardAfter(
      { kind: 'go', step: 'columns', isLookedFor: false },
      column,
      { kind: 'go', step: 'file', isLookedFor: true },
      { kind: 'go', step: 'columns', isLookedFor: false },
    );
    expect({ choices: choicesOf(state, mailboxes).columns, step: state.step, furthest: state.furthest }).toEqual({
      choices: [{ column: 2, field: 'alias' }],
      step: 'columns',
      furthest: 'columns',
    });
  });

  it.each<readonly [what: string, action: WizardAction, kept: Partial<TableChoices>]>([
    [
      'columns, values and rows when the table is split in another way',
      { kind: 'read-as', table: mailboxes, change: { delimiter: ';' } },
      { delimiter: ';', columns: [], values: [], cells: [] },
    ],
    [
      'columns and values when it is of another kind',
      { kind: 'read-as', table: mailboxes, change: { kind: 'profiles' } },
      { kind: 'profiles', columns: [], values: [], cells: [{ row: 12, column: 2, text: 'mlien' }] },
    ],
    [
      'nothing when dates are read in another way',
      { kind: 'read-as', table: mailboxes, change: { culture: 'de-DE' } },
      {
        culture: 'de-DE',
        columns: [{ column: 2, field: 'alias' }],
        values: [{ field: 'hidden', from: 'jo', to: 'True' }],
        cells: [{ row: 12, column: 2, text: 'mlien' }],
      },
    ],
  ])('forgets %s', (_, action, kept) => {
    expect(choicesOf(wizardAfter(column, value, fix, action), mailboxes)).toMatchObject(kept);
  });

  it('replaces a choice by the later one and takes back what is reset', () => {
    const again: WizardAction = { kind: 'fix-cells', table: mailboxes, cells: [{ row: 12, column: 2, text: 'other' }] };
    const { values, cells } = choicesOf(wizardAfter(value, fix, again, { ...value, isReset: true }), mailboxes);
    expect({ values, cells }).toEqual({ values: [], cells: [{ row: 12, column: 2, text: 'other' }] });
  });

  it('leaves rows out and brings them back', () => {
    const out: WizardAction = { kind: 'discard', table: mailboxes, rows: [4, 9], isBack: false };
    const back: WizardAction = { kind: 'discard', table: mailboxes, rows: [4], isBack: true };
    expect(choicesOf(wizardAfter(out, back), mailboxes).discarded).toEqual([9]);
  });

  it('forgets rows that were not taken when the counts become others, because their ids do', () => {
    const declined = wizardAfter({ kind: 'decline', id: 'changed-3', isAccepted: false });
    const partial = decide(declined, { kind: 'partial', isPartial: true });
    expect([
      importChoices(declined).declined,
      importChoices(partial).declined,
      partial.revision - declined.revision,
    ]).toEqual([['changed-3'], [], 1]);
  });

  it('forgets the choices of a file that is removed', () => {
    const state = wizardAfter(column, { kind: 'remove-file', index: 0 });
    expect({ tables: state.tables, files: takenFiles(state) }).toEqual({ tables: [], files: [] });
  });

  it('does not take a step on the way for one that had something to ask', () => {
    const onTheWay = wizardAfter({ kind: 'go', step: 'check', isLookedFor: false });
    const lookedFor = wizardAfter({ kind: 'go', step: 'check', isLookedFor: true });
    expect([onTheWay.visited.has('check'), lookedFor.visited.has('check')]).toEqual([false, true]);
  });

  it('shows new files where files are, and begins the next import after one is done', () => {
    const done = wizardAfter(column, { kind: 'go', step: 'done', isLookedFor: true });
    const next = decide(done, {
      kind: 'add-files',
      files: [{ kind: 'taken', picked: { ...picked, name: 'Next.csv' } }],
    });
    expect({ step: next.step, names: takenFiles(next).map(({ name }) => name), tables: next.tables }).toEqual({
      step: 'file',
      names: ['Next.csv'],
      tables: [],
    });
  });
});

describe('columnChoices', () => {
  const columns = [
    { column: 0, field: 'name' },
    { column: 1, field: null },
  ];

  it('takes a field from the column that had it', () => {
    expect(columnChoices(columns, 1, 'name')).toEqual([
      { column: 0, field: null },
      { column: 1, field: 'name' },
    ]);
  });

  it('takes nothing from anybody when a column is ignored', () => {
    expect(columnChoices(columns, 0, null)).toEqual([{ column: 0, field: null }]);
  });
});

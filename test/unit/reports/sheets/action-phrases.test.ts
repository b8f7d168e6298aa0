import { describe, expect, it } from 'vitest';
import type { NextAction } from '../../../../core/classification/next-actions.ts';
import { actionPhrases } from '../../../../core/reports/sheets/action-phrases.ts';
import { reportWords } from '../../../../core/reports/words/report-words.ts';
import { actionWords } from '../../../../renderer/words/action-words.ts';

const manyDatabases = ['A', 'B', 'C', 'D', 'E', 'F', 'G'];

const subjects: readonly Omit<NextAction, 'users'>[] = [
  ...[null, 'outlook-bgo'].map((planned) => ({ kind: 'create-array', site: 'Bergen', planned }) as const),
  { kind: 'create-array', site: null, planned: null },
  { kind: 'rebind-frozen', site: 'Oslo', databases: ['MDB-1'] },
  { kind: 'rebind', site: null, databases: manyDatabases },
  { kind: 'export-database', database: null, dbState: 'DB_MISSING' },
  { kind: 'export-database', database: 'MDB-1', dbState: 'DB_MISSING' },
  { kind: 'export-database', database: 'MDB-1', dbState: 'DB_BLANK' },
  { kind: 'export-database', database: 'MDB-1', dbState: 'DB_OK' },
  { kind: 'explain-name', name: 'exch-old' },
  { kind: 'collect-profiles', site: 'Oslo' },
  { kind: 'update-profiles', site: null },
];

describe('actionPhrases', () => {
  it('says in English what the overview page says', () => {
    const actions = subjects.flatMap((subject) =>
      [1, 2, 1200].map((count) => ({ ...subject, users: { count, filter: [] } }) as NextAction),
    );
    const words = reportWords('en-US', 'UTC');
    const said = actions.map((action) => actionPhrases(action, words));
    expect(said).toEqual(
      actions.map((action) => ({ title: actionWords(action).title, reason: actionWords(action).reason })),
    );
  });

  it('says it in German', () => {
    const action: NextAction = {
      kind: 'rebind',
      site: 'Oslo',
      databases: manyDatabases,
      users: { count: 1200, filter: [] },
    };
    expect(actionPhrases(action, reportWords('de-DE', 'UTC'))).toEqual({
      title: '7 Datenbanken in Oslo neu binden.',
      reason: '1.200 Benutzer sind betroffen; ihre Profile folgen danach. A, B, C, D, E und 2 weitere.',
    });
  });
});

import { describe, expect, it } from 'vitest';
import type { NextAction } from '../../../../core/classification/next-actions.ts';
import { actionPhrases } from '../../../../core/reports/sheets/action-phrases.ts';
import { reportWords } from '../../../../core/reports/words/report-words.ts';
import { actionWords } from '../../../../renderer/words/action-words.ts';

const manyDatabases = ['A', 'B', 'C', 'D', 'E', 'F', 'G'];

const users = { count: 0, filter: [] };

const everyKind: readonly NextAction[] = [
  ...[null, 'outlook-bgo'].map(
    (planned) => ({ users, kind: 'create-array', site: 'Bergen', planned, depending: 1 }) as const,
  ),
  { users, kind: 'create-array', site: null, planned: null, depending: 1200 },
  { users, kind: 'rebind-frozen', site: 'Oslo', databases: ['MDB-1'] },
  { users, kind: 'rebind', site: null, databases: manyDatabases },
  { users, kind: 'export-database', database: null, dbState: 'DB_MISSING' },
  { users, kind: 'export-database', database: 'MDB-1', dbState: 'DB_MISSING' },
  { users, kind: 'export-database', database: 'MDB-1', dbState: 'DB_BLANK' },
  { users, kind: 'export-database', database: 'MDB-1', dbState: 'DB_OK' },
  { users, kind: 'explain-name', name: 'exch-old' },
  { users, kind: 'collect-profiles', site: 'Oslo' },
  { users, kind: 'update-profiles', site: null },
];

describe('actionPhrases', () => {
  it('says in English what the overview page says', () => {
    const actions = everyKind.flatMap((action) =>
      [1, 2, 1200].map((count): NextAction => ({ ...action, users: { count, filter: [] } })),
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

import { describe, expect, it } from 'vitest';
import type { NextAction } from '../../../core/api/overview-report.ts';
import { partsInScope } from '../../../core/classification/answer-part.ts';
import type { RowCondition } from '../../../core/classification/row-filter.ts';
import { AppError } from '../../../core/shared/app-error.ts';
import { actionWords } from '../../../renderer/words/action-words.ts';
import { conditionWords } from '../../../renderer/words/condition-words.ts';
import { errorInWords, errorWords, withoutStepId } from '../../../renderer/words/error-words.ts';
import { counted, createFormats } from '../../../renderer/words/format.ts';
import { shortEndpoint } from '../../../renderer/words/short-endpoint.ts';

const british = createFormats('en-GB');
const users = (count: number) => ({ count, filter: [] });

describe('numbers and dates', () => {
  it('are written as the system writes them', () => {
    const german = createFormats('de-DE');
    expect([british.count(1284), german.count(1284), british.day('2014-03-14T23:59:59'), german.share(1, 3)]).toEqual([
      '1,284',
      '1.284',
      '14 Mar 2014',
      '33,3\u00a0%',
    ]);
  });

  it('have no share of nothing', () => {
    expect(british.share(0, 0)).toBe('–');
  });

  it('count things in words', () => {
    expect([counted(1, 'user'), counted(0, 'user'), counted(2, 'user waits', 'users wait')]).toEqual([
      '1 user',
      '0 users',
      '2 users wait',
    ]);
  });

  it('say an age in the unit that fits', () => {
    expect([0, 1, 59, 60, 400, 730, 4_600].map(british.age)).toEqual([
      'today',
      '1 day',
      '59 days',
      '2 months',
      '13 months',
      '2 years',
      '13 years',
    ]);
  });
});

describe('an action in words', () => {
  it.each<[NextAction, string]>([
    [
      { kind: 'create-array', site: 'Bergen', planned: null, depending: 210, users: users(214) },
      'Bergen has no array. 214 users wait, and none is planned. 210 of them depend on an individual server.',
    ],
    [
      { kind: 'create-array', site: null, planned: 'outlook-bgo.corp.local', depending: 1, users: users(1) },
      'An unknown site has no array. 1 user waits for outlook-bgo.corp.local, which is planned and does not exist yet.',
    ],
    [
      { kind: 'rebind-frozen', site: 'Oslo', databases: ['A', 'B', 'C', 'D', 'E', 'F', 'G'], users: users(151) },
      'Rebind 7 databases in Oslo first. 151 users work today and would revert at the next repair. A, B, C, D, E and 2 more.',
    ],
    [
      { kind: 'rebind', site: 'Oslo', databases: ['A', 'B'], users: users(25) },
      'Rebind 2 databases in Oslo. 25 users sit in them; their profiles come after that. A, B.',
    ],
    [
      { kind: 'export-database', database: 'MDB-6', dbState: 'DB_BLANK', users: users(29) },
      'Export MDB-6 again. Its binding is blank for 29 users; the export is the likely cause.',
    ],
    [
      { kind: 'export-database', database: 'MDB-99', dbState: 'DB_MISSING', users: users(2) },
      'Export MDB-99 too. The inventory lacks it; 2 users would sit in it.',
    ],
    [
      { kind: 'export-database', database: null, dbState: 'DB_MISSING', users: users(2) },
      'Export the mailboxes again. The export names no database for 2 users.',
    ],
    [
      { kind: 'explain-name', name: 'exch-old', users: users(3) },
      'Say what exch-old is. Nothing in the inventory explains this name; 3 users have it in a profile.',
    ],
    [
      { kind: 'collect-profiles', site: 'Oslo', users: users(58) },
      'Collect profiles in Oslo. Nobody has seen which server the profiles of 58 users name.',
    ],
    [
      { kind: 'update-profiles', site: 'Oslo', users: users(1) },
      'Update profiles in Oslo. 1 user has the right database and a profile that names a server.',
    ],
  ])('%j', (action, sentence) => {
    const { title, reason } = actionWords(action);
    expect(`${title} ${reason}`).toBe(sentence);
  });
});

describe('a condition in words', () => {
  it.each<[RowCondition, string]>([
    [{ kind: 'part', oneOf: partsInScope }, 'In scope'],
    [{ kind: 'part', oneOf: ['profile'] }, 'State: Profile must be updated'],
    [{ kind: 'depends', by: 'database-only' }, 'Depends by the database only'],
    [{ kind: 'site', oneOf: ['Oslo', 'Bergen', null] }, 'Site: Oslo, Bergen or 1 more'],
    [{ kind: 'outlook', oneOf: [null] }, 'Outlook: not known'],
    [{ kind: 'server', identity: 'x', name: 'OSL-CAS01', by: 'any' }, 'OSL-CAS01 named by profile or database'],
    [{ kind: 'server', identity: 'x', name: 'OSL-CAS01', by: 'profile' }, 'OSL-CAS01 named by the profile'],
    [{ kind: 'evidence', minDays: 8, maxDays: 30 }, 'Profile seen 8 to 30 days ago'],
    [{ kind: 'evidence', minDays: 91, maxDays: null }, 'Profile seen 91 days ago or more'],
    [{ kind: 'no-evidence' }, 'No profile seen'],
    [{ kind: 'text', column: 'person', contains: 'li' }, 'Name contains “li”'],
  ])('%j', (condition, words) => {
    expect(conditionWords(condition)).toBe(words);
  });
});

describe('a server value', () => {
  it('is known by the last name of a DN, and else as it is', () => {
    const dn = '/o=Nordwind/ou=Exchange Administrative Group/cn=Configuration/cn=Servers/cn=OSL-CAS01';
    expect([dn, 'osl-cas01.corp.local', '10.1.1.1', '/o=Nordwind'].map(shortEndpoint)).toEqual([
      'OSL-CAS01',
      'osl-cas01.corp.local',
      '10.1.1.1',
      '/o=Nordwind',
    ]);
  });
});

describe('a failure in words', () => {
  it('is what the program said, with what to do', () => {
    expect(errorInWords(new AppError('file-locked', 'a.csv is locked.', 'Close it in Excel.'))).toBe(
      'a.csv is locked. Close it in Excel.',
    );
  });

  it('leaves the id of the step out, but not a longer one that begins alike', () => {
    const words = { message: 'rebind-1: Rebind MDB-OSL-01 first.', hint: 'Rebind it.', code: 'step-order' };
    expect(['rebind-1', 'rebind'].map((id) => withoutStepId(words, id))).toEqual([
      { ...words, message: 'Rebind MDB-OSL-01 first.' },
      words,
    ]);
  });

  it('without an answer says that the program cannot be reached', () => {
    expect([errorWords(new TypeError('Failed to fetch')).message, errorWords('x').code]).toEqual([
      'The program cannot be reached: Failed to fetch.',
      'unreachable',
    ]);
  });
});

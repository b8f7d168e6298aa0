import { describe, expect, it } from 'vitest';
import type { RowChange, Sighting } from '../../../core/api/person-card.ts';
import { createFormats } from '../../../renderer/words/format.ts';
import { byWords, eventLines, momentWords, sightingWords, sourceWords } from '../../../renderer/words/person-words.ts';
import { connectionWords, dependencyWords, endWords, stepIdWords } from '../../../renderer/words/server-words.ts';
import { shortHost } from '../../../renderer/words/short-host.ts';

const words = createFormats('en-GB');
const source = { importId: 1, file: 'p.csv', sheet: null, row: 2118 };
const profile: RowChange = { subject: 'profile', name: 'WS-1002 · Outlook', what: 'seen', fields: [], source };

function linesOf(...rows: readonly RowChange[]): readonly string[] {
  return eventLines({ kind: 'rows', at: '2014-03-14T08:00:00Z', by: null, what: 'imported p.csv', rows }, words);
}

describe('the history of a person', () => {
  it('says what became of a row, and where that stands', () => {
    expect([
      linesOf(profile),
      linesOf({ ...profile, what: 'new', source: { ...source, sheet: 'Profiles' } }),
      linesOf({ ...profile, what: 'gone', source: null }),
      linesOf({ ...profile, subject: 'mailbox', name: null, what: 'back' }),
    ]).toEqual([
      ['p.csv, row 2,118: profile WS-1002 · Outlook unchanged'],
      ['p.csv, sheet Profiles, row 2,118: profile WS-1002 · Outlook first seen'],
      ['profile WS-1002 · Outlook no longer found'],
      ['p.csv, row 2,118: mailbox found again'],
    ]);
  });

  it('shows the fields that changed, the first three of many', () => {
    const fields = ['homeServerFqdn', 'homeServer', 'database', 'site'].map((field) => ({
      field,
      from: null,
      to: 'x',
    }));
    expect(linesOf({ ...profile, what: 'changed', fields })).toEqual([
      'p.csv, row 2,118: profile WS-1002 · Outlook: home server FQDN blank → x; home server blank → x; database blank → x; 1 more',
    ]);
  });

  it('says yes and no, and cuts what is long', () => {
    const fields = [
      { field: 'cachedMode', from: 1, to: 0 },
      { field: 'openedMailboxes', from: null, to: 'x'.repeat(100) },
    ];
    expect(linesOf({ ...profile, what: 'changed', source: null, fields })).toEqual([
      `profile WS-1002 · Outlook: cached mode yes → no; opened mailboxes blank → ${'x'.repeat(80)}…`,
    ]);
  });

  it('counts lines that are the same', () => {
    const gone: RowChange = { ...profile, what: 'gone', source: null };
    expect(linesOf(gone, gone)).toEqual(['profile WS-1002 · Outlook no longer found (2 sections)']);
  });

  it('tells of the plan and of the rebind', () => {
    const at = '2014-03-14T08:00:00Z';
    const rebind = { database: 'MDB-OSL-01', from: 'OSL-CAS01', to: 'outlook-osl.corp.nordwind.local' };
    expect([
      eventLines({ kind: 'planned', at, by: null, wave: 3 }),
      eventLines({ kind: 'planned', at, by: null, wave: null }),
      eventLines({ kind: 'rebind', at, by: null, status: 'verified', ...rebind }),
      eventLines({ kind: 'rebind', at, by: null, status: 'done', ...rebind, from: null }),
      byWords('K. Lunde'),
    ]).toEqual([
      ['planned into wave 3'],
      ['planned, in no wave'],
      ['MDB-OSL-01 rebound from OSL-CAS01 to outlook-osl'],
      ['MDB-OSL-01 said to be rebound to outlook-osl'],
      ' by K. Lunde',
    ]);
  });
});

describe('where a client was seen', () => {
  const sighting: Sighting = {
    ...{ source: 'log', server: '10.10.1.11', serverName: 'OSL-CAS01', software: null, version: null },
    ...{ isCached: null, clientIp: null, protocol: null, first: null, last: '2014-03-14T07:15:02Z' },
    ...{ origin: null, profileIds: [] },
  };

  it.each<[Partial<Sighting>, string, string]>([
    [{}, 'OSL-CAS01', 'RCA log 14 Mar 2014, 07:15'],
    [{ source: 'logon', last: '2014-03-14' }, 'OSL-CAS01', 'logon 14 Mar 2014'],
    [{ serverName: '127.0.0.1', last: null }, 'Outlook Anywhere', 'RCA log'],
    [{ serverName: null }, 'not known', 'RCA log 14 Mar 2014, 07:15'],
    [{ serverName: '10.99.9.9' }, '10.99.9.9', 'RCA log 14 Mar 2014, 07:15'],
  ])('%o', (over, server, when) => {
    expect(sightingWords({ ...sighting, ...over }, words)).toEqual({ server, when });
  });
});

describe('short words', () => {
  it('of servers, moments, sources and steps', () => {
    expect([
      ...['outlook-osl.corp.nordwind.local', '10.10.1.11', 'guid@nordwind.example', '/o=N/cn=Servers/cn=OSL-CAS01'].map(
        shortHost,
      ),
      momentWords('2014-03-14', words),
      sourceWords(source, words),
      stepIdWords('retire-server:OSL-CAS01'),
      stepIdWords('other'),
    ]).toEqual([
      ...['outlook-osl', '10.10.1.11', 'guid@nordwind.example', 'OSL-CAS01'],
      '14 Mar 2014',
      'p.csv, row 2,118',
      'retire server OSL-CAS01',
      'other',
    ]);
  });

  it('of a server: its end, its clients and what holds it', () => {
    expect([
      endWords(null),
      endWords('retired'),
      connectionWords({ clients: 0, newest: null, isKnown: false }, words),
      connectionWords({ clients: 0, newest: null, isKnown: true }, words),
      connectionWords({ clients: 1, newest: '2014-03-14T07:30:00Z', isKnown: true }, words),
      dependencyWords({ kind: 'witness', name: 'DAG1' }),
      dependencyWords({ kind: 'profile', name: '' }),
    ]).toEqual([
      '',
      'marked as retired in the settings',
      'No logs or logon statistics were imported.',
      'No imported log shows a client of it.',
      '1 client was seen on it, the newest on 14 Mar 2014.',
      'it is the witness of DAG1',
      'a profile without a mailbox: no computer known',
    ]);
  });
});

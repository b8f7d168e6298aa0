import { describe, expect, it } from 'vitest';
import { tableOfRows } from '../../../../core/lists/list-table.ts';
import { collectExceptions, type ExceptionInput } from '../../../../core/reports/sheets/collect-exceptions.ts';
import { exceptionsSheet, standingOf } from '../../../../core/reports/sheets/exceptions-sheet.ts';
import { despiteInWords } from '../../../../core/runbook/evidence/despite-evidence.ts';
import { columnsOfSheet, english, german } from '../../../factories/sheet-records.ts';

const shown = ['kind', 'subject', 'site', 'standing', 'reason', 'owner', 'until', 'since', 'concerns'];

describe('exceptionsSheet', () => {
  it('lists exempt databases with what the settings say, recovery databases, and entries that mean none', () => {
    const exempt = [
      { database: 'pfproxy', reason: 'public folder proxy', owner: 'messaging', until: '2014-03-13' },
      { database: 'MDB-99' },
    ];
    expect(rowsOf({ settings: { exempt } })).toEqual([
      ['Exempt database', 'PFPROXY', 'Oslo', 'Expired', 'public folder proxy', 'messaging', '2014-03-13', null, 3],
      ['Exempt database', 'MDB-99', null, 'Without a last day', null, null, null, null, 0],
      ['Recovery database', 'RDB-1', 'Oslo', 'Without a last day', null, null, null, null, 0],
    ]);
  });

  it('lists devices on which nothing is to be done', () => {
    const said = { detail: 'kiosk', until: '2014-06-30', at: '2014-03-02T10:00:00Z', by: 'Ola', site: 'Oslo' };
    const devices = [
      { ...said, computer: 'WS-1', name: 'Ann Lie', alias: 'alie' },
      { ...said, computer: null, name: 'bek', alias: 'bek' },
    ];
    expect(rowsOf({ devices, databases: noDatabases })).toEqual([
      ['Exempt user', 'Ann Lie (alie), WS-1', 'Oslo', 'In force', 'kiosk', 'Ola', '2014-06-30', '2014-03-02', null],
      ['Exempt user', 'bek', 'Oslo', 'In force', 'kiosk', 'Ola', '2014-06-30', '2014-03-02', null],
    ]);
  });

  it('lists acceptances with the findings that they cover, in the language of the report', () => {
    const entry = { id: 'F06', reason: 'split DNS', owner: 'network', until: '2014-03-14' };
    const acceptedFindings = [entry, { ...entry, site: 'Pune', subject: 'outlook-pnq' }];
    const input = { settings: { acceptedFindings }, databases: noDatabases };
    expect([rowsOf(input), rowsOf(input, german).map((row) => row.slice(0, 4))]).toEqual([
      [
        [...['Accepted finding', 'F06 Array FQDN resolvable from outside', null, 'In force'], ...said(2)],
        [
          ...['Accepted finding', 'F06 Array FQDN resolvable from outside: outlook-pnq', 'Pune', 'In force'],
          ...said(0),
        ],
      ],
      [
        ['Akzeptierter Befund', 'F06 FQDN des Arrays ist von außen auflösbar', null, 'Gilt'],
        ['Akzeptierter Befund', 'F06 FQDN des Arrays ist von außen auflösbar: outlook-pnq', 'Pune', 'Gilt'],
      ],
    ]);
  });

  it('lists what was acknowledged and which rules were overridden', () => {
    const at = '2014-04-02T19:40:00Z';
    const note = `Evidence, pasted text: MDB-1 is not mentioned. ${despiteInWords('seen by eye')}`;
    const stop = { judged: 20, failures: 2, isPaused: false, resumed: { at, by: 'Ola', reason: 'same room' } };
    const rows = rowsOf({
      databases: noDatabases,
      settings: {
        acknowledged: [{ server: 'OSL-CAS01', what: 'witness DAG1', by: 'Kari' }],
        cutPermissions: [
          { holder: 'svc-scan', reason: 'a hub' },
          { holder: 'alie', mailbox: 'bek' },
        ],
      },
      steps: [
        { id: 'rebind:MDB-1', site: 'Oslo', mark: { status: 'verified', by: 'Ola', at, note } },
        { id: 'rebind:MDB-2', site: 'Oslo', mark: { status: 'verified', by: 'Ola', at, note: 'fine' } },
        { id: 'rebind:MDB-3', site: 'Oslo', mark: null },
      ],
      waves: [
        { name: 'Oslo 1', site: 'Oslo', stop },
        { name: 'Oslo 2', site: 'Oslo', stop: { ...stop, resumed: null } },
      ],
    });
    const endless = 'Without a last day';
    expect(rows).toEqual([
      [...['Acknowledged dependency of a server', 'OSL-CAS01: witness DAG1', null, endless, null, 'Kari'], ...none],
      [...['Permission left out of account', 'svc-scan → *', null, endless, 'a hub', null], ...none],
      [...['Permission left out of account', 'alie → bek', null, endless, null, null], ...none],
      [
        ...['Step marked against its evidence', 'rebind:MDB-1', 'Oslo', endless, 'seen by eye', 'Ola', null],
        ...['2014-04-02', null],
      ],
      ['Wave goes on over the stop rule', 'Oslo 1', 'Oslo', endless, 'same room', 'Ola', null, '2014-04-02', 2],
    ]);
  });
});

describe('standingOf', () => {
  it('includes the last day', () => {
    expect(['2014-03-13', '2014-03-14', null].map((until) => standingOf({ until }, asOf))).toEqual([
      ...['expired', 'in-force', 'endless'],
    ]);
  });
});

const asOf = '2014-03-14';
const none = [null, null, null];
const noDatabases = tableOfRows([]);

function said(covers: number) {
  return ['split DNS', 'network', '2014-03-14', null, covers];
}

function rowsOf(changes: Partial<ExceptionInput>, words = english) {
  const input: ExceptionInput = {
    databases: tableOfRows([
      { id: 'MDB-1', cells: { name: 'MDB-1', site: 'Oslo', state: 'DB_OK', users: 40 } },
      { id: 'PFPROXY', cells: { name: 'PFPROXY', site: 'Oslo', state: 'DB_EXEMPT', users: 3 } },
      { id: 'RDB-1', cells: { name: 'RDB-1', site: 'Oslo', state: 'DB_EXEMPT', users: 0 } },
    ]),
    settings: {},
    findings: [
      { id: 'F06', site: 'Oslo', subject: 'outlook-osl' },
      { id: 'F06', site: 'Bergen', subject: 'outlook-bgo' },
      { id: 'F07', site: 'Oslo', subject: 'outlook-osl' },
    ],
    ...{ devices: [], steps: [], waves: [] },
    ...changes,
  };
  return columnsOfSheet(exceptionsSheet(collectExceptions(input), asOf, words), shown);
}

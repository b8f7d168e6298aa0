import type { Contract, Inputs, OperationName, Outputs } from '../../core/api/contract.ts';
import { fileRef } from './example-files.ts';
import { exampleSettings } from './example-settings.ts';

type SettingsCallName = Extract<OperationName, `settings.${string}` | `history.${string}`>;

/** Example calls of the operations about settings and the history. */
export const exampleSettingsCalls: {
  readonly [Name in SettingsCallName & keyof Contract]: {
    readonly input: Inputs[Name];
    readonly output: Outputs[Name];
  };
} = {
  'settings.get': { input: {}, output: exampleSettings },
  'settings.merge': { input: { patch: { agents: null, vips: ['mlien'] }, by: 'lead' }, output: { vips: ['mlien'] } },
  'settings.facts': {
    input: { asOf: '2014-03-14' },
    output: {
      asOf: '2014-03-14',
      sites: [
        {
          site: 'Bergen',
          isKnown: true,
          users: { count: 9, filter: [{ kind: 'site', oneOf: ['Bergen'] }] },
          waiting: { count: 8, filter: [{ kind: 'part', oneOf: ['no-array'] }] },
          array: { name: 'cas-bergen', fqdn: 'outlook-bgo.corp.nordwind.local', isPlanned: true },
          servers: ['BGO-EX01'],
        },
      ],
      servers: [{ name: 'OSL-CAS01', site: 'Oslo', kind: 'CAS' }],
      arrays: ['outlook-osl.corp.nordwind.local'],
      databases: [{ name: 'PFPROXY-BGO', site: null, isExempt: true, users: 0 }],
      unknownNames: [
        {
          name: 'OSL-CAS07',
          isIp: false,
          users: { count: 3, filter: [{ kind: 'endpoint', oneOf: ['OSL-CAS07'] }] },
          databases: ['MDB-OSL-02'],
          resembles: 'OSL-CAS01',
        },
      ],
      plan: { asOf: '2014-03-14', isOutOfDate: true },
    },
  },
  'settings.save': { input: { target: fileRef('settings') }, output: { file: 'contoso settings.json', bytes: 1204 } },
  'settings.load': {
    input: { file: fileRef('settings'), by: 'lead' },
    output: { settings: { vips: ['mlien'] }, what: 'set the VIPs: mlien' },
  },
  'history.list': {
    input: {},
    output: {
      changes: [{ id: 12, at: '2014-03-14T08:12:44', by: 'lead', what: 'imported Mailboxes.csv', undone: true }],
    },
  },
  'history.undo': { input: {}, output: { undone: 'imported Mailboxes.csv' } },
  'history.redo': { input: {}, output: { redone: 'imported Mailboxes.csv' } },
  'history.undoTo': {
    input: { changeId: null, newest: 14 },
    output: { undone: ['imported Mailboxes.csv', 'set the VIPs: mlien'] },
  },
  'history.redoTo': { input: { changeId: 12 }, output: { redone: ['imported Mailboxes.csv'] } },
};

import type { Inputs, Outputs } from '../../core/api/contract.ts';
import type { TableChoices } from '../../core/api/import-choices.ts';
import type { PastImport } from '../../core/api/past-imports.ts';
import { fileRef } from './example-files.ts';

type ImportCall =
  | 'import.inspect'
  | 'import.previewRows'
  | 'import.previewProblems'
  | 'import.closePreview'
  | 'imports.report'
  | 'imports.compare'
  | 'imports.saveRejected'
  | 'imports.undo'
  | 'mappings.list'
  | 'mappings.remove'
  | 'mappings.save';

/** Choices for a table, as a person makes them. */
export const exampleTableChoices: TableChoices = {
  ...{ file: fileRef('file-1'), sheet: null, isUsed: true, kind: 'databases', encoding: 'windows-1252' },
  ...{ delimiter: ';', headerRow: 3, culture: 'de-DE' },
  columns: [
    { column: 0, field: 'name' },
    { column: 1, field: null },
  ],
  values: [{ field: 'isMounted', from: 'oui', to: 'true' }],
  cells: [{ row: 12, column: 0, text: 'MDB-OSL-01' }],
  discarded: [14],
};

const pastImport: PastImport = {
  ...{ id: 7, at: '2014-03-14T08:12:44', by: 'lead', undone: false, culture: null, collected: null, isPartial: false },
  laterChanges: ['computed the plan'],
  files: [
    {
      ...{ file: 'Databases.csv', sheet: null, kind: 'databases', preset: 'Get-MailboxDatabase' },
      ...{ encoding: 'utf-8', delimiter: ',', hash: 'ab'.repeat(32), bytes: 4096, modifiedAt: '2014-03-14T06:00:00' },
      ...{ rows: 14, new: 13, changed: 0, unchanged: 0, gone: 0, duplicates: 0, rejected: 1 },
      columns: [
        { header: 'Name', field: 'name' },
        { header: 'Notes', field: null },
      ],
      issues: [],
    },
  ],
};

/** For each operation about imports, except the import itself, an input and what could come back for it. */
export const exampleImportCalls: {
  readonly [Name in ImportCall]: { readonly input: Inputs[Name]; readonly output: Outputs[Name] };
} = {
  'import.inspect': {
    input: { file: fileRef('file-1'), choices: [exampleTableChoices] },
    output: {
      ...{ kind: 'read', file: fileRef('file-1'), name: 'Databases.csv', bytes: 4096, container: 'text' },
      tables: [
        {
          ...{ sheet: null, isUsed: true, status: 'ready', rows: { count: 14, isExact: true } },
          encoding: { name: 'windows-1252', isChosen: true },
          delimiter: { text: ';', isChosen: true },
          header: {
            ...{ row: 3, isChosen: true, typeName: null },
            candidates: [{ row: 3, cells: ['Name', 'Notes'] }],
          },
          kind: { name: 'databases', isChosen: true, why: 'read as databases', preset: null },
          columns: [
            { column: 0, header: 'Name', samples: ['MDB-OSL-01', 'MDB-OSL-02'], field: 'name', how: 'chosen' },
            { column: 1, header: 'Notes', samples: [], field: null, how: 'ignored' },
          ],
          fields: [{ name: 'name', title: 'Name', type: 'text', isRequired: true }],
          missing: [],
          isRemembered: false,
          values: [
            {
              ...{ field: 'isMounted', column: 2 },
              options: [{ value: 'true', title: 'Yes' }],
              found: [{ text: 'oui', count: 3, isUnderstood: true, becomes: 'true' }],
            },
          ],
          issues: [],
          preview: [{ row: 4, cells: ['MDB-OSL-01', ''], problem: null, isDiscarded: false }],
        },
      ],
    },
  },
  'import.previewRows': {
    input: { previewId: 'preview-1', tab: 'changed', entity: 'profiles', field: 'endpoint', offset: 0, limit: 100 },
    output: {
      total: 1,
      rows: [
        {
          ...{ id: 'profiles:ws-1040', entity: 'profiles', title: 'Anders Lothe', subtitle: 'WS-1040 · Outlook' },
          fields: [{ field: 'endpoint', title: 'Endpoint', old: 'OSL-CAS01', new: 'outlook-osl' }],
          effect: { tone: 'better', text: 'on the array', part: 'on-array' },
          isAccepted: true,
        },
      ],
    },
  },
  'import.previewProblems': {
    input: { previewId: 'preview-1', file: null, sheet: null, code: 'KEY_MISSING', offset: 0, limit: 100 },
    output: {
      total: 1,
      facets: [
        {
          ...{ code: 'KEY_MISSING', file: fileRef('file-1'), sheet: null, count: 1 },
          ...{ message: 'The row lacks what identifies it.', hint: 'Fill in the name.' },
        },
      ],
      rows: [
        {
          ...{ file: fileRef('file-1'), name: 'Databases.csv', sheet: null, row: 9, header: ['Name'], cells: [''] },
          ...{
            code: 'KEY_MISSING',
            column: null,
            message: 'The row lacks what identifies it.',
            hint: 'Fill in the name.',
          },
        },
      ],
    },
  },
  'import.closePreview': { input: { previewId: 'preview-1' }, output: { isClosed: true } },
  'imports.report': { input: { importId: 7 }, output: pastImport },
  'imports.compare': {
    input: { importId: 7, otherId: 9 },
    output: {
      left: pastImport,
      right: { ...pastImport, id: 9 },
      tables: [
        {
          ...{ left: pastImport.files[0] ?? null, right: null, isSameFile: false },
          ...{ onlyLeft: ['Name', 'Notes'], onlyRight: [] },
        },
      ],
    },
  },
  'imports.saveRejected': {
    input: { importId: 7, previewId: null, table: { file: 'Databases.csv', sheet: null }, target: fileRef('target') },
    output: { file: 'Databases.rejected.csv', rows: 1 },
  },
  'imports.undo': {
    input: { importId: 7, alsoLater: true },
    output: { undone: ['computed the plan', 'imported Databases.csv'] },
  },
  'mappings.list': {
    input: {},
    output: {
      mappings: [
        {
          ...{
            fingerprint: '0123456789abcdef',
            kind: 'databases',
            at: '2014-03-14T08:12:44',
            lastFile: 'Databases.csv',
          },
          columns: [{ header: 'db', field: 'name' }],
          values: [],
        },
      ],
    },
  },
  'mappings.remove': { input: { fingerprint: '0123456789abcdef' }, output: {} },
  'mappings.save': {
    input: { choices: exampleTableChoices, target: fileRef('target') },
    output: { file: 'map.json', columns: 2 },
  },
};

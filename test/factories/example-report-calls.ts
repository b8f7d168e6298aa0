import type { Inputs, Outputs } from '../../core/api/contract.ts';
import { fileRef } from './example-files.ts';

type ReportOperation = Extract<keyof Inputs, `report.${string}`>;

/** For each operation about reports an input and what could come back for it. */
export const exampleReportCalls: {
  readonly [Name in ReportOperation]: { readonly input: Inputs[Name]; readonly output: Outputs[Name] };
} = {
  'report.describe': {
    input: { locale: 'en-GB', asOf: '2014-03-14' },
    output: {
      ...{ organization: 'Nordwind', asOf: '2014-03-14', at: '2014-03-14T08:00:00Z', program: 'Caskade 0.1.0' },
      plan: { number: 3, asOf: '2014-03-14', hash: 'a'.repeat(64) },
      sources: [
        {
          ...{ file: 'mailboxes.csv', sheet: null, kind: 'mailboxes', sha256: 'b'.repeat(64), rows: 40 },
          imported: '2014-03-14T07:00:00Z',
        },
      ],
      fileName: 'CAS-Plan_Nordwind_2014-03-14_v3',
      parts: [
        { part: 'summary', title: 'Management summary', missing: null },
        { part: 'waves', title: 'Wave sheets', missing: 'There is no plan yet.' },
      ],
      sheets: [
        { key: 'summary', name: 'Summary', rows: null },
        { key: 'users', name: 'Users', rows: 40 },
      ],
      sites: ['Bergen', 'Oslo'],
      waves: [{ number: 1, name: 'Pilot', start: '2014-04-01', people: 20 }],
      canPrintPdf: true,
    },
  },
  'report.read': {
    input: { locale: 'de-DE', asOf: null, part: 'waves', site: null, wave: 3, most: 200 },
    output: {
      document: { title: 'Wave 3', blocks: [{ kind: 'paragraph', text: 'Oslo' }] },
      footer: 'Nordwind, as of 14 Mar 2014',
      rowsLeftOut: 0,
    },
  },
  'report.write': {
    input: {
      ...{
        locale: 'en-GB',
        asOf: null,
        format: 'xlsx',
        target: fileRef('report.xlsx'),
        paper: 'a4',
        parts: null,
        site: null,
      },
      ...{ wave: null, sheets: ['summary', 'users'], archive: false, overwrite: false },
    },
    output: { files: ['CAS-Plan_Nordwind_2014-03-14_v3.xlsx'], bytes: 38_000 },
  },
};

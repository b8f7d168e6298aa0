import { describe, expect, it } from 'vitest';
import type { ReportContents } from '../../../../core/api/report-report.ts';
import {
  previewSubject,
  printOrders,
  sheetsOf,
  subjectOf,
  writeChoices,
} from '../../../../renderer/pages/reports/report-orders.ts';
import { type ReportsRoute, reportsRoute } from '../../../../renderer/routes/route.ts';
import { exampleReportCalls } from '../../../factories/example-report-calls.ts';

const contents: ReportContents = {
  ...exampleReportCalls['report.describe'].output,
  parts: [
    { part: 'summary', title: 'Management summary', missing: null },
    { part: 'findings', title: 'Findings', missing: null },
    { part: 'waves', title: 'Wave sheets', missing: 'No wave yet.' },
  ],
  waves: [
    { number: 1, name: 'Pilot', start: '2014-04-01', people: 20 },
    { number: 3, name: 'Oslo 1', start: '2014-04-03', people: 40 },
  ],
};
const none = new Set<string>();

describe('what a report is about', () => {
  it.each<[ReportsRoute, string | null, number | null]>([
    [reportsRoute('waves', '3'), null, 3],
    [reportsRoute('waves', '2'), null, null],
    [reportsRoute('waves', '03'), null, null],
    [reportsRoute('sites', 'Oslo'), 'Oslo', null],
    [reportsRoute('sites', 'oslo'), null, null],
    [reportsRoute('findings', 'Oslo'), null, null],
  ])('%j: site %j, wave %j', (place, site, wave) => {
    expect(subjectOf(contents, place)).toEqual({ site, wave });
  });

  it('is in the preview the first of several', () => {
    expect([
      previewSubject(contents, reportsRoute('waves')),
      previewSubject(contents, reportsRoute('waves', '3')),
      previewSubject(contents, reportsRoute('sites')),
      previewSubject(contents, reportsRoute('summary')),
      previewSubject({ sites: [], waves: [] }, reportsRoute('waves')),
    ]).toEqual([
      { site: null, wave: 1 },
      { site: null, wave: 3 },
      { site: 'Bergen', wave: null },
      { site: null, wave: null },
      { site: null, wave: null },
    ]);
  });
});

describe('what is printed', () => {
  const printed = (place: ReportsRoute) =>
    printOrders(contents, place, 'de-DE').map(({ part, site, wave }) => [part, site, wave]);

  it('is the part, of one site or wave where one is chosen', () => {
    expect([printed(reportsRoute('findings')), printed(reportsRoute('sites', 'Oslo'))]).toEqual([
      [['findings', null, null]],
      [['sites', 'Oslo', null]],
    ]);
  });

  it('is of the whole report each part that can be written', () => {
    expect(printed(reportsRoute('whole')).map(([part]) => part)).toEqual(['summary', 'findings']);
  });

  it.each(['workbook', 'calendar', 'tables', 'machines'] as const)('is for %s the management summary', (view) => {
    expect(printed(reportsRoute(view))).toEqual([['summary', null, null]]);
  });
});

describe('what is written', () => {
  it('is a part with its site or wave, or all', () => {
    expect([
      writeChoices(contents, reportsRoute('waves', '3'), none),
      writeChoices(contents, reportsRoute('whole'), none),
    ]).toEqual([
      { parts: ['waves'], site: null, wave: 3, sheets: null },
      { parts: null, site: null, wave: null, sheets: null },
    ]);
  });

  it('has the sheets that are not left out, and all without naming them', () => {
    const sheets = (view: 'workbook' | 'tables' | 'summary', leftOut: readonly string[]) =>
      writeChoices(contents, reportsRoute(view), new Set(leftOut)).sheets;
    expect([
      sheets('workbook', []),
      sheets('workbook', ['summary']),
      sheets('workbook', ['summary', 'users']),
      sheets('tables', ['summary']),
      sheets('tables', ['users']),
      sheets('summary', ['users']),
    ]).toEqual([null, ['users'], [], null, [], null]);
  });

  it('offers tables alone where pages cannot be written', () => {
    expect([sheetsOf(contents, 'machines').map(({ key }) => key), sheetsOf(contents, 'whole')]).toEqual([
      ['users'],
      [],
    ]);
  });
});

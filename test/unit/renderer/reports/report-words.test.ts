import { describe, expect, it } from 'vitest';
import { type ReportView, reportViews } from '../../../../renderer/routes/route.ts';
import {
  formatsOf,
  leftOutWords,
  localeNote,
  missingWords,
  reportFileNameOf,
  reportGroups,
} from '../../../../renderer/words/report-words.ts';

const plan = { number: 3, asOf: '2014-03-14', hash: 'a'.repeat(64) };
const parts = [
  { part: 'findings', title: 'Befunde', missing: null },
  { part: 'waves', title: 'Wellenblätter', missing: 'Es gibt noch keinen Plan.' },
] as const;

describe('the reports', () => {
  it('stand each in one group, in the order of the addresses', () => {
    expect(reportGroups.flatMap(({ views }) => views)).toEqual(reportViews);
  });

  it.each([
    ['workbook', ['xlsx']],
    ['summary', ['pdf', 'html']],
    ['whole', ['pdf', 'html']],
    ['calendar', ['ics']],
    ['tables', ['csv']],
    ['machines', ['json']],
  ] as const)('of %s are saved as %j', (view, formats) => {
    expect(formatsOf(view)).toEqual(formats);
  });

  it.each<[ReportView, string | null, string, string]>([
    ['workbook', null, 'xlsx', 'CAS-Plan_Nordwind_2014-03-14_v3.xlsx'],
    ['whole', null, 'pdf', 'CAS-Plan_Nordwind_2014-03-14_v3.pdf'],
    ['tables', null, 'zip', 'CAS-Plan_Nordwind_2014-03-14_v3.zip'],
    ['findings', null, 'pdf', 'CAS-Plan_Nordwind_2014-03-14_v3 Befunde.pdf'],
    ['waves', null, 'html', 'CAS-Plan_Nordwind_2014-03-14_v3 Wellenblätter.html'],
    ['waves', '3', 'pdf', 'CAS-Plan_Nordwind_2014-03-14_v3 Welle 3.pdf'],
    ['sites', 'Oslo/Nord', 'pdf', 'CAS-Plan_Nordwind_2014-03-14_v3 Oslo-Nord.pdf'],
  ])('%s of %j as %s is called %s', (report, of, ending, name) => {
    const contents = { fileName: 'CAS-Plan_Nordwind_2014-03-14_v3', parts };
    expect(reportFileNameOf(contents, { report, of }, { ending, locale: 'de-AT' })).toBe(name);
  });

  it('say in English that there is no plan, and else what is missing', () => {
    const before = reportViews.filter((view) => missingWords({ plan: null, parts }, view) !== null);
    expect([
      before,
      missingWords({ plan: null, parts }, 'waves'),
      missingWords({ plan, parts: [{ part: 'waves', title: '', missing: 'No wave.' }] }, 'waves'),
      missingWords({ plan, parts }, 'calendar'),
    ]).toEqual([['waves', 'calendar'], 'There is no plan yet.', 'No wave.', null]);
  });

  it('say how much of them a preview leaves out', () => {
    expect([0, 1, 1234].map(leftOutWords)).toEqual([
      null,
      '1 row is left out of this preview. What is saved or printed has all.',
      '1,234 rows are left out of this preview. What is saved or printed has all.',
    ]);
  });

  it.each([
    ['en-US', null],
    ['de-CH', 'Sentences about single people, databases and servers stay in English.'],
    ['nb-NO', 'Dates and numbers are written as there; words are in English.'],
  ])('say of %s: %j', (locale, note) => {
    expect(localeNote(locale)).toBe(note);
  });
});

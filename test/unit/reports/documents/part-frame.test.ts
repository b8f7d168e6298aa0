import { describe, expect, it } from 'vitest';
import { bandOf, footerOf } from '../../../../core/reports/documents/part-frame.ts';
import { partTitle } from '../../../../core/reports/documents/part-titles.ts';
import { reportParts } from '../../../../core/reports/report-kinds.ts';
import type { ReportStamp } from '../../../../core/reports/report-stamp.ts';
import { english, german, linesOf } from '../../../factories/document-text.ts';

const stamp: ReportStamp = {
  ...{
    organization: 'Nordwind',
    asOf: '2014-03-14',
    at: '2014-03-14T08:00:00Z',
    program: 'Caskade 0.1.0',
    sources: [],
  },
  plan: { number: 3, asOf: '2014-03-12', hash: '0123456789abcdef'.repeat(4) },
};

describe('the frame of a part', () => {
  it('says whose it is, as of when, and by which plan', () => {
    expect([linesOf([bandOf(stamp, english)]), footerOf(stamp, english)]).toEqual([
      ['- **Organization:** Nordwind', '- **As of:** 14 Mar 2014', '- **Plan:** No. 3 as of 12 Mar 2014, 0123456789ab'],
      'Nordwind - As of 14 Mar 2014 - Plan No. 3 as of 12 Mar 2014, 0123456789ab - Caskade 0.1.0',
    ]);
  });

  it('says that there is no plan yet, in German too', () => {
    const none = { ...stamp, plan: null };
    expect([linesOf([bandOf(none, german)]).at(-1), footerOf(none, german)]).toEqual([
      '- **Plan:** noch keiner',
      'Nordwind - Stand 14. März 2014 - Caskade 0.1.0',
    ]);
  });

  it('has a title of its own for each part in each language', () => {
    const titles = [english, german].flatMap((words) => reportParts.map((part) => partTitle(part, words)));
    expect(new Set(titles).size).toBe(2 * reportParts.length);
  });
});

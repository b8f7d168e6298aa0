import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { reportFileName } from '../../../core/reports/report-file-name.ts';
import type { StampedPlan } from '../../../core/reports/report-stamp.ts';

const plan: StampedPlan = { number: 3, asOf: '2014-03-14', hash: 'a'.repeat(64) };
const asOf = '2014-03-14';

describe('reportFileName', () => {
  it.each([
    ['Nordwind', 'CAS-Plan_Nordwind_2014-03-14_v3'],
    ['Contoso & Sons, Ltd.', 'CAS-Plan_Contoso-Sons-Ltd_2014-03-14_v3'],
    ['Müller/Søn: “Überall”', 'CAS-Plan_Müller-Søn-Überall_2014-03-14_v3'],
    ['हिन्दी', 'CAS-Plan_हिन्दी_2014-03-14_v3'],
    ['../../etc/passwd', 'CAS-Plan_etc-passwd_2014-03-14_v3'],
    ['=cmd|/C calc', 'CAS-Plan_cmd-C-calc_2014-03-14_v3'],
    ['CON', 'CAS-Plan_CON_2014-03-14_v3'],
    ['???', 'CAS-Plan_Project_2014-03-14_v3'],
    [`${'a'.repeat(39)} b`, `CAS-Plan_${'a'.repeat(39)}_2014-03-14_v3`],
  ])('names the report of %s', (organization, name) => {
    expect(reportFileName({ organization, asOf, plan })).toBe(name);
  });

  it('says that there is no plan', () => {
    expect(reportFileName({ organization: 'Nordwind', asOf, plan: null })).toBe('CAS-Status_Nordwind_2014-03-14');
  });

  it('writes a name that every file system takes, whatever the organization is called', () => {
    const anything = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.string({ unit: 'grapheme', minLength: 30 }),
      fc.string(),
    );
    const numbered = fc.option(fc.integer({ min: 1, max: 99_999 }).map((number) => ({ ...plan, number })));
    fc.assert(
      fc.property(anything, numbered, (organization, version) => {
        const name = reportFileName({ organization, asOf, plan: version });
        expect({
          isPlain: /^CAS-(Plan|Status)_[\p{L}\p{M}\p{N}-]+_2014-03-14(_v\d+)?$/u.test(name),
          isShort: [...name].length <= 100 && Buffer.byteLength(`${name}.html`) <= 210,
        }).toEqual({ isPlain: true, isShort: true });
      }),
    );
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inIssueOrder, userIssues } from '../../../core/classification/user-issue.ts';

describe('inIssueOrder', () => {
  it('puts the database before the profile and the profile before the evidence', () => {
    expect(inIssueOrder(['EVIDENCE_OLD', 'PROFILE_WRONG_SITE', 'MULTIPLE_DEVICES', 'DB_WRONG_SITE_ARRAY'])).toEqual([
      'DB_WRONG_SITE_ARRAY',
      'PROFILE_WRONG_SITE',
      'MULTIPLE_DEVICES',
      'EVIDENCE_OLD',
    ]);
  });

  it('names each issue once', () => {
    expect(inIssueOrder(['NAME_SHORT', 'NAME_SHORT'])).toEqual(['NAME_SHORT']);
  });

  it('gives one order whatever the order of the findings', () => {
    const findings = fc.subarray([...userIssues]).chain((issues) =>
      fc.record({
        ordered: fc.constant(issues),
        found: fc.shuffledSubarray([...issues, ...issues], { minLength: issues.length * 2 }),
      }),
    );
    fc.assert(
      fc.property(findings, ({ found, ordered }) => {
        expect(inIssueOrder(found)).toEqual(ordered);
      }),
    );
  });
});

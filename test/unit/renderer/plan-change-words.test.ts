import { describe, expect, it } from 'vitest';
import type { PlanDigest } from '../../../core/api/plan-preview-report.ts';
import {
  comparedSentence,
  digestSentence,
  nowWords,
  previewSentence,
  refusalWords,
} from '../../../renderer/words/plan-change-words.ts';
import { examplePreviewCalls } from '../../factories/example-preview-calls.ts';

const preview = examplePreviewCalls['plan.preview'].output;
const { baseline, inForce } = examplePreviewCalls['plan.baseline'].output;
const nobody = { people: 0, found: 0, groups: { total: 0, items: [] } };

function digest(over: Partial<PlanDigest> = {}): PlanDigest {
  if (preview.changes === null) throw new Error('the example has no changes');
  return { ...preview.changes, moved: nobody, noLongerPlanned: nobody, endShiftDays: 0, ...over };
}

describe('what changes between two plans', () => {
  it('is said of people first, then of the end', () => {
    expect([
      digestSentence(
        digest({ moved: { ...nobody, people: 41 }, newlyPlanned: { ...nobody, people: 1 }, endShiftDays: 12 }),
      ),
      digestSentence(
        digest({ shifted: { ...nobody, people: 2 }, noLongerPlanned: { ...nobody, people: 3 }, endShiftDays: -1 }),
      ),
      digestSentence(digest({ endShiftDays: null })),
      digestSentence(digest()),
    ]).toEqual([
      '41 users move to another wave; 1 user is newly planned; the work ends 12 days later.',
      '2 users stay in waves with other days; 3 users are no longer planned; the work ends 1 day earlier.',
      'Nobody moves.',
      'Nobody moves; the work ends on the same day.',
    ]);
  });

  it('is nothing where the plan comes out the same, and said otherwise where there is none yet', () => {
    expect([
      previewSentence({ ...preview, isSame: true, changes: digest({ isSame: true }) }),
      previewSentence({ ...preview, changes: digest({ isSame: true }) }),
      previewSentence({ ...preview, changes: null }),
    ]).toEqual([
      'Nothing would change: planning again gives the same plan.',
      'Nobody moves and no day changes; only what the plan takes into account is newer.',
      expect.stringMatching(
        /^There is no plan yet\. It would be made: 1,121 users in 12 waves, last step on .*2014\.$/,
      ),
    ]);
  });
});

it('two plans that are the same are said to be, with what still differs', () => {
  expect([
    comparedSentence(digest({ isSame: true, settings: [] })),
    comparedSentence(digest({ isSame: true })),
    comparedSentence(digest()),
  ]).toEqual([
    'Both plans are the same.',
    'Both plans are the same, though they were made with different settings.',
    'Nobody moves; the work ends on the same day.',
  ]);
});

it('the plan in force is measured by what was signed off', () => {
  if (baseline === null || inForce === null) throw new Error('the example has no baseline');
  const totals = { ...baseline.totals, users: baseline.totals.users - 1, waves: baseline.totals.waves + 2 };
  expect([
    nowWords({ baseline, inForce: { ...inForce, totals }, endShiftDays: 12 }),
    nowWords({ baseline, inForce: { ...inForce, totals: baseline.totals }, endShiftDays: 0 }),
    nowWords({ baseline, inForce: { ...inForce, totals: baseline.totals, hash: 'ef'.repeat(32) }, endShiftDays: 0 }),
  ]).toEqual([
    'Now: 12 days later, 1 user fewer, 2 waves more.',
    'Now: the same plan.',
    'Now: the same figures, not the same plan.',
  ]);
});

it('a rule is named by its number, once', () => {
  expect([
    refusalWords({ rule: 'R1', reason: 'Too early.' }),
    refusalWords({ rule: 'R6', reason: 'Frozen (R6).' }),
    refusalWords({ rule: 'METHOD', reason: 'Wave 4 uses M2.' }),
  ]).toEqual(['Too early. (R1)', 'Frozen (R6).', 'Wave 4 uses M2.']);
});

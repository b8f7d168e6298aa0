import type { PlainBlock } from '../../documents/document.ts';
import type { ReportStamp } from '../report-stamp.ts';
import { shortHash } from '../sheets/summary-stamp.ts';
import type { ReportWords } from '../words/report-words.ts';

/** What stands beneath the title of a part: whose it is, as of when, and by which plan. */
export function bandOf(stamp: ReportStamp, words: ReportWords): PlainBlock {
  const { say, day } = words;
  return {
    kind: 'band',
    facts: [
      { label: say('Organization'), value: stamp.organization },
      { label: say('As of'), value: day(stamp.asOf) },
      { label: say('Plan'), value: planWords(stamp, words) ?? say('none yet') },
    ],
  };
}

/** What stands at the foot of every page. */
export function footerOf(stamp: ReportStamp, words: ReportWords): string {
  const asOf = words.say('As of {day}', { day: words.day(stamp.asOf) });
  const plan = planWords(stamp, words);
  const named = plan === null ? [] : [`${words.say('Plan')} ${plan}`];
  return [stamp.organization, asOf, ...named, stamp.program].join(' - ');
}

/** Its number, its day, and the first digits that tell it from others; null without a plan. */
function planWords({ plan }: ReportStamp, { say, day }: ReportWords): string | null {
  if (plan === null) return null;
  return `${say('No. {number} as of {day}', { number: plan.number, day: day(plan.asOf) })}, ${shortHash(plan.hash)}`;
}

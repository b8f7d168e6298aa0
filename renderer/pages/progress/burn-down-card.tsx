import type { BurnDay, BurnDown, ProgressReport } from '../../../core/api/tracking-report.ts';
import { dayNumber, type IsoDate, weekdayOf } from '../../../core/shared/dates.ts';
import { Card } from '../../components/card.tsx';
import { ChartCard } from '../../components/chart-card.tsx';
import { FigureTable } from '../../components/figure-table.tsx';
import { counted, formats } from '../../words/format.ts';
import { burnDownInWords, forecastInWords } from '../../words/progress-words.ts';
import { BurnChart, BurnLegend } from './burn-chart.tsx';

/** What is left over time, against the plan, and when it will be done. */
export function BurnDownCard({ report }: { readonly report: ProgressReport }) {
  const { burnDown, asOf } = report;
  if (burnDown.days.length === 0)
    return (
      <Card title="Burn-down">
        <p>Nobody with work is in a wave. {outsideInWords(report)}</p>
      </Card>
    );
  return (
    <ChartCard
      title="Burn-down"
      summary={summaryOf(report)}
      chart={
        <>
          <BurnChart burn={burnDown} asOf={asOf} />
          <BurnLegend baseline={burnDown.baseline} />
        </>
      }
      table={<DayTable burn={burnDown} asOf={asOf} />}
    />
  );
}

function DayTable({ burn, asOf }: { readonly burn: BurnDown; readonly asOf: IsoDate }) {
  const days = tableDays(burn.days, asOf);
  const isWhole = days.length === burn.days.length;
  return (
    <FigureTable
      caption={`People left at the end of ${isWhole ? 'each day' : 'each week, and today'}`}
      columns={[
        isWhole ? 'Day' : 'Day (the ends of weeks, and today)',
        'by the plan',
        ...(burn.baseline === null ? [] : [`by the baseline ${burn.baseline}`]),
        'not reported',
        'not verified',
      ]}
      rows={days.map(({ day, planned, baseline, unreported, unverified }) => ({
        key: day,
        name: day === asOf ? `${formats.day(day)}, today` : formats.day(day),
        figures: [
          formats.count(planned),
          ...(burn.baseline === null ? [] : [countOrNone(baseline)]),
          countOrNone(unreported),
          countOrNone(unverified),
        ],
      }))}
    />
  );
}

/** All days of a month or less; of more the Sundays, the first, the last and today. */
function tableDays(days: readonly BurnDay[], asOf: IsoDate): readonly BurnDay[] {
  if (days.length <= mostRows) return days;
  return days.filter(
    ({ day }, i) => i === 0 || i === days.length - 1 || day === asOf || weekdayOf(dayNumber(day)) === 7,
  );
}

const mostRows = 31;

function countOrNone(count: number | null): string {
  return count === null ? '–' : formats.count(count);
}

function summaryOf(report: ProgressReport): string {
  const { burnDown, asOf } = report;
  const end = forecastInWords(burnDown);
  const forecast =
    end === null ? null : `At the pace so far everybody is reported ${end}. ${burnDown.forecast?.why ?? ''}`;
  const none = burnDown.forecast === null && hasLeft(report) ? 'There is no forecast until work is reported.' : null;
  return [burnDownInWords(burnDown, asOf), forecast, none, outsideInWords(report)]
    .filter((part) => part !== null && part !== '')
    .join(' ');
}

function hasLeft({ burnDown, asOf }: ProgressReport): boolean {
  return (burnDown.days.find(({ day }) => day === asOf)?.unreported ?? 0) > 0;
}

/** Who has work and is in no wave does not burn down. */
function outsideInWords({ totals, burnDown, waves }: ProgressReport): string {
  const exempt = waves.reduce((sum, wave) => sum + wave.exempt, 0);
  const outside = totals.people - burnDown.people - exempt;
  if (outside <= 0) return '';
  return `${counted(outside, 'more person has', 'more people have')} work and ${outside === 1 ? 'is' : 'are'} in no wave.`;
}

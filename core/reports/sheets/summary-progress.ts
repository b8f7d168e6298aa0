import type { ProgressReport } from '../../api/tracking-report.ts';
import type { Forecast } from '../../tracking/forecast.ts';
import type { SheetBlock, SheetFact } from '../sheet.ts';
import type { ReportWords } from '../words/report-words.ts';

/** How far the work is: what is reported and what is proven never add up, and when it will be done. */
export function progressFacts({ totals, rules, burnDown }: ProgressReport, words: ReportWords): readonly SheetFact[] {
  const { say } = words;
  const share = (count: number): string =>
    words.plural(totals.people, '{part} of {count} person ({share})', '{part} of {count} people ({share})', {
      part: count,
      share: words.share(count, totals.people),
    });
  const wrong = (count: number): SheetFact['tone'] => (count === 0 ? null : 'bad');
  return [
    { label: say('People with work'), value: totals.people, note: null, tone: null },
    {
      ...{ label: say('Verified'), value: totals.verified, note: share(totals.verified) },
      tone: totals.verified === 0 ? null : 'good',
    },
    {
      ...{
        label: say('Reported, not yet proven'),
        value: totals.reported,
        tone: totals.reported === 0 ? null : 'work',
      },
      note: joined([
        share(totals.reported),
        totals.unseen === 0
          ? null
          : words.plural(
              rules.unseenDays,
              '{unseen} of them not seen for more than {count} day',
              '{unseen} of them not seen for more than {count} days',
              { unseen: totals.unseen },
            ),
      ]),
    },
    {
      ...{ label: say('Open'), value: totals.open, tone: totals.open === 0 ? null : 'work' },
      note: say('failed and reverted are among them'),
    },
    { label: say('Failed'), value: totals.failed, note: null, tone: wrong(totals.failed) },
    { label: say('Reverted'), value: totals.reverted, note: null, tone: wrong(totals.reverted) },
    { label: say('Exempt'), value: totals.exempt, note: null, tone: 'quiet' },
    forecastFact(burnDown.forecast, words),
  ];
}

/** When everybody will be reported at the pace so far: `between 12 May 2014 and 30 May 2014`. */
export function forecastPhrase({ from, to }: Forecast, { say, day }: ReportWords): string {
  if (to === null) return say('no earlier than {day}', { day: day(from) });
  if (from === to) return say('on {day}', { day: day(from) });
  return say('between {from} and {to}', { from: day(from), to: day(to) });
}

/** A warning for each wave that the stop rule holds; of many the first, and how many more there are. */
export function pausedWaves(
  { waves, rules }: Pick<ProgressReport, 'waves' | 'rules'>,
  words: ReportWords,
): readonly SheetBlock[] {
  const paused = waves.filter(({ stop }) => stop.isPaused);
  const more = paused.length - mostWarnings;
  return [
    ...paused.slice(0, mostWarnings).map(({ wave, name, stop }): SheetBlock => {
      const { judged, failures } = stop;
      const values = { wave: String(wave), name, failures, percent: rules.stopPercent };
      const text = words.plural(
        judged,
        'Wave {wave}, {name}, is paused: {failures} of {count} verification failed (limit {percent} %).',
        'Wave {wave}, {name}, is paused: {failures} of {count} verifications failed (limit {percent} %).',
        values,
      );
      return { kind: 'warning', text };
    }),
    ...(more > 0
      ? [
          {
            kind: 'warning',
            text: words.plural(more, '{count} more wave is paused.', '{count} more waves are paused.'),
          } as const,
        ]
      : []),
  ];
}

/** At most so many warnings of one kind stand above the numbers. */
export const mostWarnings = 5;

function forecastFact(forecast: Forecast | null, words: ReportWords): SheetFact {
  const label = words.say('Everybody reported from');
  return forecast === null
    ? {
        label,
        value: null,
        note: words.say('a forecast needs a pace: somebody reported, and somebody left'),
        tone: null,
      }
    : {
        label,
        value: { day: forecast.from },
        note: words.say('{forecast}, at the pace of the last five working days and at that since the first report', {
          forecast: forecastPhrase(forecast, words),
        }),
        tone: null,
      };
}

function joined(notes: readonly (string | null)[]): string {
  return notes.filter((note) => note !== null).join('; ');
}

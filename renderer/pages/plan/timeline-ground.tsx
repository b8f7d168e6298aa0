import type { PlanChart } from '../../../core/api/plan-chart-report.ts';
import type { BlackoutReport } from '../../../core/api/wave-report.ts';
import { dateOfDay, dayNumber, type IsoDate } from '../../../core/shared/dates.ts';
import { formats } from '../../words/format.ts';
import styles from './timeline-card.module.css';
import type { TimelineScale } from './timeline-scale.ts';

/** The axis of days, and what lies under everything: lines, today, and the blackouts that hold everywhere. */
export function TimelineGround(props: {
  readonly chart: PlanChart;
  readonly scale: TimelineScale;
  readonly ticks: readonly IsoDate[];
}) {
  const { chart, scale, ticks } = props;
  const { today } = chart;
  const general = chart.blackouts.filter(({ site, wave }) => site === null && wave === null);
  const hasToday = scale.has(today);
  return (
    <>
      <div className={styles.ground} aria-hidden="true">
        {ticks.map((date) => (
          <span key={date} className={styles.tick} style={{ left: scale.startOf(date) }} />
        ))}
        <Hatches blackouts={general} scale={scale} />
        {hasToday && <span className={styles.today} style={{ left: scale.middleOf(today) }} />}
      </div>
      <div className={styles.axis} aria-hidden="true">
        {ticks
          .filter((date) => !hasToday || !isUnder(scale.startOf(date) - scale.middleOf(today)))
          .map((date) => (
            <span key={date} style={{ left: scale.startOf(date) }}>
              {formats.shortDay(date)}
            </span>
          ))}
        {hasToday && (
          <strong style={{ left: scale.middleOf(today) }}>
            <span>today</span> {formats.shortDay(today)}
          </strong>
        )}
      </div>
      <p className="visually-hidden">Today is {formats.day(today)}.</p>
      {general.length > 0 && (
        <div className={styles.reasons}>
          <span className={styles.name}>Blackouts</span>
          {clipped(general, scale).map(({ blackout, left, width }) => (
            <span key={`${blackout.from} ${blackout.to}`} style={{ left, minWidth: width }} title={inWords(blackout)}>
              <span aria-hidden="true">{blackout.reason ?? 'no work'}</span>
              <span className="visually-hidden">{inWords(blackout)}</span>
            </span>
          ))}
        </div>
      )}
    </>
  );
}

/** True for a day whose name would lie under that of today, which is in the middle of its place. */
function isUnder(distance: number): boolean {
  return distance > -96 && distance < 50;
}

/** Closed times, hatched. */
export function Hatches(props: { readonly blackouts: readonly BlackoutReport[]; readonly scale: TimelineScale }) {
  return clipped(props.blackouts, props.scale).map(({ blackout, left, width }) => (
    <span key={`${blackout.from} ${blackout.to}`} className={styles.closed} style={{ left, width }} />
  ));
}

/** `Easter: no work 12–21 Apr`. */
export function inWords({ from, to, reason }: BlackoutReport): string {
  return `${reason ?? 'Blackout'}: no work ${formats.shortRange(from, to)}`;
}

/** The part of each closed time that is on the timeline. */
function clipped(blackouts: readonly BlackoutReport[], scale: TimelineScale) {
  const lastDay = scale.first + scale.days - 1;
  return blackouts
    .filter(({ from, to }) => dayNumber(to) >= scale.first && dayNumber(from) <= lastDay)
    .map((blackout) => {
      const from = dateOfDay(Math.max(scale.first, dayNumber(blackout.from)));
      const to = Math.min(lastDay, dayNumber(blackout.to));
      const left = scale.startOf(from);
      return { blackout, left, width: (to + 1 - dayNumber(from)) * scale.pixelsPerDay };
    });
}

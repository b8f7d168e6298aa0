import { useEffect, useRef, useState } from 'react';
import type { PlanChart } from '../../../core/api/plan-chart-report.ts';
import { dateOfDay } from '../../../core/shared/dates.ts';
import { Card } from '../../components/card.tsx';
import switchStyles from '../../components/chart-card.module.css';
import { FigureTable } from '../../components/figure-table.tsx';
import { formats } from '../../words/format.ts';
import { blastSentence } from '../../words/plan-sentences.ts';
import { BlastChart } from './blast-chart.tsx';
import styles from './timeline-card.module.css';
import { TimelineGround } from './timeline-ground.tsx';
import { TimelineLanes } from './timeline-lanes.tsx';
import { type TimelineScale, ticksOf, timelineScale, type Zoom, zooms } from './timeline-scale.ts';

/** The days of the plan: what happens where, when nobody may work, and how the blast radius falls. */
export function TimelineCard({ chart, open }: { readonly chart: PlanChart; readonly open: string | null }) {
  const [zoom, setZoom] = useState<Zoom>('week');
  const [isTable, setIsTable] = useState(false);
  const { frame, place } = usePlace();
  const scale = timelineScale(chart, zoom, place - namesWidth);
  useStartAtToday(frame, scale, chart.today);
  const last = dateOfDay(scale.first + scale.days - 1);
  return (
    <Card
      title={formats.shortRange(dateOfDay(scale.first), last)}
      aside={<Tools zoom={zoom} onZoom={setZoom} />}
      summary={
        <span className={styles.summary}>
          <span>{blastSentence(chart)}</span>
          <button
            type="button"
            className={styles.link}
            aria-expanded={isTable}
            onClick={() => setIsTable((shown) => !shown)}
          >
            {isTable ? 'Hide the table' : 'Chart as table'}
          </button>
        </span>
      }
    >
      {/* What is inside takes the focus, so keys scroll it too. */}
      <section ref={frame} className={styles.frame} aria-label="Timeline">
        <div className={styles.plane} style={{ width: scale.width + namesWidth }}>
          <TimelineGround chart={chart} scale={scale} ticks={ticksOf(scale, zoom)} />
          <TimelineLanes chart={chart} scale={scale} open={open} />
          <BlastChart line={chart.blastRadius} today={chart.today} scale={scale} />
        </div>
      </section>
      {isTable && <BlastTable chart={chart} />}
    </Card>
  );
}

/** The width of the names at the left, which stay while the days scroll; the style sheet has it too. */
const namesWidth = 104;

function Tools({ zoom, onZoom }: { readonly zoom: Zoom; readonly onZoom: (zoom: Zoom) => void }) {
  return (
    <div className={styles.tools}>
      <ul className={styles.legend} aria-label="Legend">
        <li>
          <span className={styles.diamond} /> step
        </li>
        <li>
          <span className={styles.ring}>3</span> wave
        </li>
        <li>
          <span className={styles.hatch} /> blackout, no work
        </li>
      </ul>
      <fieldset className={switchStyles.switch}>
        <legend className="visually-hidden">Zoom of the timeline</legend>
        {zooms.map((name) => (
          <button key={name} type="button" aria-pressed={zoom === name} onClick={() => onZoom(name)}>
            {zoomWords[name]}
          </button>
        ))}
      </fieldset>
    </div>
  );
}

const zoomWords: Readonly<Record<Zoom, string>> = { week: 'Weeks', month: 'Months' };

function BlastTable({ chart: { blastRadius, today } }: { readonly chart: PlanChart }) {
  const { now, points } = blastRadius;
  const rows = points.map(({ date, users, steps }, index) => ({
    key: date,
    name: formats.day(date),
    figures: [
      formats.count(users),
      formats.count((points[index - 1]?.users ?? now) - users),
      formats.count(steps.length),
    ],
  }));
  return (
    <FigureTable
      caption="Users who lose Outlook when the server that they use stops, at the end of the day"
      columns={['Day', 'lose Outlook', 'fewer than before', 'by steps and waves']}
      rows={[
        { key: 'now', name: `${formats.day(today)}, as the data shows it`, figures: [formats.count(now), '', ''] },
        ...rows,
      ]}
    />
  );
}

/** The place that the timeline has; until it is measured, that of a small window. */
function usePlace() {
  const frame = useRef<HTMLElement>(null);
  const [place, setPlace] = useState(620);
  useEffect(() => {
    const element = frame.current;
    if (element === null) return;
    const observer = new ResizeObserver(() => setPlace(element.clientWidth));
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return { frame, place };
}

/** A long plan opens at today, with some days before it. */
function useStartAtToday(frame: ReturnType<typeof usePlace>['frame'], scale: TimelineScale, today: string): void {
  const { pixelsPerDay } = scale;
  const start = scale.has(today) ? scale.startOf(today) : 0;
  // biome-ignore lint/correctness/useExhaustiveDependencies: another zoom starts anew, a wider window does not
  useEffect(() => {
    frame.current?.scrollTo({ left: Math.max(0, start - 14 * pixelsPerDay) });
  }, [frame, today, Math.round(pixelsPerDay)]);
}

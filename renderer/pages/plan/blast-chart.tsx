import type { BlastLine } from '../../../core/api/plan-chart-report.ts';
import { formats } from '../../words/format.ts';
import styles from './blast-chart.module.css';
import { blastShape } from './blast-shape.ts';
import type { TimelineScale } from './timeline-scale.ts';

/** The users who lose Outlook when their server stops, day by day, as a line that falls; the sentence under it says it too. */
export function BlastChart(props: { readonly line: BlastLine; readonly today: string; readonly scale: TimelineScale }) {
  const { line, today, scale } = props;
  const shape = blastShape(line, today, scale, height);
  return (
    <div className={styles.blast}>
      <div className={styles.title}>
        <p>
          <strong>Blast radius</strong> users who lose Outlook when their server stops
        </p>
      </div>
      <div className={styles.levels} aria-hidden="true">
        {shape.levels.map(({ value, y }) => (
          <span key={value} style={{ top: y }}>
            {formats.count(value)}
          </span>
        ))}
      </div>
      <div className={styles.drawing} aria-hidden="true" style={{ height }}>
        <svg aria-hidden="true" width={scale.width} height={height} focusable="false">
          {shape.levels.map(({ value, y }) => (
            <path key={value} className={styles.level} d={`M0 ${y}H${scale.width}`} />
          ))}
          <path className={styles.area} d={shape.area} />
          <path className={styles.line} d={shape.line} />
          {shape.labels.slice(1).map(({ key, x, y }) => (
            <circle key={key} className={styles.dot} cx={x} cy={y} r="3" />
          ))}
        </svg>
        {shape.labels.map(({ key, x, y, users }) => (
          <span
            key={key}
            className={`${styles.value} ${x > scale.width - labelRoom ? styles.before : ''}`}
            style={{ left: x, top: y }}
          >
            {formats.count(users)}
            {key === 'today' && ' today'}
          </span>
        ))}
      </div>
    </div>
  );
}

const height = 148;
/** A number that would not fit after its point stands before it. */
const labelRoom = 60;

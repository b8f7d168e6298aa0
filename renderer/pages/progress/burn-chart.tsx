import { type ReactNode, useId } from 'react';
import type { BurnDown } from '../../../core/api/tracking-report.ts';
import type { IsoDate } from '../../../core/shared/dates.ts';
import { useWidth } from '../../components/use-width.ts';
import { formats } from '../../words/format.ts';
import styles from './burn-chart.module.css';
import { burnShape } from './burn-shape.ts';

/** What is left, day by day: the plan, what is reported, what is verified, and where it leads. The sentence under it says it too. */
export function BurnChart(props: { readonly burn: BurnDown; readonly asOf: IsoDate }) {
  const { burn, asOf } = props;
  const { place, width } = useWidth<HTMLDivElement>(600);
  const shape = burnShape(burn, asOf, Math.max(120, width - scaleWidth - edge), height);
  return (
    <div ref={place} className={styles.chart} aria-hidden="true">
      <div className={styles.levels}>
        {shape.levels.map(({ value, y }) => (
          <span key={value} style={{ top: y }}>
            {formats.count(value)}
          </span>
        ))}
      </div>
      <div className={styles.drawing}>
        <Drawing shape={shape} width={Math.max(120, width - scaleWidth - edge)} />
        {shape.ticks.map(({ day, x }) => (
          <span key={day} className={styles.tick} style={{ left: x, top: height }}>
            {formats.shortDay(day)}
          </span>
        ))}
        {shape.today !== null && (
          <span className={styles.today} style={{ left: shape.today.x, top: -18 }}>
            today
          </span>
        )}
      </div>
    </div>
  );
}

function Drawing({ shape, width }: { readonly shape: ReturnType<typeof burnShape>; readonly width: number }) {
  const id = useId();
  return (
    <svg className={styles.svg} width={width} height={height} aria-hidden="true" focusable="false">
      <defs>
        <Hatch id={id} />
        <clipPath id={`${id}-frame`}>
          <rect x="-4" y="-4" width={width + 4 + edge / 2} height={height + 5} />
        </clipPath>
      </defs>
      {shape.levels.map(({ value, y }) => (
        <path key={value} className={styles.level} d={`M0 ${y}H${width}`} />
      ))}
      {shape.today !== null && <path className={styles.now} d={`M${shape.today.x} -4V${height}`} />}
      <g clipPath={`url(#${id}-frame)`}>
        {shape.forecast !== null && (
          <>
            <path d={shape.forecast} fill={`url(#${id})`} />
            <path className={styles.cone} d={shape.forecast} />
          </>
        )}
        {shape.baseline !== null && <path className={styles.baseline} d={shape.baseline} />}
        <path className={styles.planned} d={shape.planned} />
        <path className={styles.unverified} d={shape.unverified} />
        <path className={styles.unreported} d={shape.unreported} />
      </g>
      {shape.today !== null && (
        <>
          <rect
            className={styles.square}
            x={shape.today.x - 3.5}
            y={shape.today.unverified - 3.5}
            width="7"
            height="7"
          />
          <circle className={styles.dot} cx={shape.today.x} cy={shape.today.unreported} r="4" />
        </>
      )}
    </svg>
  );
}

/** What the lines are; the marks are the drawing's own. */
export function BurnLegend({ baseline }: { readonly baseline: string | null }) {
  const id = useId();
  return (
    <ul className={styles.legend} aria-label="Legend">
      <li>
        <Sample>
          <path className={styles.planned} d="M0 6H28" />
        </Sample>
        left by the plan
      </li>
      {baseline !== null && (
        <li>
          <Sample>
            <path className={styles.baseline} d="M0 6H28" />
          </Sample>
          baseline: {baseline}
        </li>
      )}
      <li>
        <Sample>
          <path className={styles.unreported} d="M0 6H24" />
          <circle className={styles.dot} cx="24" cy="6" r="3.5" />
        </Sample>
        not yet reported
      </li>
      <li>
        <Sample>
          <path className={styles.unverified} d="M0 6H24" />
          <rect className={styles.square} x="20.5" y="2.5" width="7" height="7" />
        </Sample>
        not yet verified
      </li>
      <li>
        <Sample>
          <defs>
            <Hatch id={id} />
          </defs>
          <rect width="28" height="12" fill={`url(#${id})`} />
          <rect className={styles.cone} width="28" height="12" />
        </Sample>
        forecast of reports
      </li>
    </ul>
  );
}

function Sample({ children }: { readonly children: ReactNode }) {
  return (
    <svg className={styles.sample} width="28" height="12" aria-hidden="true" focusable="false">
      {children}
    </svg>
  );
}

function Hatch({ id }: { readonly id: string }) {
  return (
    <pattern id={id} width="7" height="7" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
      <line className={styles.hatch} x1="1" x2="1" y1="0" y2="7" />
    </pattern>
  );
}

const height = 200;
/** The numbers at the left; the style sheet has it too. */
const scaleWidth = 52;
/** Room at the right for half a date. */
const edge = 24;

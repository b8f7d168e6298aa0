import { useId } from 'react';
import type { ProgressCounts } from '../../core/api/tracking-report.ts';
import { countsInWords } from '../words/progress-words.ts';
import styles from './people-bar.module.css';

/** The parts of a bar of people, from its left end. Patterns tell them apart without any colour. */
export const peopleParts = ['verified', 'reported', 'wrong', 'open', 'exempt'] as const;

export type PeoplePart = (typeof peopleParts)[number];

/** How people stand as a bar; `expected` is how many should be reported or verified by now, a line across it. */
export function PeopleBar(props: {
  readonly counts: ProgressCounts;
  readonly expected?: number;
  readonly height: number;
}) {
  const { counts, expected, height } = props;
  const id = useId();
  const all = Math.max(1, counts.people);
  const marks = expected === undefined ? '' : `; ${expected} reported or verified expected by now`;
  const room = expected === undefined ? 0 : 4;
  return (
    <svg
      className={styles.bar}
      height={height + 2 * room}
      role="img"
      aria-label={`${countsInWords(counts)}${marks}`}
      focusable="false"
    >
      <Patterns id={id} />
      {partsOf(counts).map(({ part, from, count }) => (
        <Part
          key={part}
          id={id}
          part={part}
          x={(from / all) * 100}
          width={(count / all) * 100}
          y={room}
          height={height}
        />
      ))}
      <rect className={styles.edge} x="0" y={room} width="100%" height={height} rx="2" />
      {expected !== undefined && expected > 0 && (
        <line
          className={styles.marker}
          x1={percent((expected / all) * 100)}
          x2={percent((expected / all) * 100)}
          y1="0"
          y2={height + 2 * room}
        />
      )}
    </svg>
  );
}

/** The look of a part, for a legend. */
export function PeopleSwatch({ part }: { readonly part: PeoplePart }) {
  const id = useId();
  return (
    <svg className={styles.swatch} aria-hidden="true" focusable="false">
      <Patterns id={id} />
      <Part id={id} part={part} x={0} width={100} y={0} height={12} />
      <rect className={styles.edge} width="100%" height="12" rx="2" />
    </svg>
  );
}

function Part(props: {
  readonly id: string;
  readonly part: PeoplePart;
  /** In percent of the bar. */
  readonly x: number;
  readonly width: number;
  readonly y: number;
  readonly height: number;
}) {
  const { id, part, y, height } = props;
  const place = { x: percent(props.x), width: percent(props.width), y, height };
  return (
    <>
      <rect className={styles[part]} {...place} />
      {part !== 'verified' && part !== 'open' && <rect {...place} fill={`url(#${id}-${part})`} />}
    </>
  );
}

function Patterns({ id }: { readonly id: string }) {
  const tile = { width: 6, height: 6, patternUnits: 'userSpaceOnUse' } as const;
  return (
    <defs>
      <pattern id={`${id}-reported`} {...tile} patternTransform="rotate(45)">
        <line className={styles.reportedLines} x1="2" x2="2" y1="0" y2="6" />
      </pattern>
      <pattern id={`${id}-wrong`} {...tile}>
        <path className={styles.wrongLines} d="M0 0 6 6M6 0 0 6" />
      </pattern>
      <pattern id={`${id}-exempt`} {...tile}>
        <circle className={styles.exemptDots} cx="2" cy="2" r="1" />
      </pattern>
    </defs>
  );
}

function partsOf(counts: ProgressCounts) {
  const wrong = counts.failed + counts.reverted;
  const sizes: Readonly<Record<PeoplePart, number>> = {
    ...{ verified: counts.verified, reported: counts.reported, wrong },
    ...{ open: counts.open - wrong, exempt: counts.exempt },
  };
  let from = 0;
  return peopleParts.flatMap((part) => {
    const count = sizes[part];
    from += count;
    return count === 0 ? [] : [{ part, count, from: from - count }];
  });
}

function percent(value: number): string {
  return `${value.toFixed(3)}%`;
}

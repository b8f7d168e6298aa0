import { type ReactNode, useMemo } from 'react';
import { plainBars } from '../../charts/bar-options.ts';
import { Chart } from '../../charts/chart.tsx';
import { formats } from '../../words/format.ts';
import styles from './bar-rows.module.css';

/** A row with its bar; `figures` stand at its end. */
export type PlainBarRow = { readonly name: string; readonly value: number; readonly figures: ReactNode };

/** Rows of one bar each with names before and figures behind; `what` says what the bars count. */
export function PlainBarRows({
  rows,
  what,
  figureClass,
}: {
  readonly rows: readonly PlainBarRow[];
  readonly what: string;
  readonly figureClass?: string | undefined;
}) {
  const bars = JSON.stringify(rows.map(({ name, value }) => ({ name, value })));
  const option = useMemo(() => plainBars(JSON.parse(bars), 11), [bars]);
  const label = rows.map(({ name, value }) => `${name} ${formats.count(value)}`).join(', ');
  return (
    <div className={styles.rows}>
      <ul className={styles.names}>
        {rows.map(({ name }) => (
          <li key={name}>{name}</li>
        ))}
      </ul>
      <Chart option={option} label={`${what}: ${label}`} className={styles.bars} />
      <ul className={figureClass === undefined ? styles.figures : `${styles.figures} ${figureClass}`}>
        {rows.map(({ name, figures }) => (
          <li key={name}>{figures}</li>
        ))}
      </ul>
    </div>
  );
}

import { useMemo } from 'react';
import type { AnswerPart } from '../../../core/classification/answer-part.ts';
import { stackedBars } from '../../charts/bar-options.ts';
import { Chart } from '../../charts/chart.tsx';
import styles from './part-swatch.module.css';

/** A piece of the bar of a part, for legends: drawn as the bars are, so that it cannot look different. */
export function PartSwatch({ part }: { readonly part: AnswerPart }) {
  const option = useMemo(() => stackedBars([{ name: part, parts: [{ part, count: 1 }] }], 12), [part]);
  return (
    <span aria-hidden="true">
      <Chart option={option} label="" className={styles.swatch} />
    </span>
  );
}

import type { ListName } from '../../core/lists/list-query.ts';
import { findingRowsHref } from '../routes/route.ts';
import { formats } from '../words/format.ts';
import styles from './count-link.module.css';

/** A number that leads to the rows of a list that a finding concerns; `noun` is what they are, and is read with the number. */
export function RowsLink(props: {
  readonly list: ListName;
  readonly finding: string;
  readonly count: number;
  readonly noun: string;
}) {
  const { list, finding, count, noun } = props;
  return (
    <a href={findingRowsHref(list, finding)} className={styles.count}>
      {formats.count(count)} {noun}
    </a>
  );
}

import { memo } from 'react';
import type { MergedChange } from '../../../core/api/work-report.ts';
import { taskFieldWords } from '../../../core/tracking/event-words.ts';
import { Card } from '../../components/card.tsx';
import { OldNew } from '../../components/old-new.tsx';
import { personHref } from '../../routes/route.ts';
import { counted, formats } from '../../words/format.ts';
import { listedOf, mergedValue } from '../../words/work-words.ts';
import { MoreButton, useMore } from './more-button.tsx';
import styles from './work-table.module.css';

/** The changes that are taken over, each with the value before above the one after. `count` counts those that are not listed. */
export const ChangesTable = memo(PlainChanges);

function PlainChanges(props: { readonly changes: readonly MergedChange[]; readonly count: number }) {
  const { changes, count } = props;
  const more = useMore(changes);
  return (
    <Card title={`Taken over: ${counted(count, 'change')}`} aside={listedOf(changes.length, count)}>
      <div className={styles.frame}>
        <table className={styles.table}>
          <caption className="visually-hidden">Taken over</caption>
          <thead>
            <tr>
              <th scope="col">Person</th>
              <th scope="col">What</th>
              <th scope="col">Before, after</th>
              <th scope="col">When</th>
              <th scope="col">By</th>
            </tr>
          </thead>
          <tbody>
            {more.shown.map((change, i) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the list stays as it came
              <ChangeRow key={i} change={change} />
            ))}
          </tbody>
        </table>
      </div>
      <MoreButton more={more} word="change" />
    </Card>
  );
}

function ChangeRow({ change }: { readonly change: MergedChange }) {
  const { mailboxId, name, alias, computer, field, before, after, at, by } = change;
  return (
    <tr>
      <th scope="row">
        <a href={personHref(mailboxId)}>{name}</a>
        <small>{alias}</small>
      </th>
      <td>
        {taskFieldWords[field]}
        {computer !== null && <small>{computer}</small>}
      </td>
      <td className={styles.text}>
        <OldNew
          before={before === null ? null : mergedValue(field, before)}
          after={after === null ? null : mergedValue(field, after)}
        />
      </td>
      <td>{formats.moment(at)}</td>
      <td className={styles.text}>{by ?? '–'}</td>
    </tr>
  );
}

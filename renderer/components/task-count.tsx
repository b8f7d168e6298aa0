import { type TaskFilter, tasksHref } from '../routes/tasks-href.ts';
import { counted, formats } from '../words/format.ts';
import styles from './count-link.module.css';

/** A number of people that leads to their tasks; `what` completes the sentence `18 people …`. A zero leads nowhere. */
export function TaskCount(props: { readonly count: number; readonly filter: TaskFilter; readonly what: string }) {
  const { count, filter, what } = props;
  const text = formats.count(count);
  if (count === 0) return <span className={styles.zero}>{text}</span>;
  return (
    <a href={tasksHref(filter)} className={styles.count} aria-label={`${counted(count, 'person', 'people')} ${what}`}>
      {text}
    </a>
  );
}

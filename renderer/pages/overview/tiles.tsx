import type { Overview, PartCount } from '../../../core/api/overview-report.ts';
import { StateMark } from '../../components/state-mark.tsx';
import { usersHref } from '../../routes/route.ts';
import { formats } from '../../words/format.ts';
import { partWords } from '../../words/part-words.ts';
import styles from './tiles.module.css';

/** The parts of the answer: exclusive, and they add up to the users in scope. Each leads to its users. */
export function Tiles({ overview }: { readonly overview: Overview }) {
  const { parts, answer } = overview;
  const shown = parts.filter(({ part, count }) => part !== 'other' || count > 0);
  return (
    <ul className={styles.tiles} aria-label="Users by state">
      {shown.map((part) => (
        <li key={part.part}>
          <Tile part={part} all={answer.inScope.count} />
        </li>
      ))}
    </ul>
  );
}

function Tile({ part: { part, count, filter }, all }: { readonly part: PartCount; readonly all: number }) {
  const { title, mark, state } = partWords[part];
  return (
    <a href={usersHref(filter)} className={styles.tile}>
      <span className={styles.title}>{title}</span>
      <span className={styles.figures}>
        <span className={styles.count}>{formats.count(count)}</span>
        <span className={styles.share}>{formats.share(count, all)}</span>
      </span>
      <span className={styles.state}>
        <StateMark mark={mark} />
        {state}
      </span>
    </a>
  );
}

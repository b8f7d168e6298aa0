import { useEffect, useId, useRef } from 'react';
import type { WaveProgress } from '../../../core/api/tracking-report.ts';
import { type TaskStatus, taskStatuses, taskStatusWords } from '../../../core/tracking/task-status.ts';
import { PeopleBar } from '../../components/people-bar.tsx';
import { StateMark } from '../../components/state-mark.tsx';
import { TaskCount } from '../../components/task-count.tsx';
import { waveHref } from '../../routes/route.ts';
import { replaceRoute } from '../../routes/router.tsx';
import { openStatuses } from '../../routes/tasks-href.ts';
import { formats } from '../../words/format.ts';
import { stopInWords, trackWords } from '../../words/progress-words.ts';
import styles from './waves-card.module.css';

/** A wave as a row of the table; unfolded, its people by status below it. */
export function WaveLine({ wave, isOpen }: { readonly wave: WaveProgress; readonly isOpen: boolean }) {
  const id = useId();
  const row = useShownAtFirst(isOpen);
  const { wave: number, name, start, end, track, why, stop, people, verified, reported, open, expected } = wave;
  const { word, mark } = trackWords[track];
  const inWave = `in wave ${number}`;
  return (
    <>
      <tr ref={row} className={isOpen ? styles.opened : undefined}>
        <th scope="row">
          <span className={styles.name}>
            <button
              type="button"
              className={styles.toggle}
              aria-expanded={isOpen}
              aria-controls={id}
              aria-label={`Wave ${number} by status`}
              onClick={() => replaceRoute({ page: 'progress', open: isOpen ? null : number })}
            >
              <svg viewBox="0 0 12 12" aria-hidden="true" focusable="false">
                <path d={isOpen ? 'm2.5 4.5 3.5 3.5 3.5-3.5' : 'm4.5 2.5 3.5 3.5-3.5 3.5'} />
              </svg>
            </button>
            <span>
              <a href={waveHref(number)}>
                {number} {name}
              </a>
              <span className={styles.days}> {formats.shortRange(start, end)}</span>
              <span className={styles.why}>{why}</span>
            </span>
          </span>
        </th>
        <td className={styles.text}>
          <span className={styles.state}>
            <StateMark mark={mark} /> {word}
          </span>
          {stop.isPaused && (
            <span className={styles.state}>
              <StateMark mark="blocked" /> Paused
            </span>
          )}
        </td>
        <td className={styles.barColumn}>
          <PeopleBar counts={wave} expected={expected} height={12} />
        </td>
        <td>
          <TaskCount count={people} filter={{ wave: number }} what={inWave} />
        </td>
        <td>{formats.count(expected)}</td>
        <td>
          <TaskCount count={verified} filter={{ wave: number, statuses: ['verified'] }} what={`verified ${inWave}`} />
        </td>
        <td>
          <TaskCount count={reported} filter={{ wave: number, statuses: ['done'] }} what={`reported ${inWave}`} />
        </td>
        <td>
          <TaskCount count={open} filter={{ wave: number, statuses: openStatuses }} what={`open ${inWave}`} />
        </td>
      </tr>
      {isOpen && (
        <tr id={id}>
          <td colSpan={8} className={styles.inside}>
            <ByStatus wave={wave} />
          </td>
        </tr>
      )}
    </>
  );
}

/** Who comes by a link to a wave sees that wave. */
function useShownAtFirst(isOpen: boolean) {
  const row = useRef<HTMLTableRowElement>(null);
  const wasOpen = useRef(isOpen);
  useEffect(() => {
    if (wasOpen.current) row.current?.scrollIntoView({ block: 'center' });
  }, []);
  return row;
}

function ByStatus({ wave }: { readonly wave: WaveProgress }) {
  const { wave: number, byStatus, stop } = wave;
  const held = taskStatuses.flatMap((status): readonly (readonly [TaskStatus, number])[] => {
    const count = byStatus[status] ?? 0;
    return count === 0 ? [] : [[status, count]];
  });
  return (
    <>
      <ul className={styles.statuses} aria-label={`People in wave ${number} by status`}>
        {held.map(([status, count]) => (
          <li key={status}>
            <TaskCount
              count={count}
              filter={{ wave: number, statuses: [status] }}
              what={`${taskStatusWords[status]} in wave ${number}`}
            />{' '}
            {taskStatusWords[status]}
          </li>
        ))}
      </ul>
      <p className={styles.days}>{stopInWords(stop)}</p>
      {stop.resumed !== null && (
        <p className={styles.days}>
          Continued on {formats.day(stop.resumed.at)}
          {stop.resumed.by !== null && ` by ${stop.resumed.by}`}: {stop.resumed.reason}
        </p>
      )}
    </>
  );
}

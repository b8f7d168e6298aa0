import type { MouseEvent } from 'react';
import type { IsoDate } from '../../../../core/shared/dates.ts';
import { formatRoute } from '../../../routes/route.ts';
import { counted, formats } from '../../../words/format.ts';
import { CapacityBar } from '../board/capacity-bar.tsx';
import type { CalendarDay } from './calendar-days.ts';
import { blackoutWords, dayInFull, dayMinutes } from './day-words.ts';
import styles from './wave-calendar.module.css';

/** A day of the month: its waves, how much of the helpdesk they take, and what is closed. */
export function DayCell(props: {
  readonly day: CalendarDay;
  readonly minutesPerDay: number;
  readonly today: IsoDate;
  /** True for a day of the month before or after. */
  readonly isOther: boolean;
  readonly isCurrent: boolean;
  readonly isShown: boolean;
  /** The wave that the address names. */
  readonly openWave: number | null;
  readonly onChoose: () => void;
}) {
  const { day, minutesPerDay, today, isOther, isCurrent, isShown, openWave, onChoose } = props;
  const { date, waves, blackouts, isClosed, isWorkingDay } = day;
  const shown = waves.length > mostWaves ? waves.slice(0, mostWaves - 1) : waves;
  const kinds = [
    styles.day,
    isOther ? styles.other : '',
    isClosed ? styles.closed : '',
    isWorkingDay ? '' : styles.rest,
    isShown ? styles.shown : '',
  ];
  const onClick = (event: MouseEvent): void => {
    if (event.target instanceof Element && event.target.closest('a') === null) onChoose();
  };
  return (
    <div
      role="gridcell"
      data-date={date}
      tabIndex={isCurrent ? 0 : -1}
      aria-selected={isShown}
      aria-current={date === today ? 'date' : undefined}
      className={kinds.join(' ')}
      onClick={onClick}
    >
      <span className="visually-hidden">{dayInFull(day, minutesPerDay, today)}</span>
      <div aria-hidden="true">
        <p className={styles.date}>
          <span>{date.slice(8) === '01' || isOther ? formats.shortDay(date) : Number(date.slice(8))}</span>
          {date === today && <strong>today</strong>}
        </p>
        {blackouts.slice(0, 2).map((blackout) => (
          <p
            key={`${blackout.site} ${blackout.wave} ${blackout.from}`}
            className={styles.blackout}
            title={blackoutWords(blackout)}
          >
            {blackoutWords(blackout)}
          </p>
        ))}
        {waves.length > 0 && (
          <div className={styles.minutes}>
            <CapacityBar before={day.minutes} after={day.minutes} capacity={minutesPerDay} />
            <span>{dayMinutes(day, minutesPerDay)}</span>
          </div>
        )}
        {shown.map(({ number, name, users }) => (
          <a
            key={number}
            href={formatRoute({ page: 'waves', view: 'table', open: number })}
            tabIndex={-1}
            className={number === openWave ? styles.openWave : undefined}
            title={`Wave ${number}, ${name}, ${counted(users, 'user')}`}
          >
            <strong>{number}</strong> <span>{name}</span> <span className={styles.users}>{formats.count(users)}</span>
          </a>
        ))}
        {shown.length < waves.length && <p className={styles.more}>{waves.length - shown.length} more waves</p>}
      </div>
    </div>
  );
}

const mostWaves = 3;

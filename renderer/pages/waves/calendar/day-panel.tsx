import { type KeyboardEvent, useEffect, useRef } from 'react';
import { PushButton } from '../../../components/push-button.tsx';
import { formatRoute } from '../../../routes/route.ts';
import { counted } from '../../../words/format.ts';
import { fullDay } from '../../../words/month-words.ts';
import { RiskMark } from '../risk-mark.tsx';
import { methodWords, minutesWords, waveDays, waveRiskWords, worstRisk } from '../wave-words.ts';
import type { CalendarDay } from './calendar-days.ts';
import { blackoutWords, dayMinutes } from './day-words.ts';
import styles from './wave-calendar.module.css';

/** The waves of a day with what matters about each. The keys come here when it opens; Esc leads back. */
export function DayPanel(props: {
  readonly day: CalendarDay;
  readonly minutesPerDay: number;
  readonly onClose: () => void;
}) {
  const { day, minutesPerDay, onClose } = props;
  const panel = useRef<HTMLElement>(null);
  useEffect(() => panel.current?.focus(), []);
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    onClose();
  };
  return (
    <section
      ref={panel}
      className={styles.panel}
      aria-label={`Waves of ${fullDay(day.date)}`}
      tabIndex={-1}
      onKeyDown={onKeyDown}
    >
      <h2>{fullDay(day.date)}</h2>
      {day.blackouts.map((blackout) => (
        <p key={`${blackout.site} ${blackout.wave} ${blackout.from}`} className={styles.closedLine}>
          {blackoutWords(blackout)}
        </p>
      ))}
      <p className={styles.quiet}>
        {day.waves.length === 0
          ? restWords(day)
          : `${counted(day.waves.length, 'wave')}, ${dayMinutes(day, minutesPerDay)}`}
      </p>
      <ul>
        {day.waves.map((wave) => (
          <li key={wave.number}>
            <a href={formatRoute({ page: 'waves', view: 'table', open: wave.number })}>
              Wave {wave.number}, {wave.name}
            </a>
            <p>
              {wave.site} · {counted(wave.users, 'user')} · {waveDays(wave)}
            </p>
            <p>
              {minutesWords(wave)} · {methodWords(wave.method)}
            </p>
            <p className={styles.risk}>
              <RiskMark risk={worstRisk(wave)} /> {waveRiskWords(wave)}
              {wave.isLocked && ' · locked'}
            </p>
          </li>
        ))}
      </ul>
      <PushButton onClick={onClose}>Close</PushButton>
    </section>
  );
}

function restWords({ isClosed, isWorkingDay }: CalendarDay): string {
  if (isClosed) return 'Nothing is worked on.';
  return isWorkingDay ? 'No wave is worked on.' : 'No working day.';
}

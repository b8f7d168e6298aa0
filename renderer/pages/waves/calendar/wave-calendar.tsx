import { type KeyboardEvent, useEffect, useMemo, useRef, useState } from 'react';
import type { WavesReport } from '../../../../core/api/wave-report.ts';
import { dateOfDay, dayNumber, type IsoDate } from '../../../../core/shared/dates.ts';
import { addMonths, dayAfterKey, weeksOfMonth } from '../../../components/month.ts';
import { PushButton } from '../../../components/push-button.tsx';
import { useOperation } from '../../../queries/use-operation.ts';
import { monthTitle, weekdayTitles } from '../../../words/month-words.ts';
import { BoardIcon } from '../board/board-icon.tsx';
import { calendarDays } from './calendar-days.ts';
import { DayCell } from './day-cell.tsx';
import { DayPanel } from './day-panel.tsx';
import styles from './wave-calendar.module.css';

/** The waves by the days on which they are worked, a month at a time; arrow keys go from day to day. */
export function WaveCalendar({ report, open }: { readonly report: WavesReport; readonly open: number | null }) {
  const today = useToday();
  const [day, setDay] = useState<IsoDate>(() => firstDay(report, open));
  const [shown, setShown] = useState<IsoDate | null>(null);
  const grid = useRef<HTMLDivElement>(null);
  const takesFocus = useRef(false);
  useOpenWave(report, open, setDay);
  const weeks = useMemo(() => weeksOfMonth(day), [day]);
  const days = useMemo(() => {
    const all = weeks.flat();
    return new Map(calendarDays(report, all[0] ?? '', all.at(-1) ?? '').map((one) => [one.date, one]));
  }, [report, weeks]);
  useEffect(() => {
    if (!takesFocus.current) return;
    takesFocus.current = false;
    grid.current?.querySelector<HTMLElement>(`[data-date="${day}"]`)?.focus();
  }, [day]);
  const go = (to: IsoDate): void => {
    takesFocus.current = true;
    setDay(to);
    if (shown !== null) setShown(to);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const to = dayAfterKey(day, event);
    if (to !== null && isWritable(to)) go(to);
    else if (event.key === 'Enter' || event.key === ' ') setShown(day);
    else if (event.key === 'Escape' && shown !== null) setShown(null);
    else return;
    event.preventDefault();
  };
  const close = (): void => {
    setShown(null);
    grid.current?.querySelector<HTMLElement>(`[data-date="${day}"]`)?.focus();
  };
  const panelDay = shown === null ? undefined : days.get(shown);
  const { minutesPerDay } = report;
  return (
    <div className={styles.calendar}>
      <div className={styles.main}>
        <div className={styles.bar}>
          <h2 id="calendar-month" aria-live="polite">
            {monthTitle(day)}
          </h2>
          <PushButton onClick={() => setDay(addMonths(day, -1))} aria-keyshortcuts="PageUp">
            Previous month
          </PushButton>
          <PushButton onClick={() => setDay(addMonths(day, 1))} aria-keyshortcuts="PageDown">
            Next month
          </PushButton>
          <PushButton onClick={() => setDay(today)}>Today</PushButton>
          <PushButton onClick={() => setDay(report.waves[0]?.start ?? report.start)}>First wave</PushButton>
          <p className={styles.legend}>
            <BoardIcon name="blackout" /> blackout, no work
          </p>
        </div>
        <div className={styles.scroll}>
          <div
            ref={grid}
            role="grid"
            tabIndex={-1}
            aria-labelledby="calendar-month"
            className={styles.month}
            onKeyDown={onKeyDown}
          >
            <div role="row" className={`${styles.week} ${styles.weekdays}`}>
              {weekdayTitles.map(({ short, full }) => (
                <div key={full} role="columnheader">
                  <span aria-hidden="true">{short}</span>
                  <span className="visually-hidden">{full}</span>
                </div>
              ))}
            </div>
            {weeks.map((week) => (
              <div key={week[0]} role="row" className={styles.week}>
                {week.map((date) => {
                  const one = days.get(date);
                  if (one === undefined) return null;
                  return (
                    <DayCell
                      key={date}
                      {...{ minutesPerDay, today }}
                      day={one}
                      isOther={date.slice(0, 7) !== day.slice(0, 7)}
                      isCurrent={date === day}
                      isShown={date === shown}
                      openWave={open}
                      onChoose={() => {
                        go(date);
                        setShown(date);
                      }}
                    />
                  );
                })}
              </div>
            ))}
          </div>
        </div>
      </div>
      {panelDay !== undefined && <DayPanel day={panelDay} minutesPerDay={minutesPerDay} onClose={close} />}
    </div>
  );
}

/** A wave that the address names from then on is where the calendar goes. */
function useOpenWave({ waves }: WavesReport, open: number | null, onDay: (day: IsoDate) => void): void {
  const before = useRef(open);
  useEffect(() => {
    if (before.current === open) return;
    before.current = open;
    const wave = waves.find(({ number }) => number === open);
    if (wave !== undefined) onDay(wave.start);
  }, [open, waves, onDay]);
}

/** The day of the sample's story, or that of this computer. */
function useToday(): IsoDate {
  const story = useOperation('project.get', {}).data?.storyDay;
  if (story !== undefined && story !== null) return story;
  const now = new Date();
  return dateOfDay(dayNumber(new Date(now.getTime() - now.getTimezoneOffset() * 60_000).toISOString()));
}

function firstDay({ waves, start }: WavesReport, open: number | null): IsoDate {
  const wave = waves.find(({ number }) => number === open) ?? waves[0];
  return wave?.start ?? start;
}

/** Dates are written with four digits for the year. */
function isWritable(day: IsoDate): boolean {
  return day > '0001' && day < '9999';
}

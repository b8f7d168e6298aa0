import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { closuresOf, type DayClosure } from '../../../../core/planning/closed-days.ts';
import type { Settings } from '../../../../core/settings/settings.ts';
import { dayNumber, type IsoDate } from '../../../../core/shared/dates.ts';
import { addMonths, dayAfterKey, weeksOfMonth } from '../../../components/month.ts';
import { formats } from '../../../words/format.ts';
import { monthTitle, weekdayTitles } from '../../../words/month-words.ts';
import { SettingButton } from '../setting-button.tsx';
import { blackoutScope } from './blackout-words.ts';
import styles from './month-view.module.css';

/**
 * A month with its closed days hatched. Arrows move by days and weeks, Page Up and Page Down by months; Enter or a click
 * chooses a day.
 */
export function MonthView(props: {
  readonly settings: Settings;
  readonly start: IsoDate;
  /** The days that are chosen now, as texts of fields; blank where none is. */
  readonly from: string;
  readonly to: string;
  readonly onChoose: (day: IsoDate) => void;
}) {
  const { settings, start, from, to, onChoose } = props;
  const [day, setDay] = useState(start);
  const body = useRef<HTMLTableSectionElement>(null);
  const isByKey = useRef(false);
  const closures = closuresOf(settings);
  const title = monthTitle(day);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the focus follows the day that a key led to
  useEffect(() => {
    if (isByKey.current) body.current?.querySelector<HTMLElement>('[tabindex="0"]')?.focus();
    isByKey.current = false;
  }, [day]);
  const onKeyDown = (event: KeyboardEvent): void => {
    const next = event.altKey || event.ctrlKey ? null : dayAfterKey(day, event);
    if (next === null) return;
    event.preventDefault();
    isByKey.current = true;
    setDay(next);
  };
  return (
    <section aria-label="Month" className={styles.month}>
      <div className={styles.head}>
        <SettingButton aria-label="Month before" onClick={() => setDay(addMonths(day, -1))}>
          ‹
        </SettingButton>
        <strong aria-live="polite">{title}</strong>
        <SettingButton aria-label="Month after" onClick={() => setDay(addMonths(day, 1))}>
          ›
        </SettingButton>
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: the days are chosen with the arrow keys, as in a grid */}
      <table role="grid" aria-label={`Days of ${title}`} className={styles.days}>
        <thead>
          <tr>
            {weekdayTitles.map(({ short, full }) => (
              <th key={full} scope="col" abbr={full}>
                {short}
              </th>
            ))}
          </tr>
        </thead>
        <tbody ref={body} onKeyDown={onKeyDown}>
          {weeksOfMonth(day).map((week) => (
            <tr key={week[0]}>
              {week.map((one) =>
                one.slice(0, 7) === day.slice(0, 7) ? (
                  // biome-ignore lint/a11y/useAriaPropsSupportedByRole: in a grid a cell of a table is a grid cell
                  <td key={one} aria-selected={from !== '' && from <= one && one <= (to === '' ? from : to)}>
                    <Day
                      day={one}
                      closure={closures(dayNumber(one))}
                      isCurrent={one === day}
                      onChoose={() => {
                        setDay(one);
                        onChoose(one);
                      }}
                    />
                  </td>
                ) : (
                  <td key={one} />
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
      <ul className={styles.legend}>
        <li>
          <span className={`${styles.swatch} ${styles.free}`} /> no working day
        </li>
        <li>
          <span className={`${styles.swatch} ${styles.closed}`} /> blackout of the project
        </li>
        <li>
          <span className={`${styles.swatch} ${styles.part}`} /> of a site or wave
        </li>
      </ul>
    </section>
  );
}

function Day(props: {
  readonly day: IsoDate;
  readonly closure: DayClosure;
  readonly isCurrent: boolean;
  readonly onChoose: () => void;
}) {
  const { day, closure, isCurrent, onChoose } = props;
  const words = closureWords(closure);
  return (
    <button
      type="button"
      className={`${styles.day} ${lookOf(closure)}`}
      tabIndex={isCurrent ? 0 : -1}
      aria-label={words === '' ? formats.day(day) : `${formats.day(day)}, ${words}`}
      title={words === '' ? undefined : words}
      onClick={onChoose}
    >
      {Number(day.slice(8, 10))}
    </button>
  );
}

function closureWords({ isWorkingDay, blackouts }: DayClosure): string {
  const closed = blackouts.map((blackout) => {
    const { reason = '' } = blackout;
    return `blackout of ${scopeWords(blackoutScope(blackout))}${reason === '' ? '' : `: ${reason}`}`;
  });
  return [...(isWorkingDay ? [] : ['no working day']), ...closed].join(', ');
}

function scopeWords(scope: string): string {
  return scope === 'whole project' ? 'the whole project' : scope;
}

function lookOf({ isWorkingDay, blackouts }: DayClosure): string {
  if (blackouts.some(({ site, wave }) => site === undefined && wave === undefined)) return styles.closed ?? '';
  if (blackouts.length > 0) return styles.part ?? '';
  return isWorkingDay ? '' : (styles.free ?? '');
}

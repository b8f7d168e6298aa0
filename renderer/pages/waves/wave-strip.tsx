import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import type { WaveHead, WavesReport } from '../../../core/api/wave-report.ts';
import { formatRoute, listRoute } from '../../routes/route.ts';
import { counted, formats } from '../../words/format.ts';
import styles from './wave-strip.module.css';
import { minutesShare, minutesWords, unplannedUsers } from './wave-words.ts';

/** All waves on one line, each with its day and how full it is; a click shows it, the arrow keys go along. */
export function WaveStrip(props: {
  readonly report: WavesReport;
  /** The wave that is shown; null for none. */
  readonly open: number | null;
  readonly onShow: (wave: number) => void;
}) {
  const { report, open, onShow } = props;
  const { waves, users, minutesPerDay } = report;
  const [stop, setStop] = useState(0);
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    list.current?.querySelector(`[data-wave="${open}"]`)?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [open]);
  const current = Math.min(stop, Math.max(0, waves.length - 1));
  const onKeyDown = (event: KeyboardEvent): void => {
    const next = nextStop(event.key, current, waves.length - 1);
    if (next === null) return;
    event.preventDefault();
    setStop(next);
    list.current?.querySelectorAll<HTMLElement>('button')[next]?.focus();
  };
  return (
    <section className={styles.strip} aria-label="All waves">
      <p className={styles.sum}>
        <strong>{counted(waves.length, 'wave')}</strong>
        <span>{formats.count(minutesPerDay)} min a day</span>
      </p>
      <div ref={list} role="toolbar" aria-label="Show a wave" className={styles.list} onKeyDown={onKeyDown}>
        {waves.map((wave, i) => (
          <StripWave
            key={wave.number}
            wave={wave}
            isOpen={wave.number === open}
            isStop={i === current}
            onShow={() => {
              setStop(i);
              onShow(wave.number);
            }}
          />
        ))}
      </div>
      <p className={styles.users}>
        <a href={formatRoute(listRoute('users', { conditions: inWaves }))}>
          <strong>{formats.count(users)}</strong> {users === 1 ? 'user' : 'users'}
        </a>
        <a href={formatRoute(listRoute('users', { conditions: inNoWave(report) }))}>
          {formats.count(unplannedUsers(report))} unplanned
        </a>
      </p>
    </section>
  );
}

const inWaves = [{ kind: 'range', column: 'wave', from: 1, to: null }] as const;

function inNoWave({ unplanned }: WavesReport) {
  return [{ kind: 'values', column: 'noWave', oneOf: unplanned.map(({ code }) => code) }] as const;
}

function StripWave(props: {
  readonly wave: WaveHead;
  readonly isOpen: boolean;
  readonly isStop: boolean;
  readonly onShow: () => void;
}) {
  const { wave, isOpen, isStop, onShow } = props;
  const { number, name, start, users } = wave;
  return (
    <button
      type="button"
      className={styles.wave}
      aria-current={isOpen ? 'true' : undefined}
      title={`${name}: ${counted(users, 'user')}, ${minutesWords(wave)}`}
      data-wave={number}
      tabIndex={isStop ? 0 : -1}
      onClick={onShow}
    >
      <span className={styles.line}>
        <strong>
          <span className="visually-hidden">Wave </span>
          {number}
        </strong>
        <span>{formats.shortDay(start)}</span>
      </span>
      <span className={styles.bar}>
        <span style={{ width: minutesShare(wave) }} />
      </span>
    </button>
  );
}

function nextStop(key: string, current: number, last: number): number | null {
  switch (key) {
    case 'ArrowRight':
      return Math.min(last, current + 1);
    case 'ArrowLeft':
      return Math.max(0, current - 1);
    case 'Home':
      return 0;
    case 'End':
      return last;
    default:
      return null;
  }
}

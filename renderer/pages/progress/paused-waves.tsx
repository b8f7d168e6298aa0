import { useState } from 'react';
import type { ProgressReport, WaveProgress } from '../../../core/api/tracking-report.ts';
import { PushButton } from '../../components/push-button.tsx';
import { StateMark } from '../../components/state-mark.tsx';
import { tasksHref } from '../../routes/tasks-href.ts';
import { counted } from '../../words/format.ts';
import { stopInWords, waveInWords } from '../../words/progress-words.ts';
import styles from './paused-waves.module.css';
import { ResumeDialog } from './resume-dialog.tsx';

/** Every wave that the stop rule holds: what happened, what that means, and what to do. */
export function PausedWaves({ report }: { readonly report: ProgressReport }) {
  const [asked, setAsked] = useState<number | null>(null);
  const paused = report.waves.filter(({ stop }) => stop.isPaused);
  const wave = paused.find((one) => one.wave === asked) ?? null;
  return (
    <>
      {paused.length > 0 && (
        <ul className={styles.banners} aria-label="Paused waves">
          {paused.map((one) => (
            <Banner key={one.wave} wave={one} report={report} onContinue={() => setAsked(one.wave)} />
          ))}
        </ul>
      )}
      <ResumeDialog wave={wave} stopPercent={report.rules.stopPercent} onClose={() => setAsked(null)} />
    </>
  );
}

function Banner(props: {
  readonly wave: WaveProgress;
  readonly report: ProgressReport;
  readonly onContinue: () => void;
}) {
  const { wave, report, onContinue } = props;
  const { wave: number, stop, failed, reverted } = wave;
  const open = failed + reverted;
  return (
    <li className={styles.banner}>
      <StateMark mark="blocked" />
      <div className={styles.words}>
        <p>
          <strong>W{waveInWords(wave).slice(1)}, is paused.</strong> {stopInWords(stop, report.rules.stopPercent)}
        </p>
        <p className={styles.meaning}>
          Nobody new in it is informed or begun with. Find out why they failed; then continue it, or scan again: it goes
          on by itself when few enough are wrong.
          {open > 0 && (
            <>
              {' '}
              <a href={tasksHref({ wave: number, statuses: ['failed', 'reverted'] })}>
                Show {counted(open, 'person', 'people')} failed or reverted in wave {number}
              </a>
            </>
          )}
        </p>
      </div>
      <PushButton onClick={onContinue}>
        Continue…<span className="visually-hidden"> wave {number}</span>
      </PushButton>
    </li>
  );
}

import { useId, useState } from 'react';
import type { ProgressReport, WaveProgress } from '../../../core/api/tracking-report.ts';
import { PushButton } from '../../components/push-button.tsx';
import { StateMark } from '../../components/state-mark.tsx';
import { tasksHref } from '../../routes/tasks-href.ts';
import { counted } from '../../words/format.ts';
import { stopInWords } from '../../words/progress-words.ts';
import styles from './paused-waves.module.css';
import { ResumeDialog } from './resume-dialog.tsx';

/** Every wave that the stop rule holds: what happened, what that means, and what to do. */
export function PausedWaves({ report }: { readonly report: ProgressReport }) {
  const [asked, setAsked] = useState<number | null>(null);
  const id = useId();
  const paused = report.waves.filter(({ stop }) => stop.isPaused);
  const [first] = paused;
  const wave = paused.find((one) => one.wave === asked) ?? null;
  const { stopPercent } = report.rules;
  return (
    <>
      {first !== undefined && (
        <section className={styles.banner} aria-labelledby={id}>
          <StateMark mark="blocked" />
          <div className={styles.words}>
            <h2 id={id}>
              {paused.length === 1
                ? `Wave ${first.wave}, ${first.name}, is paused`
                : `${counted(paused.length, 'wave')} are paused`}
            </h2>
            <p className={styles.meaning}>
              More than {stopPercent} % of the verifications failed, so nobody new is informed or begun with. Find out
              why they failed, then continue; a scan that shows them right lets a wave go on by itself.
            </p>
            <ul aria-label="Paused waves">
              {paused.map((one) => (
                <PausedWave key={one.wave} wave={one} onContinue={() => setAsked(one.wave)} />
              ))}
            </ul>
          </div>
        </section>
      )}
      <ResumeDialog wave={wave} stopPercent={stopPercent} onClose={() => setAsked(null)} />
    </>
  );
}

function PausedWave({ wave, onContinue }: { readonly wave: WaveProgress; readonly onContinue: () => void }) {
  const { wave: number, name, stop, failed, reverted } = wave;
  const open = failed + reverted;
  return (
    <li className={styles.wave}>
      <p>
        <strong>
          {number} {name}:
        </strong>{' '}
        {stopInWords(stop)}{' '}
        {open > 0 && (
          <a href={tasksHref({ wave: number, statuses: ['failed', 'reverted'] })}>
            Show {counted(open, 'person', 'people')} failed or reverted
            <span className="visually-hidden"> in wave {number}</span>
          </a>
        )}
      </p>
      <PushButton onClick={onContinue}>
        Continue…<span className="visually-hidden"> wave {number}</span>
      </PushButton>
    </li>
  );
}

import type { ProgressReport, WaveProgress } from '../../../core/api/tracking-report.ts';
import { trackStates } from '../../../core/tracking/on-track.ts';
import { Card } from '../../components/card.tsx';
import { counted } from '../../words/format.ts';
import { trackWords } from '../../words/progress-words.ts';
import { WaveLine } from './wave-line.tsx';
import styles from './waves-card.module.css';

/** Every wave: how it goes and why, planned against actual, and its people by status behind a switch. */
export function WavesCard({ report, open }: { readonly report: ProgressReport; readonly open: number | null }) {
  const { waves } = report;
  if (waves.length === 0)
    return (
      <Card title="Waves">
        <p>The plan has no waves.</p>
      </Card>
    );
  return (
    <Card title="Waves" aside={<span>{statesInWords(waves)}</span>}>
      <div className={styles.frame}>
        <table className={styles.table}>
          <caption className="visually-hidden">Progress of each wave</caption>
          <thead>
            <tr>
              <th scope="col">Wave</th>
              <th scope="col">State</th>
              <th scope="col" className={styles.barColumn}>
                Actual and expected{' '}
                <svg className={styles.marker} aria-hidden="true" focusable="false">
                  <path d="M6 0V14" />
                </svg>
              </th>
              <th scope="col">People</th>
              <th scope="col">Expected</th>
              <th scope="col">Verified</th>
              <th scope="col">Reported</th>
              <th scope="col">Open</th>
            </tr>
          </thead>
          <tbody>
            {waves.map((wave) => (
              <WaveLine key={wave.wave} wave={wave} isOpen={open === wave.wave} />
            ))}
          </tbody>
        </table>
      </div>
    </Card>
  );
}

/** `2 off track, 3 on track, 1 paused` */
function statesInWords(waves: readonly WaveProgress[]): string {
  const states = trackStates.flatMap((track) => {
    const count = waves.filter((wave) => wave.track === track).length;
    return count === 0 ? [] : [`${count} ${trackWords[track].word.toLowerCase()}`];
  });
  const paused = waves.filter(({ stop }) => stop.isPaused).length;
  return [counted(waves.length, 'wave'), ...states, ...(paused > 0 ? [`${paused} paused`] : [])].join(' · ');
}

import type { WaveHead } from '../../../../core/api/wave-report.ts';
import type { Risk } from '../../../../core/classification/risk.ts';
import { PushButton } from '../../../components/push-button.tsx';
import { handOutHref } from '../../../routes/route.ts';
import { counted, formats } from '../../../words/format.ts';
import { RiskMark } from '../risk-mark.tsx';
import styles from './open-wave.module.css';
import { waveUsersHref } from './users-links.ts';

/** Above the people of a wave: how many there are and at what risk, and what can be done with those who are chosen. */
export function PeopleBar(props: {
  readonly wave: WaveHead;
  readonly users: number;
  readonly chosen: number;
  /** How many of those who are chosen are pinned. */
  readonly pinned: number;
  readonly isBusy: boolean;
  readonly onMove: () => void;
  readonly onUnpin: () => void;
}) {
  const { wave, users, chosen, pinned, isBusy, onMove, onUnpin } = props;
  return (
    <div className={styles.bar}>
      <span>
        <strong>{counted(users, 'user')}</strong>
        {chosen > 1 && `, ${formats.count(chosen)} chosen`}
      </span>
      <RiskLinks wave={wave} />
      <span className={styles.buttons}>
        <PushButton disabled={chosen === 0 || isBusy} aria-keyshortcuts="M" onClick={onMove}>
          {chosen > 1 ? `Move ${counted(chosen, 'person', 'people')}…` : 'Move to wave…'}
        </PushButton>
        {pinned > 0 && (
          <PushButton disabled={isBusy} onClick={onUnpin}>
            {pinned === 1 ? 'Unpin' : `Unpin ${formats.count(pinned)}`}
          </PushButton>
        )}
        <a href={waveUsersHref(wave.number)}>Show in Users</a>
        <a href={handOutHref(wave.number)}>Hand out…</a>
      </span>
    </div>
  );
}

/** How many people have which risk, each number leading to them. */
function RiskLinks({ wave }: { readonly wave: WaveHead }) {
  return (
    <span className={styles.risks}>
      {riskOrder.map((risk) => (
        <span key={risk}>
          <RiskMark risk={risk} />{' '}
          {wave.risks[risk] === 0 ? (
            `0 ${risk.toLowerCase()}`
          ) : (
            <a href={waveUsersHref(wave.number, risk)}>
              {formats.count(wave.risks[risk])} {risk.toLowerCase()}
              <span className="visually-hidden"> risk</span>
            </a>
          )}
        </span>
      ))}
    </span>
  );
}

const riskOrder: readonly Risk[] = ['High', 'Medium', 'Low'];

import type { BlackoutReport, WaveHead, WaveShift } from '../../../../core/api/wave-report.ts';
import { counted, formats } from '../../../words/format.ts';
import { RiskMark } from '../risk-mark.tsx';
import { waveUsersHref } from '../table/users-links.ts';
import { pointBelow, type WaveMenuPlace } from '../use-wave-menu.tsx';
import { methodWords, usersWords, waveDays, waveRiskWords, worstRisk } from '../wave-words.ts';
import { blackoutNote } from './blackout-words.ts';
import { BoardIcon } from './board-icon.tsx';
import { CapacityBar } from './capacity-bar.tsx';
import styles from './column-head.module.css';

/** The head of a wave: what, when, how full, how. `shift` is what a move in hand would make of it; null shows it as it is. */
export function ColumnHead(props: {
  readonly wave: WaveHead;
  readonly shift: WaveShift | null;
  readonly blackouts: readonly BlackoutReport[];
  /** True where the keys are, so that Tab leads to its button. */
  readonly isActive: boolean;
  readonly onLock: (isLocked: boolean) => void;
  readonly onMenu: (place: WaveMenuPlace) => void;
}) {
  const { wave, shift, blackouts, isActive, onLock, onMenu } = props;
  const { number, name, isLocked, method } = wave;
  const users = shift?.users ?? { before: wave.users, after: wave.users };
  const minutes = shift?.minutes ?? { before: wave.minutes, after: wave.minutes };
  return (
    <>
      <div className={styles.line}>
        <h3>Wave {number}</h3>
        {shift === null && <LockButton number={number} isLocked={isLocked} isActive={isActive} onLock={onLock} />}
        <a
          href={waveUsersHref(number)}
          className={styles.users}
          title={wave.userLimit === null ? undefined : usersWords(wave)}
          tabIndex={isActive ? 0 : -1}
        >
          {shift === null && isOver(wave, users.after) && <RiskMark risk="High" />}
          <Before value={users} /> <strong>{formats.count(users.after)}</strong> {users.after === 1 ? 'user' : 'users'}
          {isOver(wave, users.after) && <span className="visually-hidden">, more than {wave.userLimit}</span>}
        </a>
      </div>
      <div className={styles.name} title={name}>
        {name}
      </div>
      <div className={`${styles.line} ${styles.wrap}`}>
        <span className={styles.days}>{waveDays(wave)}</span>
        <span className={styles.risk}>
          <RiskMark risk={worstRisk(wave)} /> {shortRisk(wave)}
        </span>
      </div>
      <CapacityBar before={minutes.before} after={minutes.after} capacity={wave.capacityMinutes} />
      <div className={styles.line}>
        <span>
          <Before value={minutes} /> <strong>{formats.count(minutes.after)}</strong> of{' '}
          {formats.count(wave.capacityMinutes)} min
        </span>
        {wave.pinned > 0 && (
          <span className={styles.pinned} title={`${counted(wave.pinned, 'user')} pinned`}>
            <BoardIcon name="pin" /> {formats.count(wave.pinned)} <span className="visually-hidden">pinned</span>
          </span>
        )}
      </div>
      <div className={styles.line}>
        <span className={styles.name} title={methodWords(method)}>
          {methodWords(method)}
        </span>
        {isLocked && <span className={styles.locked}>locked</span>}
        <button
          type="button"
          className={styles.menu}
          aria-label={`Menu of wave ${number}`}
          title="Hand out, show its users, …"
          aria-haspopup="menu"
          tabIndex={isActive ? 0 : -1}
          onClick={({ currentTarget }) => onMenu({ wave, at: pointBelow(currentTarget) })}
        >
          <BoardIcon name="menu" />
        </button>
      </div>
      {blackouts.map((blackout) => (
        <p key={`${blackout.from}${blackout.to}`} className={styles.blackout}>
          <BoardIcon name="blackout" />
          <span>{blackoutNote(blackout, wave)}</span>
        </p>
      ))}
    </>
  );
}

/** The head of the column of those who are in no wave. */
export function UnplannedHead({ users }: { readonly users: number }) {
  return (
    <>
      <div className={styles.line}>
        <h3>Unplanned</h3>
        <strong className={styles.users}>{formats.count(users)}</strong>
      </div>
      <p className={styles.days}>
        {users === 0 ? 'Everybody with work on a profile is in a wave.' : 'In no wave, and why'}
      </p>
    </>
  );
}

/** `12 high risk`, `medium risk`: as short as the head of a column is narrow. */
function shortRisk(wave: WaveHead): string {
  return wave.risks.High > 0 ? `${formats.count(wave.risks.High)} high risk` : waveRiskWords(wave);
}

function isOver({ userLimit }: WaveHead, users: number): boolean {
  return userLimit !== null && users > userLimit;
}

function LockButton(props: {
  readonly number: number;
  readonly isLocked: boolean;
  readonly isActive: boolean;
  readonly onLock: (isLocked: boolean) => void;
}) {
  const { number, isLocked, isActive, onLock } = props;
  return (
    <button
      type="button"
      className={styles.lock}
      aria-pressed={isLocked}
      aria-label={`Lock wave ${number}`}
      title={
        isLocked
          ? 'Locked: planning again leaves its people and days alone. Unlock it'
          : 'Lock it: planning again then leaves its people and days alone'
      }
      tabIndex={isActive ? 0 : -1}
      onClick={() => onLock(!isLocked)}
    >
      <BoardIcon name={isLocked ? 'lock' : 'open-lock'} />
    </button>
  );
}

/** The number before, struck through, where another stands above it now. */
function Before({ value }: { readonly value: { readonly before: number; readonly after: number } }) {
  if (value.before === value.after) return null;
  return (
    <del className={styles.before}>
      <span className="visually-hidden">before: </span>
      {formats.count(value.before)}
    </del>
  );
}

import type { ReactNode } from 'react';
import type { WaveHead } from '../../../../core/api/wave-report.ts';
import type { StepStatus } from '../../../../core/planning/plan.ts';
import { StateMark } from '../../../components/state-mark.tsx';
import { stepHref } from '../../../routes/route.ts';
import base from '../../../table/base-grid.module.css';
import { formats } from '../../../words/format.ts';
import type { Mark } from '../../../words/part-words.ts';
import { BoardIcon } from '../board/board-icon.tsx';
import { CapacityBar } from '../board/capacity-bar.tsx';
import { RiskMark } from '../risk-mark.tsx';
import { methodWords, minutesWords, waveDay, waveRiskWords, worstRisk } from '../wave-words.ts';
import type { WaveColumnKey } from './sort-waves.ts';
import { waveUsersHref } from './users-links.ts';
import styles from './wave-grid.module.css';

/** A column of the table of waves. A cell holds at most one control, which Enter and Space use. */
export type WaveColumn = {
  readonly key: WaveColumnKey;
  readonly title: string;
  /** In pixels. */
  readonly width: number;
  readonly isEnd: boolean;
  readonly cell: (wave: WaveHead, acts: WaveActs) => ReactNode;
};

/** Where the keys are: a wave and a column. */
export type WaveCell = { readonly wave: number; readonly column: number };

/** What the controls in a row do. */
export type WaveActs = {
  readonly isOpen: boolean;
  readonly onToggle: () => void;
  readonly onLock: (isLocked: boolean) => void;
};

/** The columns of the table of waves, the ones that matter most first. */
export const waveColumns: readonly WaveColumn[] = [
  column('number', 'Wave', 60, true, ({ number }) => number),
  column('name', 'Name', 156, false, ({ name }) => <span title={name}>{name}</span>),
  column('site', 'Site', 84, false, ({ site }) => <span title={site}>{site}</span>),
  column('start', 'Starts', 96, false, ({ start }) => waveDay(start)),
  column('end', 'Ends', 96, false, ({ end }) => waveDay(end)),
  column('users', 'Users', 112, true, (wave, acts) => <UsersButton wave={wave} acts={acts} />),
  column('capacity', 'Minutes', 188, false, (wave) => (
    <span className={styles.capacity}>
      <CapacityBar before={wave.minutes} after={wave.minutes} capacity={wave.capacityMinutes} />
      <span>{minutesWords(wave)}</span>
    </span>
  )),
  column('risk', 'Risk', 134, false, (wave) => (
    <a href={waveUsersHref(wave.number, worstRisk(wave))} tabIndex={-1} title={risksInWords(wave)}>
      <RiskMark risk={worstRisk(wave)} /> {waveRiskWords(wave)}
    </a>
  )),
  column('status', 'Status', 92, false, ({ status, step }) => (
    <a href={stepHref(step)} tabIndex={-1} title="Show the step of the plan">
      <StateMark mark={statusMarks[status]} /> {status}
    </a>
  )),
  column('isLocked', 'Lock', 98, false, (wave, { onLock }) => (
    <button
      type="button"
      tabIndex={-1}
      title="Planning again leaves the people and days of a locked wave alone"
      onClick={() => onLock(!wave.isLocked)}
    >
      <BoardIcon name={wave.isLocked ? 'lock' : 'open-lock'} /> {wave.isLocked ? 'locked' : 'open'}
      <span className="visually-hidden">
        : {wave.isLocked ? 'unlock' : 'lock'} wave {wave.number}
      </span>
    </button>
  )),
  column('method', 'Method', 200, false, (wave) => (
    <span title={methodOf(wave)} className={styles.text}>
      {methodOf(wave)}
    </span>
  )),
  column('groups', 'Groups', 76, true, ({ groups }) => formats.count(groups)),
  column('profiles', 'Profiles', 80, true, ({ profiles }) => formats.count(profiles)),
  column('pinned', 'Pinned', 76, true, ({ pinned }) => formats.count(pinned)),
];

/** `62 of 250`; without a limit the users alone. */
function usersOfLimit({ users, userLimit }: Pick<WaveHead, 'users' | 'userLimit'>): string {
  return userLimit === null ? formats.count(users) : `${formats.count(users)} of ${formats.count(userLimit)}`;
}

/** `3 high, 12 medium, 5 low risk` */
function risksInWords({ risks }: Pick<WaveHead, 'risks'>): string {
  return `${formats.count(risks.High)} high, ${formats.count(risks.Medium)} medium, ${formats.count(risks.Low)} low risk`;
}

function UsersButton({ wave, acts }: { readonly wave: WaveHead; readonly acts: WaveActs }) {
  return (
    <button
      type="button"
      tabIndex={-1}
      aria-expanded={acts.isOpen}
      aria-label={`${usersOfLimit(wave)} users of wave ${wave.number}`}
      onClick={acts.onToggle}
    >
      {usersOfLimit(wave)}
      <svg viewBox="0 0 12 12" aria-hidden="true" focusable="false" className={base.arrow}>
        <path d={acts.isOpen ? 'm2.5 7.5 3.5-3.5 3.5 3.5' : 'm2.5 4.5 3.5 3.5 3.5-3.5'} />
      </svg>
    </button>
  );
}

function methodOf({ method, isOutlook2003 }: WaveHead): string {
  return isOutlook2003 ? `${methodWords(method)}, Outlook 2003` : methodWords(method);
}

function column(
  key: WaveColumnKey,
  title: string,
  width: number,
  isEnd: boolean,
  cell: WaveColumn['cell'],
): WaveColumn {
  return { key, title, width, isEnd, cell };
}

const statusMarks: Readonly<Record<StepStatus, Mark>> = { planned: 'waits', done: 'in-progress', verified: 'done' };

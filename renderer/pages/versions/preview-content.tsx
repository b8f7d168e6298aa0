import type { ReactNode } from 'react';
import type { PlanPreview } from '../../../core/api/plan-preview-report.ts';
import { noWaveWords } from '../../../core/planning/unplanned-words.ts';
import { StateMark } from '../../components/state-mark.tsx';
import { counted, formats } from '../../words/format.ts';
import { refusalWords, waveDaysWords } from '../../words/plan-change-words.ts';
import { DigestTabs } from './changes/digest-tabs.tsx';
import { TotalsTable } from './changes/totals-table.tsx';
import styles from './plan-again.module.css';

/** What a new plan would be, what it keeps, what it refuses and whom it moves. */
export function PreviewContent({ preview }: { readonly preview: PlanPreview }) {
  const { changes } = preview;
  if (changes === null) return <FirstPlan preview={preview} />;
  return (
    <>
      <p className={styles.quiet}>
        {!preview.isSame && 'Nothing is written yet. '}The plan in force was made {madeInWords(preview.inForce)}
      </p>
      {!changes.isSame && <TotalsTable totals={changes.totals} />}
      <Kept preview={preview} />
      <Refused preview={preview} />
      {!preview.isSame && <DigestTabs digest={changes} />}
    </>
  );
}

function madeInWords(inForce: PlanPreview['inForce']): string {
  if (inForce === null) return '';
  return `on ${formats.moment(inForce.at)}${inForce.by === null ? '' : ` by ${inForce.by}`}.`;
}

/** Without a plan in force: what would be made. */
function FirstPlan({ preview }: { readonly preview: PlanPreview }) {
  const { totals, waves } = preview;
  return (
    <>
      <p className={styles.quiet}>
        It begins on {formats.day(totals.start)} and has {counted(totals.steps, 'step')}. Nothing is written yet.
      </p>
      <Unplanned preview={preview} />
      <Kept preview={preview} />
      <Refused preview={preview} />
      <ul className={styles.waves} aria-label="Waves">
        {waves.items.map((wave) => (
          <li key={wave.number}>
            <span>
              Wave {wave.number}, {wave.name}
            </span>
            <span>{waveDaysWords(wave)}</span>
            <span>{counted(wave.users, 'user')}</span>
          </li>
        ))}
        {waves.total > waves.items.length && <li>and {counted(waves.total - waves.items.length, 'more wave')}</li>}
      </ul>
    </>
  );
}

function Unplanned({ preview: { unplanned, totals } }: { readonly preview: PlanPreview }) {
  if (totals.unplanned === 0) return null;
  const reasons = unplanned.map(({ code, users }) => `${formats.count(users)} ${noWaveWords[code].state}`);
  return (
    <Line mark="waits">
      {counted(totals.unplanned, 'user is', 'users are')} in no wave: {reasons.join(', ')}.
    </Line>
  );
}

function Kept({ preview: { pins, locked } }: { readonly preview: PlanPreview }) {
  const lost = pins.people.items.filter(({ isKept }) => !isKept);
  return (
    <>
      {pins.kept > 0 && (
        <Line mark="done">
          {counted(pins.kept, 'pin is', 'pins are')} kept:{' '}
          {names(
            pins.people.items.filter(({ isKept }) => isKept).map(({ alias, wave }) => `${alias} in wave ${wave}`),
            pins.kept,
          )}
        </Line>
      )}
      {pins.lost > 0 && (
        <Line mark="at-risk">
          {counted(pins.lost, 'pin is', 'pins are')} not kept:{' '}
          {names(
            lost.map(({ alias, wave }) => `${alias} in wave ${wave}`),
            pins.lost,
          )}
        </Line>
      )}
      {locked.total > 0 && (
        <Line mark="done">
          {counted(locked.total, 'locked wave stays', 'locked waves stay')} as{' '}
          {locked.total === 1 ? 'it is' : 'they are'}:{' '}
          {names(
            locked.items.map(({ number, name, users }) => `wave ${number}, ${name} (${counted(users, 'user')})`),
            locked.total,
          )}
        </Line>
      )}
    </>
  );
}

const mostNamed = 5;

/** The first few, and how many more. */
function names(all: readonly string[], total: number): string {
  const shown = all.slice(0, mostNamed);
  const rest = total - shown.length;
  return `${shown.join('; ')}${rest > 0 ? `; and ${formats.count(rest)} more` : ''}.`;
}

function Refused({ preview: { refused } }: { readonly preview: PlanPreview }) {
  if (refused.total === 0) return null;
  return (
    <details className={styles.refused} open={refused.total <= mostNamed}>
      <summary>
        {counted(refused.total, 'wish of the settings is', 'wishes of the settings are')} refused by a rule
      </summary>
      <ul>
        {refused.items.map(({ alias, rule, reason, isNew }) => (
          <li key={`${alias} ${rule} ${reason}`}>
            <strong>{alias}:</strong> {refusalWords({ rule, reason })}
            {isNew && <span className={styles.quiet}> (new)</span>}
          </li>
        ))}
        {refused.total > refused.items.length && (
          <li className={styles.quiet}>and {formats.count(refused.total - refused.items.length)} more</li>
        )}
      </ul>
    </details>
  );
}

function Line(props: { readonly mark: 'done' | 'at-risk' | 'waits'; readonly children: ReactNode }) {
  return (
    <p className={styles.line}>
      <StateMark mark={props.mark} />
      <span>{props.children}</span>
    </p>
  );
}

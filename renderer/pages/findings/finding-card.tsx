import { useState } from 'react';
import type { WorkFinding } from '../../../core/api/finding-work-report.ts';
import { severityWords } from '../../../core/lists/columns.ts';
import { CountLink } from '../../components/count-link.tsx';
import { PushButton } from '../../components/push-button.tsx';
import { RowsLink } from '../../components/rows-link.tsx';
import { StateMark } from '../../components/state-mark.tsx';
import { findingMarks, rowNoun } from '../../words/finding-words.ts';
import { formats } from '../../words/format.ts';
import { FindingActions, UnfoldedForm } from './finding-actions.tsx';
import styles from './findings-page.module.css';
import type { WorkParts } from './work-parts.ts';

/** A finding: what is so, whom it concerns, what to do and the way to do it; unfolded, why it matters and what is behind it. */
export function FindingCard(props: WorkParts & { readonly finding: WorkFinding; readonly level: 'h3' | 'h4' }) {
  const { finding, openKey, onOpen, onAccept, level: Heading } = props;
  const { key, id, title, severity, message, fix } = finding;
  const isOpen = openKey === key;
  const [unfolded, setUnfolded] = useState<string | null>(null);
  return (
    <li className={styles.card} data-finding={key}>
      <div className={styles.head}>
        <Heading>
          <button
            type="button"
            className={styles.title}
            data-finding-head=""
            aria-expanded={isOpen}
            onClick={() => onOpen(isOpen ? null : key)}
          >
            <StateMark mark={findingMarks[severity]} />
            <span className={styles.severity}>{severityWords[severity]}</span>
            <span className={styles.id}>{id}</span>
            <span>{title}</span>
          </button>
        </Heading>
        <Rows finding={finding} />
      </div>
      <p>{message}</p>
      <Waiting finding={finding} />
      <div className={styles.foot}>
        <p className={styles.fix}>
          <span className={styles.label}>To do</span> {fix}
        </p>
        <div className={styles.actions}>
          <FindingActions {...props} isNext={props.nextKey === key} unfolded={unfolded} onUnfold={setUnfolded} />
          <PushButton className={styles.action} onClick={() => onAccept(finding)} aria-keyshortcuts="A">
            Accept…<span className="visually-hidden"> {nameOf(finding)}</span>
          </PushButton>
        </div>
      </div>
      <UnfoldedForm {...props} unfolded={unfolded} />
      {isOpen && <More finding={finding} />}
    </li>
  );
}

/** The numbers of a finding, each the way to its rows. */
export function Rows({ finding: { key, rows, affectedKind } }: { readonly finding: WorkFinding }) {
  if (rows.length === 0) return null;
  return (
    <p className={styles.rows}>
      {rows.map(({ list, count }, i) => (
        <span key={list}>
          {i > 0 && ' · '}
          <RowsLink list={list} finding={key} count={count} noun={rowNoun(list, affectedKind, count)} />
        </span>
      ))}
    </p>
  );
}

/** Why, what it concerns by name, and where it comes from. */
export function More({ finding }: { readonly finding: WorkFinding }) {
  const { why, names, named, acceptances, source } = finding;
  const probe = /probe .*/.exec(source)?.[0] ?? null;
  const more = named - names.length;
  return (
    <dl className={styles.more}>
      <dt>Why it matters</dt>
      <dd>{why}</dd>
      {names.length > 0 && (
        <>
          <dt>Concerns</dt>
          <dd>
            {names.join(', ')}
            {more > 0 && ` and ${formats.count(more)} more`}
          </dd>
        </>
      )}
      {acceptances.map(({ reason, owner, until }) => (
        <AcceptedLine key={`${owner} ${until} ${reason}`} {...{ reason, owner, until }} />
      ))}
      {probe !== null && (
        <>
          <dt>Rests on</dt>
          <dd>{probe}</dd>
        </>
      )}
    </dl>
  );
}

/** What tells a finding apart for those who hear only this. */
export function nameOf({ id, title, site }: WorkFinding): string {
  return `${id} ${title}${site === null ? '' : `, ${site}`}`;
}

function AcceptedLine(props: { readonly reason: string; readonly owner: string; readonly until: string }) {
  const { reason, owner, until } = props;
  return (
    <>
      <dt>Accepted</dt>
      <dd>
        {reason} ({owner}, until {formats.day(until)})
      </dd>
    </>
  );
}

function Waiting({ finding: { waiting, severity, site } }: { readonly finding: WorkFinding }) {
  if (waiting === null || waiting.count === 0 || site === null) return null;
  const what = severity === 'blocker' ? `of ${site} wait for it` : `of ${site} wait for the array`;
  return (
    <p className={styles.waiting}>
      <StateMark mark="blocked" /> <CountLink rows={waiting} what={what} />{' '}
      {waiting.count === 1 ? 'user waits' : 'users wait'}
      {severity === 'blocker' ? `: the plan of ${site} stands still.` : ' for the array.'}
    </p>
  );
}

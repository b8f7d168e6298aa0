import { useState } from 'react';
import type { WorkFinding } from '../../../core/api/finding-work-report.ts';
import { patchToTakeBack } from '../../../core/findings/accept-findings.ts';
import { severityWords } from '../../../core/lists/columns.ts';
import { PushButton } from '../../components/push-button.tsx';
import { StateMark } from '../../components/state-mark.tsx';
import { findingMarks } from '../../words/finding-words.ts';
import { counted, formats } from '../../words/format.ts';
import { More, nameOf, Rows } from './finding-card.tsx';
import { acceptedFindings, organization } from './finding-groups.ts';
import styles from './findings-page.module.css';
import type { WorkParts } from './work-parts.ts';

/** What somebody has accepted, with the reason, who answers for it and the last day; folded, because nothing is to be done. */
export function AcceptedSection(props: WorkParts) {
  const accepted = acceptedFindings(props.work);
  const [isOpen, setIsOpen] = useState(false);
  if (accepted.length === 0) return null;
  return (
    <section className={styles.group} aria-label="Accepted">
      <h2>
        <button type="button" className={styles.fold} aria-expanded={isOpen} onClick={() => setIsOpen(!isOpen)}>
          Accepted <span className={styles.count}>{formats.count(accepted.length)}</span>
        </button>
      </h2>
      {isOpen && (
        <ul className={styles.cards}>
          {accepted.map((finding) => (
            <AcceptedCard key={finding.key} {...props} finding={finding} />
          ))}
        </ul>
      )}
    </section>
  );
}

function AcceptedCard(props: WorkParts & { readonly finding: WorkFinding }) {
  const { finding, changer, openKey, onOpen } = props;
  const { key, id, title, severity, site, message, accepted, acceptances } = finding;
  const isOpen = openKey === key;
  const covers = Math.max(1, ...acceptances.map((entry) => entry.covers));
  return (
    <li className={styles.card} data-finding={key}>
      <div className={styles.head}>
        <h3>
          <button
            type="button"
            className={styles.title}
            data-finding-head=""
            aria-expanded={isOpen}
            onClick={() => onOpen(isOpen ? null : key)}
          >
            <StateMark mark={findingMarks[severity]} />
            <span className={styles.severity}>{severityWords[severity]}, accepted</span>
            <span className={styles.id}>{id}</span>
            <span>
              {title} · {site ?? organization}
            </span>
          </button>
        </h3>
        <Rows finding={finding} />
      </div>
      <p>{message}</p>
      {accepted !== null && (
        <p className={styles.fix}>
          <span className={styles.label}>Accepted</span> {accepted.reason} – {accepted.owner} answers for it until{' '}
          {formats.day(accepted.until)}.
        </p>
      )}
      <div className={styles.actions}>
        <PushButton
          disabled={changer.isBusy}
          onClick={() => changer.change((settings) => patchToTakeBack(settings, finding))}
        >
          Take back{covers > 1 && ` for ${counted(covers, 'finding')}`}
          <span className="visually-hidden"> {nameOf(finding)}</span>
        </PushButton>
      </div>
      {isOpen && <More finding={finding} />}
    </li>
  );
}

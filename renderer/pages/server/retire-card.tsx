import type { ReactNode } from 'react';
import type { RetirementReport } from '../../../core/api/project-reports.ts';
import type { ServerCard } from '../../../core/api/server-card.ts';
import { Card } from '../../components/card.tsx';
import { CountLink } from '../../components/count-link.tsx';
import { QueryState } from '../../components/query-state.tsx';
import { StateMark } from '../../components/state-mark.tsx';
import { useOperation } from '../../queries/use-operation.ts';
import { formatRoute, listRoute } from '../../routes/route.ts';
import { formats } from '../../words/format.ts';
import { dependencyWords, endWords } from '../../words/server-words.ts';
import styles from './server-page.module.css';

/** Whether a server can be retired, and if not, each reason with the rows that it counts. */
export function RetireCard({ card }: { readonly card: ServerCard }) {
  const retire = useOperation('retire', { server: card.name });
  return (
    <Card title="Can it be retired?" aside={<span>{endWords(card.end)}</span>}>
      {retire.isPlaceholderData && retire.error === null ? (
        <div aria-busy="true" />
      ) : (
        <QueryState query={retire}>{(report) => <Report report={report} card={card} />}</QueryState>
      )}
    </Card>
  );
}

function Report({ report, card }: { readonly report: RetirementReport; readonly card: ServerCard }) {
  const reasons = reasonsOf(report, card);
  return (
    <>
      <p className={styles.lead}>
        <StateMark mark={report.ready ? 'done' : 'blocked'} />
        <strong>{report.ready ? 'Ready to retire' : 'Not ready to retire'}</strong>
      </p>
      <p className={styles.note}>{leadOf(report, reasons.length)}</p>
      {reasons.length > 0 && <ul className={styles.reasons}>{reasons}</ul>}
    </>
  );
}

function leadOf({ ready }: RetirementReport, reasons: number): string {
  if (reasons === 0) return 'Nothing that was imported hangs on it.';
  return ready ? 'What still hangs on it is acknowledged in the settings.' : 'This has to be settled first:';
}

/** One line for each kind of reason: how many, and what. */
function reasonsOf({ databases, exempt, other }: RetirementReport, { named, name }: ServerCard): readonly ReactNode[] {
  const others = other.filter(({ kind }) => kind !== 'profile').map(dependencyWords);
  const strangers = other.filter(({ kind }) => kind === 'profile').map(({ name: stranger }) => stranger);
  return [
    line(
      'databases',
      databases.length,
      databaseLink(databases),
      'database is bound to it',
      'databases are bound to it',
    ),
    line(
      'people',
      named.people.count,
      <CountLink rows={named.people} what={`hold ${name} in a profile`} />,
      'person holds it in a profile',
      'people hold it in a profile',
    ),
    line(
      'applications',
      named.applications.count,
      <CountLink rows={named.applications} what={`of applications hold ${name}`} />,
      'service account holds it in a profile',
      'service accounts hold it in a profile',
    ),
    line(
      'exempt',
      exempt.length,
      databaseLink(exempt),
      'exempt database is bound to it',
      'exempt databases are bound to it',
    ),
    strangers.length > 0 && <Strangers key="profiles" names={strangers} />,
    ...[...new Set(others)].map((words) => line(words, 1, <span>1</span>, words, words)),
  ].filter((entry) => entry !== null && entry !== false);
}

function line(key: string, count: number, link: ReactNode, one: string, several: string): ReactNode {
  if (count === 0) return null;
  return (
    <li key={key}>
      {link}
      <span>{count === 1 ? one : several}</span>
    </li>
  );
}

function databaseLink(names: readonly string[]): ReactNode {
  const href = formatRoute(listRoute('databases', { conditions: [{ kind: 'values', column: 'name', oneOf: names }] }));
  return (
    <a href={href} aria-label={`${names.length} databases: ${names.slice(0, 5).join(', ')}`}>
      {formats.count(names.length)}
    </a>
  );
}

/** Profiles whose person nobody knows: no list of users has them, so they are named here. */
function Strangers({ names }: { readonly names: readonly string[] }) {
  return (
    <li>
      <span>{formats.count(names.length)}</span>
      <details>
        <summary>
          {names.length === 1 ? 'profile without a mailbox names it' : 'profiles without a mailbox name it'}
        </summary>
        <ul>
          {names.map((name) => (
            <li key={name}>{name === '' ? 'neither computer nor account known' : name}</li>
          ))}
        </ul>
      </details>
    </li>
  );
}

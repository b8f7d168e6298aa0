import type { FindingWork } from '../../../core/api/finding-work-report.ts';
import { dependingParts } from '../../../core/classification/answer-part.ts';
import type { RowFilter } from '../../../core/classification/row-filter.ts';
import { CountLink } from '../../components/count-link.tsx';
import { StateMark } from '../../components/state-mark.tsx';
import { formatRoute, listRoute } from '../../routes/route.ts';
import { type StopWords, stopWords } from '../../words/finding-words.ts';
import { formats } from '../../words/format.ts';
import {
  acceptedFindings,
  countOpen,
  levelTitles,
  type SeverityLevel,
  severitiesOf,
  severityLevels,
} from './finding-groups.ts';
import styles from './findings-page.module.css';

/** How it stands, in a sentence or two: what stops whom, and how much is open. */
export function ProgressSentence({ work }: { readonly work: FindingWork }) {
  const stops = stopWords(work.stopped);
  const open = severityLevels.filter((level) => countOpen(work, level) > 0);
  const accepted = acceptedFindings(work).length;
  return (
    <p className={styles.progress} role="status" aria-label="How it stands">
      {stops.map((stop) => (
        <span key={stop.kind} className={styles.stop}>
          <StateMark mark="blocked" /> {stop.text}: <CountLink rows={waitingRows(stop)} what={waitWords(stop)} />{' '}
          {stop.waiting === 1 ? 'user waits' : 'users wait'}.{' '}
        </span>
      ))}
      {stops.length === 0 && open.length > 0 && <>Nothing stops a site. </>}
      {open.length === 0 ? (
        <>
          <StateMark mark="done" /> No finding is open.
        </>
      ) : (
        <>
          {open.map((level, i) => (
            <span key={level}>
              {i > 0 && (i === open.length - 1 ? ' and ' : ', ')}
              <LevelLink work={work} level={level} />
            </span>
          ))}
          .
        </>
      )}
      {accepted > 0 && (
        <>
          {' '}
          <a href={acceptedHref} aria-label={`${formats.count(accepted)} accepted, show them`}>
            {formats.count(accepted)}
          </a>{' '}
          accepted.
        </>
      )}
    </p>
  );
}

const acceptedHref = formatRoute(
  listRoute('findings', { conditions: [{ kind: 'values', column: 'isAccepted', oneOf: [true] }] }),
);

function LevelLink({ work, level }: { readonly work: FindingWork; readonly level: SeverityLevel }) {
  const count = countOpen(work, level);
  const href = formatRoute(
    listRoute('findings', {
      conditions: [
        { kind: 'values', column: 'severity', oneOf: severitiesOf(level) },
        { kind: 'values', column: 'isAccepted', oneOf: [false] },
      ],
    }),
  );
  const words = level === 'blocker' ? (count === 1 ? 'blocker' : 'blockers') : levelTitles[level].toLowerCase();
  return (
    <>
      <a href={href} aria-label={`${formats.count(count)} ${words}, show them`}>
        {formats.count(count)}
      </a>{' '}
      {words}
    </>
  );
}

/** The users of several sites who wait for the same, in one filter. */
function waitingRows({ kind, sites, waiting }: StopWords) {
  const filter: RowFilter = [
    { kind: 'part', oneOf: kind === 'blockers' ? dependingParts : ['no-array'] },
    { kind: 'site', oneOf: sites.map(({ site }) => site) },
  ];
  return { count: waiting, filter };
}

function waitWords({ waiting }: StopWords): string {
  return waiting === 1 ? 'waits' : 'wait';
}

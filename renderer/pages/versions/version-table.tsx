import type { PlanHead, PlanHeads } from '../../../core/api/plan-report.ts';
import { StateMark } from '../../components/state-mark.tsx';
import { formatRoute } from '../../routes/route.ts';
import { formats } from '../../words/format.ts';
import styles from './versions.module.css';

/** The plan in force and its versions, with what can be done with each. */
export function VersionTable(props: {
  readonly heads: PlanHeads;
  readonly onAdopt: (name: string) => void;
  readonly onRemove: (name: string) => void;
}) {
  const { inForce, versions } = props.heads;
  return (
    <div className={styles.frame}>
      <table className={styles.table}>
        <caption className="visually-hidden">The plan in force and its versions, newest first</caption>
        <thead>
          <tr>
            <th scope="col">Plan</th>
            <th scope="col">Kind</th>
            <th scope="col">Made</th>
            <th scope="col">By</th>
            <th scope="col" className={styles.number}>
              Users
            </th>
            <th scope="col" className={styles.number}>
              Waves
            </th>
            <th scope="col">Last day</th>
            <th scope="col">
              <span className="visually-hidden">What can be done</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {inForce !== null && (
            <tr className={styles.inForce}>
              <Facts head={inForce} />
              <td />
            </tr>
          )}
          {versions.map((head) => (
            <VersionRow key={head.name} {...props} head={head} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function VersionRow(
  props: Omit<Parameters<typeof VersionTable>[0], 'heads'> & { readonly heads: PlanHeads; readonly head: PlanHead },
) {
  const { heads, head, onAdopt, onRemove } = props;
  const { name } = head;
  if (name === null) return null;
  // A baseline is what was; a plan that is tried out is what could be.
  const compared = head.kind === 'baseline' ? { before: name, after: null } : { before: null, after: name };
  return (
    <tr>
      <Facts head={head} />
      <td>
        <span className={styles.actions}>
          {heads.inForce !== null && (
            <a href={formatRoute({ page: 'versions', compared })} aria-label={`Compare ${name} with the plan in force`}>
              Compare
            </a>
          )}
          <button type="button" aria-label={`Make this the plan… (${name})`} onClick={() => onAdopt(name)}>
            Make this the plan…
          </button>
          <button type="button" aria-label={`Remove ${name}`} onClick={() => onRemove(name)}>
            Remove
          </button>
        </span>
      </td>
    </tr>
  );
}

function Facts({ head: { name, kind, at, by, totals } }: { readonly head: PlanHead }) {
  return (
    <>
      <th scope="row">{name ?? 'The plan in force'}</th>
      <td>
        <span className={styles.kind}>
          <StateMark mark={kindMarks[kind]} />
          {kindWords[kind]}
        </span>
      </td>
      <td>{formats.moment(at)}</td>
      <td>{by ?? '–'}</td>
      <td className={styles.number}>{formats.count(totals.users)}</td>
      <td className={styles.number}>{formats.count(totals.waves)}</td>
      <td>{totals.end === null ? 'nothing dated' : formats.day(totals.end)}</td>
    </>
  );
}

const kindWords = { working: 'in force', baseline: 'baseline', 'what-if': 'alternative' } as const;

const kindMarks = { working: 'done', baseline: 'exempt', 'what-if': 'waits' } as const;

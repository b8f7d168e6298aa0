import type { PlanDigest } from '../../../../core/api/plan-preview-report.ts';
import { ruleBook } from '../../../../core/findings/rule-book.ts';
import type { RefusedMove } from '../../../../core/planning/plan.ts';
import type { FindingKey } from '../../../../core/planning/plan-difference.ts';
import { StateMark } from '../../../components/state-mark.tsx';
import { formats } from '../../../words/format.ts';
import { refusalWords } from '../../../words/plan-change-words.ts';
import styles from './changes.module.css';

/** Findings and refused wishes that only one of the plans has: new ones first. */
export function ConflictLines({ digest: { findings, refused } }: { readonly digest: PlanDigest }) {
  const lines: readonly Line[] = [
    ...refused.opened.items.map((wish) => ({ isNew: true, text: wishWords(wish) })),
    ...findings.opened.items.map((finding) => ({ isNew: true, text: findingWords(finding) })),
    ...refused.closed.items.map((wish) => ({ isNew: false, text: wishWords(wish) })),
    ...findings.closed.items.map((finding) => ({ isNew: false, text: findingWords(finding) })),
  ];
  const rest = conflictCount({ findings, refused }) - lines.length;
  return (
    <ul className={styles.lines}>
      {lines.map(({ isNew, text }) => (
        <li key={`${isNew} ${text}`}>
          <StateMark mark={isNew ? 'at-risk' : 'done'} />
          <span>
            {isNew ? 'New' : 'Gone'}: {text}
          </span>
        </li>
      ))}
      {rest > 0 && <li className={styles.rest}>and {formats.count(rest)} more</li>}
    </ul>
  );
}

/** How many conflicts only one of the plans has. */
export function conflictCount({ findings, refused }: Pick<PlanDigest, 'findings' | 'refused'>): number {
  return [findings.opened, findings.closed, refused.opened, refused.closed].reduce((sum, { total }) => sum + total, 0);
}

type Line = { readonly isNew: boolean; readonly text: string };

function findingWords({ id, site, subject }: FindingKey): string {
  const title = Object.entries(ruleBook).find(([rule]) => rule === id)?.[1].title ?? 'Finding';
  return `${title} (${id}), ${subject}${site === null || site === subject ? '' : ` in ${site}`}`;
}

function wishWords(wish: RefusedMove): string {
  return `${wish.alias}: ${refusalWords(wish)}`;
}

import type { FindingGrouping } from '../../routes/route.ts';
import { formats } from '../../words/format.ts';
import { FindingCard } from './finding-card.tsx';
import { type FindingGroup, type FindingPart, groupFindings } from './finding-groups.ts';
import styles from './findings-page.module.css';
import type { WorkParts } from './work-parts.ts';

/** The open findings in their groups. */
export function FindingGroups({ by, ...parts }: WorkParts & { readonly by: FindingGrouping }) {
  return groupFindings(parts.work, by).map((group) => <Group key={group.key} {...parts} group={group} />);
}

function Group({ group, ...parts }: WorkParts & { readonly group: FindingGroup }) {
  const id = `group-${group.key}`;
  return (
    <section className={styles.group} aria-labelledby={id}>
      <h2 id={id}>
        {group.title} <span className={styles.count}>{formats.count(group.count)}</span>
      </h2>
      {group.parts.map((part) => (
        <Part key={part.title} {...parts} part={part} />
      ))}
    </section>
  );
}

function Part({ part, ...parts }: WorkParts & { readonly part: FindingPart }) {
  return (
    <div className={styles.site}>
      {part.title !== null && <h3>{part.title}</h3>}
      <ul className={styles.cards}>
        {part.findings.map((finding) => (
          <FindingCard key={finding.key} {...parts} finding={finding} level={part.title === null ? 'h3' : 'h4'} />
        ))}
      </ul>
    </div>
  );
}

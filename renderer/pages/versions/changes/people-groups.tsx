import { type ReactNode, useState } from 'react';
import type {
  DigestPerson,
  MoveGroup,
  PeopleDigest,
  PlanDigest,
  ReasonGroup,
  Some,
} from '../../../../core/api/plan-preview-report.ts';
import { noWaveWords } from '../../../../core/planning/unplanned-words.ts';
import { OldNew } from '../../../components/old-new.tsx';
import { personHref } from '../../../routes/route.ts';
import { counted, formats } from '../../../words/format.ts';
import { waveDaysWords, wavePlaceWords } from '../../../words/plan-change-words.ts';
import styles from './changes.module.css';

/** Who goes where and why, in groups that can be opened. */
export function PeopleGroups({ digest }: { readonly digest: PlanDigest }) {
  const { moved, newlyPlanned, noLongerPlanned, shifted } = digest;
  return (
    <>
      <Part title="Into another wave" digest={moved}>
        {(group: MoveGroup) => <OldNew before={wavePlaceWords(group.from)} after={wavePlaceWords(group.to)} />}
      </Part>
      <Part title="Newly planned" digest={newlyPlanned}>
        {(group: ReasonGroup) =>
          group.code === null ? 'Not in the earlier plan' : `Were ${noWaveWords[group.code].state}`
        }
      </Part>
      <Part title="No longer planned" digest={noLongerPlanned}>
        {(group: ReasonGroup) =>
          group.code === null ? 'Nothing is left to do, or no longer there' : `Are ${noWaveWords[group.code].state}`
        }
      </Part>
      <Part title="Same wave, other days" digest={shifted}>
        {({ from, to }: MoveGroup) => (
          <>
            Wave {to.wave}, {to.name}: <OldNew before={waveDaysWords(from)} after={waveDaysWords(to)} />
          </>
        )}
      </Part>
    </>
  );
}

function Part<Group extends { readonly people: Some<DigestPerson> }>(props: {
  readonly title: string;
  readonly digest: PeopleDigest<Group>;
  readonly children: (group: Group) => ReactNode;
}) {
  const { title, digest, children } = props;
  if (digest.found === 0) return null;
  const { total, items } = digest.groups;
  return (
    <section className={styles.part} aria-label={title}>
      <h3>
        {title} <span className={styles.count}>{counted(digest.found, 'user')}</span>
      </h3>
      {items.map((group, i) => (
        // The largest groups come first; the list is made anew with each answer.
        // biome-ignore lint/suspicious/noArrayIndexKey: groups have no name of their own
        <Group key={i} people={group.people} isOpenFirst={i === 0 && digest.found <= fewPeople}>
          {children(group)}
        </Group>
      ))}
      {total > items.length && <p className={styles.rest}>and {counted(total - items.length, 'more group')}</p>}
    </section>
  );
}

const fewPeople = 30;

/** The people are drawn only while the group is open: there can be a thousand of them. */
function Group(props: {
  readonly people: Some<DigestPerson>;
  readonly isOpenFirst: boolean;
  readonly children: ReactNode;
}) {
  const { people, isOpenFirst, children } = props;
  const [isOpen, setIsOpen] = useState(isOpenFirst);
  return (
    <details className={styles.group} open={isOpen} onToggle={({ currentTarget }) => setIsOpen(currentTarget.open)}>
      <summary>
        <span className={styles.heading}>{children}</span>
        <span className={styles.people}>{counted(people.total, 'user')}</span>
      </summary>
      {isOpen && <People people={people} />}
    </details>
  );
}

function People({ people: { total, items } }: { readonly people: Some<DigestPerson> }) {
  return (
    <ul className={styles.members}>
      {items.map(({ mailboxId, alias, name, why }) => (
        <li key={`${mailboxId} ${alias}`}>
          <a href={personHref(mailboxId)}>{name}</a>
          <span>{why}</span>
        </li>
      ))}
      {total > items.length && (
        <li className={styles.rest}>and {formats.count(total - items.length)} more, for the same reasons or alike</li>
      )}
    </ul>
  );
}

import type { LinkedPeople, LinkedPerson } from '../../../../core/api/person-card.ts';
import { StateMark } from '../../../components/state-mark.tsx';
import { personHref } from '../../../routes/route.ts';
import { counted } from '../../../words/format.ts';
import { partWords } from '../../../words/part-words.ts';
import { rightWords } from '../../../words/person-words.ts';
import { Part } from './part.tsx';
import styles from './person.module.css';

/** Who works in the mailbox, in whose mailbox the person works, and who is kept together with them. */
export function PeoplePart({ people, ownWave }: { readonly people: LinkedPeople; readonly ownWave: number | null }) {
  const { list, total, isKnown } = people;
  if (total === 0) {
    return (
      <Part title="People">
        <p>
          {isKnown ? 'Nobody else works in this mailbox.' : 'No permissions were imported, so delegates are not known.'}
        </p>
      </Part>
    );
  }
  return (
    <Part title="People" aside={counted(total, 'link')}>
      <ul className={styles.people}>
        {list.map((person) => (
          <li key={person.id}>
            <StateMark mark={partWords[person.part].mark} />
            <a href={personHref(person.id)}>{person.displayName ?? person.alias}</a>
            <span>
              {relationWords(person)} · {partWords[person.part].row.toLowerCase()} · {waveWords(person, ownWave)}
            </span>
          </li>
        ))}
      </ul>
      {total > list.length && <p className={styles.small}>and {total - list.length} more</p>}
    </Part>
  );
}

function relationWords({ rightsHere, rightsThere, isKeptTogether }: LinkedPerson): string {
  const words = [
    rightsHere.length > 0 ? `delegate here: ${rightsHere.map((right) => rightWords[right]).join(', ')}` : '',
    rightsThere.length > 0 ? `their mailbox is used: ${rightsThere.map((right) => rightWords[right]).join(', ')}` : '',
    isKeptTogether ? 'kept together' : '',
  ];
  return words.filter((word) => word !== '').join('; ');
}

function waveWords({ wave }: LinkedPerson, ownWave: number | null): string {
  if (wave === null) return 'in no wave';
  return wave === ownWave ? 'same wave' : `wave ${wave}`;
}

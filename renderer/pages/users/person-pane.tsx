import { useId } from 'react';
import type { PersonCard } from '../../../core/api/person-card.ts';
import { QueryState } from '../../components/query-state.tsx';
import { useOperation } from '../../queries/use-operation.ts';
import { DoPart } from './person/do-part.tsx';
import { EndpointPart } from './person/endpoint-part.tsx';
import { HistoryPart } from './person/history-part.tsx';
import { IdentityPart } from './person/identity-part.tsx';
import { PeoplePart } from './person/people-part.tsx';
import styles from './person/person.module.css';
import { PlacePart } from './person/place-part.tsx';
import { WhyPart } from './person/why-part.tsx';

/** A person as a call goes: state, why, what to do, what their profiles say, history (ux.md 3). `id` is that of the mailbox. */
export function PersonPane({ id }: { readonly id: number }) {
  const person = useOperation('person.get', { id, asOf: null });
  // While the next person is on the way, the one before is not shown under the new name.
  if (person.error === null && person.data !== undefined && person.data.id !== id) return <div aria-busy="true" />;
  return <QueryState query={person}>{(card) => <Person card={card} />}</QueryState>;
}

function Person({ card }: { readonly card: PersonCard }) {
  const name = useId();
  return (
    <article className={styles.person} aria-labelledby={name}>
      <IdentityPart card={card} headingId={name} />
      <WhyPart card={card} />
      <DoPart card={card} />
      <EndpointPart card={card} />
      <PlacePart card={card} />
      <PeoplePart people={card.people} ownWave={card.place.wave?.number ?? null} />
      <HistoryPart events={card.history} />
    </article>
  );
}

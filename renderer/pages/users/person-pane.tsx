import { useId, useRef } from 'react';
import type { PersonCard } from '../../../core/api/person-card.ts';
import { Failure, QueryState } from '../../components/query-state.tsx';
import { useOperation } from '../../queries/use-operation.ts';
import { isIdle } from '../../words/task-words.ts';
import { usePaneTaskKeys } from '../tracking/use-pane-task-keys.ts';
import { useTaskDialogs } from '../tracking/use-task-dialogs.tsx';
import { DoPart } from './person/do-part.tsx';
import { EndpointPart } from './person/endpoint-part.tsx';
import { FollowUpPart } from './person/follow-up-part.tsx';
import { HistoryPart } from './person/history-part.tsx';
import { IdentityPart } from './person/identity-part.tsx';
import { NotesPart } from './person/notes-part.tsx';
import { PeoplePart } from './person/people-part.tsx';
import styles from './person/person.module.css';
import { PlacePart } from './person/place-part.tsx';
import { TaskPart } from './person/task-part.tsx';
import { useTaskActs } from './person/use-task-acts.ts';
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
  const article = useRef<HTMLElement>(null);
  const task = useOperation('task.get', { person: card.id, asOf: null });
  const dialogs = useTaskDialogs();
  const acts = useTaskActs(card.id, dialogs);
  usePaneTaskKeys(article, { setStatus: acts.ask, addNote: acts.addNote });
  // While the task of the next person is on the way, that of the one before is not shown under the new name.
  const known = task.data?.mailboxId === card.id ? task.data : null;
  return (
    <article ref={article} className={styles.person} aria-labelledby={name}>
      <IdentityPart card={card} headingId={name} />
      {task.error !== null && <Failure error={task.error} />}
      {known !== null && <TaskPart task={known} acts={acts} />}
      <WhyPart card={card} />
      <DoPart card={card} task={known} />
      {known !== null && !isIdle(known) && <FollowUpPart task={known} acts={acts} asOf={card.asOf} />}
      {known !== null && !isIdle(known) && <NotesPart notes={known.notes} acts={acts} />}
      <EndpointPart card={card} />
      <PlacePart card={card} />
      <PeoplePart people={card.people} ownWave={card.place.wave?.number ?? null} />
      <HistoryPart events={card.history} />
      {dialogs.dialogs}
    </article>
  );
}

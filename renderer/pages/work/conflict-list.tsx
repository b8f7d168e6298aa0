import { memo, useMemo } from 'react';
import type { MergeConflict } from '../../../core/api/work-report.ts';
import { taskFieldWords } from '../../../core/tracking/event-words.ts';
import { Card } from '../../components/card.tsx';
import { PushButton } from '../../components/push-button.tsx';
import { personHref } from '../../routes/route.ts';
import { counted } from '../../words/format.ts';
import { decidedOf, mergedFieldWords, mergedValue, sideWords } from '../../words/work-words.ts';
import styles from './conflict-list.module.css';
import { byPerson, type Choice, type Decisions, decisionsFor } from './decisions.ts';
import { MoreButton, useMore } from './more-button.tsx';

type OnDecide = (keys: readonly string[], choice: Choice) => void;

/** The fields that were changed on both sides: the value when the wave left, ours and theirs, to choose from. */
export function ConflictList(props: {
  readonly conflicts: readonly MergeConflict[];
  readonly decisions: Decisions;
  readonly onDecide: OnDecide;
}) {
  const { conflicts, decisions, onDecide } = props;
  const people = useMemo(() => byPerson(conflicts), [conflicts]);
  const more = useMore(people);
  const decided = decisionsFor(conflicts, decisions).length;
  const decideAll = (choice: Choice): void =>
    onDecide(
      conflicts.map(({ key }) => key),
      choice,
    );
  return (
    <Card
      title={`Changed on both sides: ${counted(conflicts.length, 'conflict')}`}
      aside={<span role="status">{decidedOf(decided, conflicts.length)}</span>}
    >
      <div className={styles.all}>
        <p>Ours is what this project has, theirs is what the file has.</p>
        <PushButton onClick={() => decideAll('ours')}>All of ours</PushButton>
        <PushButton onClick={() => decideAll('theirs')}>All of theirs</PushButton>
        <PushButton disabled={decided === 0} onClick={() => decideAll('later')}>
          Clear decisions
        </PushButton>
      </div>
      <ul className={styles.people} aria-label="People with conflicts">
        {more.shown.map((fields) => (
          <Person key={fields[0]?.mailboxId} fields={fields} decisions={decisions} onDecide={onDecide} />
        ))}
      </ul>
      <MoreButton more={more} word="person with conflicts" plural="people with conflicts" />
    </Card>
  );
}

function Person(props: {
  readonly fields: readonly MergeConflict[];
  readonly decisions: Decisions;
  readonly onDecide: OnDecide;
}) {
  const { fields, decisions, onDecide } = props;
  const [first] = fields;
  if (first === undefined) return null;
  return (
    <li className={styles.person}>
      <h3>
        <a href={personHref(first.mailboxId)}>{first.name}</a> <small>{first.alias}</small>
      </h3>
      {fields.map((conflict) => (
        <Field
          key={conflict.key}
          conflict={conflict}
          choice={decisions.get(conflict.key) ?? 'later'}
          onDecide={onDecide}
        />
      ))}
    </li>
  );
}

/** Drawn again only when its own choice changes. */
const Field = memo(PlainField);

function PlainField(props: { readonly conflict: MergeConflict; readonly choice: Choice; readonly onDecide: OnDecide }) {
  const { conflict, choice, onDecide } = props;
  const { key, field, computer, base, ours, theirs } = conflict;
  const option = (value: Choice, word: string, text: string | null, who: string | null) => (
    <label className={`${styles.option} ${choice === value && value !== 'later' ? styles.chosen : ''}`}>
      <input type="radio" name={`conflict ${key}`} checked={choice === value} onChange={() => onDecide([key], value)} />
      <span>
        <span className="visually-hidden">{mergedFieldWords(conflict)}: </span>
        <span className={styles.side}>{word}</span>
        {text !== null && <strong>{text}</strong>}
        {who !== null && <small>{who}</small>}
      </span>
    </label>
  );
  return (
    <fieldset className={styles.field}>
      <legend>
        <span className="visually-hidden">{conflict.name}, </span>
        {computer === null ? taskFieldWords[field] : `${computer}, ${taskFieldWords[field]}`}
      </legend>
      <div className={styles.sides}>
        <p className={styles.base}>
          <span className={styles.side}>When the wave left</span>
          <span>{mergedValue(field, base)}</span>
        </p>
        {option('ours', 'Ours', mergedValue(field, ours.value), sideWords(ours))}
        {option('theirs', 'Theirs', mergedValue(field, theirs.value), sideWords(theirs))}
        {option('later', 'Not decided', null, 'ours stays for now')}
      </div>
    </fieldset>
  );
}

import { type KeyboardEvent, useId, useState } from 'react';
import type { FindHit } from '../../../../core/api/project-reports.ts';
import { nameKeyOf } from '../../../../core/planning/site-names.ts';
import { useAnnounce } from '../../../components/announcer.tsx';
import frame from '../../../components/field-frame.module.css';
import { useClient } from '../../../queries/client-provider.tsx';
import { useOperation } from '../../../queries/use-operation.ts';
import { errorInWords } from '../../../words/error-words.ts';
import styles from './people.module.css';

/** Finds a person by name, alias, address or account: type, choose with the arrows, Enter takes the person. */
export function PersonField(props: {
  readonly label: string;
  /** Aliases of those who need not be found again. */
  readonly without: readonly string[];
  readonly onChoose: (alias: string, name: string) => void;
}) {
  const { label, without, onChoose } = props;
  const id = useId();
  const client = useClient();
  const announce = useAnnounce();
  const [text, setText] = useState('');
  const [chosen, setChosen] = useState(0);
  const wanted = text.trim();
  const found = useOperation('find', { text: wanted, limit: mostHits }, { isEnabled: wanted !== '' });
  const isAnswered = found.data !== undefined && !found.isPlaceholderData;
  const people = wanted === '' ? [] : peopleOf(found.data?.hits ?? [], without);
  const choose = (person: Person | undefined): void => {
    if (person === undefined) {
      announce(`Nobody found for ${wanted}.`);
      return;
    }
    setText('');
    setChosen(0);
    onChoose(person.alias, person.name);
  };
  /** Whoever types fast presses Enter before the answer is there: the first hit of what was typed is meant. */
  const enter = async (): Promise<void> => {
    if (wanted === '') return;
    if (isAnswered) return choose(people[chosen]);
    const { hits } = await client.call('find', { text: wanted, limit: mostHits });
    choose(peopleOf(hits, without)[0]);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Escape' && wanted !== '') setText('');
    if (event.key === 'Enter') {
      event.preventDefault();
      enter().catch((error: unknown) => announce(errorInWords(error)));
    }
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step === 0 || people.length === 0) return;
    event.preventDefault();
    setChosen((chosen + step + people.length) % people.length);
  };
  const isOpen = people.length > 0;
  return (
    <div className={styles.find}>
      <label htmlFor={id} className={styles.label}>
        {label}
      </label>
      <input
        id={id}
        className={`${frame.frame} ${styles.search}`}
        role="combobox"
        aria-expanded={isOpen}
        aria-controls={`${id}-hits`}
        aria-autocomplete="list"
        aria-activedescendant={isOpen ? `${id}-${chosen}` : undefined}
        placeholder="name, alias, address or account"
        autoComplete="off"
        spellCheck={false}
        value={text}
        onChange={(event) => {
          setText(event.target.value);
          setChosen(0);
        }}
        onKeyDown={onKeyDown}
        onBlur={() => setText('')}
      />
      <div id={`${id}-hits`} role="listbox" aria-label="People found" className={styles.hits} hidden={!isOpen}>
        {people.map((person, i) => (
          <div
            key={person.alias}
            id={`${id}-${i}`}
            role="option"
            aria-selected={i === chosen}
            className={styles.hit}
            onPointerDown={(event) => event.preventDefault()}
            onClick={() => choose(person)}
          >
            <strong>{person.name}</strong> <span className={styles.alias}>{person.detail}</span>
          </div>
        ))}
      </div>
      <p role="status" className={styles.label}>
        {isAnswered && wanted !== '' && !isOpen ? 'Nobody found.' : ''}
      </p>
    </div>
  );
}

type Person = { readonly alias: string; readonly name: string; readonly detail: string };

const mostHits = 8;

/** A person has a hit for each computer that fits; here each counts once. */
function peopleOf(hits: readonly FindHit[], without: readonly string[]): readonly Person[] {
  const known = new Set(without.map(nameKeyOf));
  return hits.flatMap(({ alias, displayName, smtp, site }) => {
    if (alias === null || known.has(nameKeyOf(alias))) return [];
    known.add(nameKeyOf(alias));
    return [{ alias, name: displayName ?? alias, detail: [alias, smtp, site].filter(Boolean).join(' · ') }];
  });
}

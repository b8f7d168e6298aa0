import { useState } from 'react';
import { fieldProblem } from '../../../../core/settings/field-problem.ts';
import { Card } from '../../../components/card.tsx';
import type { SectionProps } from '../section-props.ts';
import { SettingButton } from '../setting-button.tsx';
import styles from '../settings-page.module.css';
import own from './people.module.css';
import { PeopleChips } from './people-chips.tsx';
import { PersonField } from './person-field.tsx';
import { PersonName } from './person-name.tsx';
import { usePeople } from './use-people.ts';

type ListKey = 'keepTogether' | 'keepApart';

/** Lists of people who are in one wave, or never in one. */
export function PeopleListsCard(props: SectionProps & { readonly name: ListKey }) {
  const { name, settings, changer } = props;
  const words = listWords[name];
  const lists = settings[name] ?? [];
  const find = usePeople(lists.flat());
  const [edited, setEdited] = useState<readonly string[] | null>(null);
  const set = (next: readonly (readonly string[])[]): Promise<boolean> =>
    changer.merge({ [name]: next.length === 0 ? null : next });
  const save = async (aliases: readonly string[]): Promise<boolean> => {
    const key = JSON.stringify(edited);
    const isKnown = lists.some((list) => JSON.stringify(list) === key);
    const next = isKnown ? lists.map((list) => (JSON.stringify(list) === key ? aliases : list)) : [...lists, aliases];
    const isSaved = await set(next);
    if (isSaved) setEdited(null);
    return isSaved;
  };
  return (
    <Card title={words.title} summary={words.summary}>
      {lists.length === 0 ? (
        <p className={styles.dim}>{words.nothing}</p>
      ) : (
        <ul className={own.lists} aria-label={words.title}>
          {lists.map((list, i) => (
            <li key={list.join('\n')} className={own.list}>
              <span>
                {list.map((alias, j) => (
                  <span key={alias}>
                    {j > 0 && ', '}
                    <PersonName alias={alias} find={find} />
                  </span>
                ))}
              </span>
              <span className={own.tools}>
                <SettingButton look="quiet" onClick={() => setEdited(list)}>
                  Change<span className="visually-hidden"> {list.join(', ')}</span>
                </SettingButton>
                <SettingButton
                  look="quiet"
                  disabled={changer.isBusy}
                  onClick={() => {
                    if (list === edited) setEdited(null);
                    set(lists.filter((_, other) => other !== i));
                  }}
                >
                  Remove<span className="visually-hidden"> {list.join(', ')}</span>
                </SettingButton>
              </span>
            </li>
          ))}
        </ul>
      )}
      <ListEditor
        key={JSON.stringify(edited)}
        name={name}
        start={edited}
        isBusy={changer.isBusy}
        onSave={save}
        onCancel={() => setEdited(null)}
      />
    </Card>
  );
}

function ListEditor(props: {
  readonly name: ListKey;
  /** Null for a new list. */
  readonly start: readonly string[] | null;
  readonly isBusy: boolean;
  readonly onSave: (aliases: readonly string[]) => Promise<boolean>;
  readonly onCancel: () => void;
}) {
  const { name, start, isBusy, onSave, onCancel } = props;
  const words = listWords[name];
  const [aliases, setAliases] = useState<readonly string[]>(start ?? []);
  const find = usePeople(aliases);
  const problem = fieldProblem({ [name]: [aliases] });
  const save = async (): Promise<void> => {
    if (await onSave(aliases)) setAliases([]);
  };
  return (
    <section className={own.editor} aria-label={start === null ? words.add : words.change}>
      <PersonField label={words.field} without={aliases} onChoose={(alias) => setAliases([...aliases, alias])} />
      <PeopleChips
        label={words.chosen}
        aliases={aliases}
        find={find}
        isBusy={isBusy}
        onRemove={(alias) => setAliases(aliases.filter((other) => other !== alias))}
      />
      <div className={styles.bottom}>
        <SettingButton disabled={aliases.length < 2 || problem !== null || isBusy} onClick={save}>
          {start === null ? words.add : words.change}
        </SettingButton>
        {start !== null && <SettingButton onClick={onCancel}>Cancel</SettingButton>}
        {aliases.length === 1 && <span className={styles.dim}>Two people at least.</span>}
        {problem !== null && <span role="alert">{problem}</span>}
      </div>
    </section>
  );
}

const listWords = {
  keepTogether: {
    title: 'Keep together',
    summary: 'They are in one wave, as if permissions held them together; a list that no wave can hold is told.',
    nothing: 'Nobody is kept together but by permissions.',
    field: 'Who belongs together',
    chosen: 'Chosen to be together',
    add: 'Keep them together',
    change: 'Save who is together',
  },
  keepApart: {
    title: 'Keep apart',
    summary: 'No two of them are in the same wave, so that somebody can always work.',
    nothing: 'Nobody is kept apart.',
    field: 'Who must not go at once',
    chosen: 'Chosen to be apart',
    add: 'Keep them apart',
    change: 'Save who is apart',
  },
} as const satisfies Readonly<Record<ListKey, unknown>>;

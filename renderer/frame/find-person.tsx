import { Dialog, DialogBody, DialogContent, DialogSurface, DialogTitle } from '@fluentui/react-components';
import { type KeyboardEvent, useState } from 'react';
import type { FindHit, FindResult, NamedPlace } from '../../core/api/project-reports.ts';
import type { RowFilter } from '../../core/classification/row-filter.ts';
import { useAnnounce } from '../components/announcer.tsx';
import { useClient } from '../queries/client-provider.tsx';
import { useOperation } from '../queries/use-operation.ts';
import { listRoute, type Route } from '../routes/route.ts';
import { goTo } from '../routes/router.tsx';
import { errorInWords } from '../words/error-words.ts';
import { counted } from '../words/format.ts';
import { shortEndpoint } from '../words/short-endpoint.ts';
import styles from './find-person.module.css';

/** The helpdesk's search over the whole project (Ctrl+K): type, choose with the arrows, Enter shows the person. */
export function FindPerson(props: {
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly onChosen: () => void;
}) {
  const { isOpen, onClose, onChosen } = props;
  // Held here, because the surface that fades out may be replaced by a new one under fast fingers.
  const [text, setText] = useState('');
  const close = (): void => {
    setText('');
    onClose();
  };
  const chosen = (): void => {
    setText('');
    onChosen();
  };
  return (
    <Dialog open={isOpen} onOpenChange={(_, { open }) => !open && close()}>
      <DialogSurface className={styles.surface}>
        <DialogBody className={styles.body}>
          <DialogTitle className={styles.title}>Find person or PC</DialogTitle>
          <DialogContent className={styles.content}>
            {isOpen && <Search text={text} onText={setText} onChosen={chosen} />}
          </DialogContent>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}

function Search(props: {
  readonly text: string;
  readonly onText: (text: string) => void;
  readonly onChosen: () => void;
}) {
  const { text, onText, onChosen } = props;
  const client = useClient();
  const announce = useAnnounce();
  const [chosen, setChosen] = useState(0);
  const wanted = text.trim();
  const found = useOperation('find', { text: wanted, limit: mostHits }, { isEnabled: wanted !== '' });
  const hits = wanted === '' ? [] : foundIn(found.data);
  const choose = (hit: Found | undefined): void => {
    if (hit === undefined) return;
    onChosen();
    goTo(placeToGo(hit));
  };
  /** Whoever types fast presses Enter before the answer is there: the first hit of what was typed is meant. */
  const enter = async (): Promise<void> => {
    if (wanted === '') return;
    const isAnswered = !found.isPlaceholderData && found.data !== undefined;
    choose(isAnswered ? hits[chosen] : foundIn(await client.call('find', { text: wanted, limit: mostHits }))[0]);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Enter') enter().catch((error: unknown) => announce(errorInWords(error)));
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step === 0 || hits.length === 0) return;
    event.preventDefault();
    setChosen((chosen + step + hits.length) % hits.length);
  };
  return (
    <>
      <input
        className={styles.input}
        role="combobox"
        aria-label="Name, alias, address, account, phone, PC or server"
        aria-expanded={hits.length > 0}
        aria-controls="find-person-hits"
        aria-activedescendant={hits.length > 0 ? `find-person-${chosen}` : undefined}
        placeholder="Name, alias, address, DOMAIN\account, phone, PC or server"
        value={text}
        // biome-ignore lint/a11y/noAutofocus: the dialog was opened in order to type
        autoFocus
        onChange={(event) => {
          onText(event.target.value);
          setChosen(0);
        }}
        onKeyDown={onKeyDown}
      />
      <div id="find-person-hits" role="listbox" aria-label="Found" className={styles.hits}>
        {hits.map((hit, i) => (
          <Hit
            key={foundKey(hit)}
            hit={hit}
            id={`find-person-${i}`}
            isChosen={i === chosen}
            onChoose={() => choose(hit)}
          />
        ))}
      </div>
      <p role="status" className={styles.count}>
        {wanted === '' ? '' : found.isError ? errorInWords(found.error) : counted(hits.length, 'hit')}
      </p>
    </>
  );
}

/** A person or a profile, or else a server, an array or a database. */
type Found = FindHit | NamedPlace;

/** People first: they are what most look for. */
function foundIn(result: FindResult | undefined): readonly Found[] {
  return result === undefined ? [] : [...result.hits, ...result.places];
}

function isPlace(found: Found): found is NamedPlace {
  return 'kind' in found;
}

function Hit(props: {
  readonly hit: Found;
  readonly id: string;
  readonly isChosen: boolean;
  readonly onChoose: () => void;
}) {
  const { hit, id, isChosen, onChoose } = props;
  return (
    <div id={id} role="option" aria-selected={isChosen} className={styles.hit} onClick={onChoose}>
      {isPlace(hit) ? (
        <>
          <strong>{hit.name}</strong>
          <span>{hit.kind}</span>
        </>
      ) : (
        <>
          <strong>{hit.displayName ?? hit.alias ?? hit.user}</strong>
          <span>{[hit.alias, hit.smtp].filter((part) => part !== null).join(' · ')}</span>
          <span className={styles.place}>{placeOf(hit)}</span>
        </>
      )}
    </div>
  );
}

const mostHits = 12;

/** Where a hit leads: to the person with the pane open; a profile without a mailbox to the list of profiles. */
function placeToGo(found: Found): Route {
  if (isPlace(found)) {
    const { kind, name } = found;
    if (kind !== 'database') return { page: 'server', name };
    return listRoute('databases', { conditions: [{ kind: 'values', column: 'name', oneOf: [name] }] });
  }
  const { id, alias, user, computer } = found;
  if (id !== null) {
    const users: RowFilter = alias === null ? [] : [{ kind: 'alias', oneOf: [alias] }];
    return listRoute('users', { users }, String(id));
  }
  const [column, contains] = user === null ? (['computer', computer ?? ''] as const) : (['user', user] as const);
  return listRoute('profiles', { conditions: contains === '' ? [] : [{ kind: 'text', column, contains }] });
}

function placeOf({ computer, endpoint }: FindHit): string {
  const server = endpoint === null ? null : shortEndpoint(endpoint);
  return [computer, server].filter((part) => part !== null).join(' names ');
}

function foundKey(found: Found): string {
  return isPlace(found) ? `${found.kind} ${found.name}` : `${found.id} ${found.alias} ${found.user} ${found.computer}`;
}

import { Dialog, DialogBody, DialogContent, DialogSurface, DialogTitle } from '@fluentui/react-components';
import { type KeyboardEvent, useDeferredValue, useState } from 'react';
import type { FindHit } from '../../core/api/project-reports.ts';
import { useOperation } from '../queries/use-operation.ts';
import { defaultSort } from '../routes/route.ts';
import { goTo } from '../routes/router.tsx';
import { counted } from '../words/format.ts';
import styles from './find-person.module.css';

/** The helpdesk's search over the whole project (Ctrl+K): type, choose with the arrows, Enter shows the person. */
export function FindPerson({ isOpen, onClose }: { readonly isOpen: boolean; readonly onClose: () => void }) {
  return (
    <Dialog open={isOpen} onOpenChange={(_, { open }) => !open && onClose()}>
      <DialogSurface className={styles.surface}>
        <DialogBody className={styles.body}>
          <DialogTitle className={styles.title}>Find person or PC</DialogTitle>
          <DialogContent className={styles.content}>{isOpen && <Search onClose={onClose} />}</DialogContent>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}

function Search({ onClose }: { readonly onClose: () => void }) {
  const [text, setText] = useState('');
  const [chosen, setChosen] = useState(0);
  const wanted = useDeferredValue(text.trim());
  const found = useOperation('find', { text: wanted, limit: 12 }, { isEnabled: wanted !== '' });
  const hits = wanted === '' ? [] : (found.data?.hits ?? []);
  const choose = (hit: FindHit | undefined): void => {
    if (hit?.alias == null) return;
    onClose();
    goTo({
      page: 'users',
      filter: [{ kind: 'text', column: 'person', contains: hit.smtp ?? hit.alias }],
      sort: defaultSort,
    });
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Enter') choose(hits[chosen]);
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
        aria-label="Name, alias, address, account or PC"
        aria-expanded={hits.length > 0}
        aria-controls="find-person-hits"
        aria-activedescendant={hits.length > 0 ? `find-person-${chosen}` : undefined}
        placeholder="Name, alias, address, DOMAIN\account or PC"
        value={text}
        // biome-ignore lint/a11y/noAutofocus: the dialog was opened in order to type
        autoFocus
        onChange={(event) => {
          setText(event.target.value);
          setChosen(0);
        }}
        onKeyDown={onKeyDown}
      />
      <div id="find-person-hits" role="listbox" aria-label="Found" className={styles.hits}>
        {hits.map((hit, i) => (
          <Hit
            key={hitKey(hit)}
            hit={hit}
            id={`find-person-${i}`}
            isChosen={i === chosen}
            onChoose={() => choose(hit)}
          />
        ))}
      </div>
      <p role="status" className={styles.count}>
        {wanted === '' ? '' : counted(hits.length, 'hit')}
      </p>
    </>
  );
}

function Hit(props: {
  readonly hit: FindHit;
  readonly id: string;
  readonly isChosen: boolean;
  readonly onChoose: () => void;
}) {
  const { hit, id, isChosen, onChoose } = props;
  return (
    <div id={id} role="option" aria-selected={isChosen} className={styles.hit} onClick={onChoose}>
      <strong>{hit.displayName ?? hit.alias ?? hit.user}</strong>
      <span>{[hit.alias, hit.smtp].filter((part) => part !== null).join(' · ')}</span>
      <span className={styles.place}>
        {[hit.computer, hit.endpoint].filter((part) => part !== null).join(' names ')}
      </span>
    </div>
  );
}

function hitKey({ alias, user, computer }: FindHit): string {
  return `${alias} ${user} ${computer}`;
}

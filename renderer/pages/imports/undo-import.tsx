import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import type { PastImport } from '../../../core/api/past-imports.ts';
import { useAnnounce } from '../../components/announcer.tsx';
import { TitledDialog } from '../../components/titled-dialog.tsx';
import { useClient } from '../../queries/client-provider.tsx';
import { errorInWords } from '../../words/error-words.ts';
import { counted } from '../../words/format.ts';
import styles from './import-pane.module.css';

/** Takes an import back; when later changes go with it, it names them and asks. */
export function UndoImport({ past }: { readonly past: PastImport }) {
  const client = useClient();
  const announce = useAnnounce();
  const [isAsking, setIsAsking] = useState(false);
  const { laterChanges } = past;
  const undo = (): void => {
    setIsAsking(false);
    client.call('imports.undo', { importId: past.id, alsoLater: laterChanges.length > 0 }).then(
      ({ undone }) => announce(`Undone: ${undone.join(', ')}. Redo brings it back.`),
      (error: unknown) => announce(errorInWords(error)),
    );
  };
  if (past.undone) return <p className={styles.quiet}>Redo (Ctrl+Y) brings back what was undone.</p>;
  return (
    <div>
      <Button onClick={() => (laterChanges.length > 0 ? setIsAsking(true) : undo())}>
        {laterChanges.length > 0 ? 'Undo this import…' : 'Undo this import'}
      </Button>
      <TitledDialog
        title="Undo this import and what came after it?"
        isOpen={isAsking}
        onClose={() => setIsAsking(false)}
        actions={
          <>
            <Button appearance="primary" onClick={() => setIsAsking(false)}>
              Keep everything
            </Button>
            <Button onClick={undo}>Undo {counted(laterChanges.length + 1, 'change')}</Button>
          </>
        }
      >
        <p>{counted(laterChanges.length, 'later change goes', 'later changes go')} with it, newest first:</p>
        <ul className={styles.later}>
          {laterChanges.slice(0, mostNamed).map((change, i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the same change may have been made twice
            <li key={i}>{change}</li>
          ))}
          {laterChanges.length > mostNamed && <li>and {laterChanges.length - mostNamed} more</li>}
        </ul>
        <p>Redo brings all of them back, one by one.</p>
      </TitledDialog>
    </div>
  );
}

const mostNamed = 12;

import { useEffect, useRef, useState } from 'react';
import { useAnnounce } from '../components/announcer.tsx';
import { PushButton } from '../components/push-button.tsx';
import { StateMark } from '../components/state-mark.tsx';
import type { SharingNote } from '../words/sharing-words.ts';
import { CheckInDialog } from './check-in-dialog.tsx';
import styles from './sharing-notes.module.css';
import { useSharingWork } from './use-sharing-work.ts';

/** What is known of the project's file, above the page; each note can be folded away into the status bar. */
export function SharingNotes({
  notes,
  onFold,
}: {
  readonly notes: readonly SharingNote[];
  readonly onFold: (kind: SharingNote['kind']) => void;
}) {
  const [isCheckingIn, setIsCheckingIn] = useState(false);
  useSayOpener(notes);
  return (
    <div className={styles.notes} data-pane={notes.length === 0 ? undefined : 'notes'}>
      {notes.map((note) => (
        <section key={note.kind} className={styles.note} aria-label={labels[note.kind]} data-kind={note.kind}>
          {note.kind !== 'copy' && <StateMark mark={note.kind === 'place' ? 'at-risk' : 'blocked'} />}
          <p className={styles.text}>
            <strong>{note.title}</strong> {note.text}
          </p>
          <div className={styles.actions}>
            <NoteAction kind={note.kind} onCheckIn={() => setIsCheckingIn(true)} />
            <PushButton
              data-note={note.kind}
              onClick={() => onFold(note.kind)}
              aria-label={`Hide: ${labels[note.kind]}`}
            >
              Hide
            </PushButton>
          </div>
        </section>
      ))}
      <CheckInDialog isOpen={isCheckingIn} onClose={() => setIsCheckingIn(false)} />
    </div>
  );
}

function NoteAction({ kind, onCheckIn }: { readonly kind: SharingNote['kind']; readonly onCheckIn: () => void }) {
  const work = useSharingWork();
  if (kind === 'copy') return <PushButton onClick={onCheckIn}>Check in…</PushButton>;
  if (kind === 'opened-by')
    return (
      <PushButton onClick={work.openAgain} disabled={work.isRunning}>
        Try again
      </PushButton>
    );
  return (
    <PushButton onClick={work.takeCopy} disabled={work.isRunning}>
      Work on a local copy
    </PushButton>
  );
}

const labels: Readonly<Record<SharingNote['kind'], string>> = {
  'opened-by': 'Who has the project open',
  place: 'Where the project lies',
  copy: 'Local copy',
};

/** Somebody may take the project over while it is worked on: that is said aloud, once. */
function useSayOpener(notes: readonly SharingNote[]): void {
  const announce = useAnnounce();
  const opener = notes.find(({ kind }) => kind === 'opened-by');
  const words = opener === undefined ? null : `${opener.title} ${opener.text}`;
  const said = useRef<string | null>(null);
  useEffect(() => {
    if (words !== null && said.current !== words) announce(words, { isOnPage: true });
    said.current = words;
  }, [words, announce]);
}

import { PushButton } from '../../components/push-button.tsx';
import { TitledDialog } from '../../components/titled-dialog.tsx';
import { counted } from '../../words/format.ts';
import styles from './history-page.module.css';
import type { Jump } from './jump.ts';

/** Names what would be undone or done again before several changes are taken at once. */
export function ConfirmSteps(props: {
  readonly jump: Jump | null;
  readonly onCancel: () => void;
  readonly onConfirm: (jump: Jump) => void;
}) {
  const { jump, onCancel, onConfirm } = props;
  const verb = jump?.kind === 'redo' ? 'Redo' : 'Undo';
  const changes = jump?.changes ?? [];
  const count = counted(changes.length, 'change');
  return (
    <TitledDialog
      title={`${verb} ${count}?`}
      isOpen={jump !== null}
      onClose={onCancel}
      actions={
        <>
          <PushButton isNext onClick={() => jump !== null && onConfirm(jump)}>
            {verb} {count}
          </PushButton>
          <PushButton onClick={onCancel}>Cancel</PushButton>
        </>
      }
    >
      <ul className={styles.named}>
        {changes.slice(0, mostNamed).map(({ id, what }) => (
          <li key={id}>{what}</li>
        ))}
        {changes.length > mostNamed && <li>and {changes.length - mostNamed} more</li>}
      </ul>
      <p>
        {jump?.kind === 'redo'
          ? 'They can be undone again.'
          : 'They can be done again until something else is changed.'}
      </p>
    </TitledDialog>
  );
}

const mostNamed = 8;

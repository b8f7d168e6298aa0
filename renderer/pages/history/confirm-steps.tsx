import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
} from '@fluentui/react-components';
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
  if (jump === null) return null;
  const verb = jump.kind === 'undo' ? 'Undo' : 'Redo';
  const count = counted(jump.changes.length, 'change');
  return (
    <Dialog open onOpenChange={(_, { open }) => (open ? undefined : onCancel())}>
      <DialogSurface aria-label={`${verb} ${count}?`}>
        <DialogBody>
          <DialogTitle>
            {verb} {count}?
          </DialogTitle>
          <DialogContent>
            <ul className={styles.named}>
              {jump.changes.slice(0, mostNamed).map(({ id, what }) => (
                <li key={id}>{what}</li>
              ))}
              {jump.changes.length > mostNamed && <li>and {jump.changes.length - mostNamed} more</li>}
            </ul>
            <p>
              {jump.kind === 'undo'
                ? 'They can be done again until something else is changed.'
                : 'They can be undone again.'}
            </p>
          </DialogContent>
          <DialogActions>
            <Button onClick={onCancel}>Cancel</Button>
            <Button appearance="primary" onClick={() => onConfirm(jump)}>
              {verb} {count}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}

const mostNamed = 8;

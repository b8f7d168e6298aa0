import {
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
} from '@fluentui/react-components';
import type { ReactNode } from 'react';
import styles from './titled-dialog.module.css';

/**
 * A dialog with a title, what it holds, and its buttons: the one that does it first, then Cancel (Windows). It stays mounted
 * while it is closed, so that the page behind it is given back to screen readers; what it holds begins anew each time.
 */
export function TitledDialog(props: {
  readonly title: string;
  readonly isOpen: boolean;
  readonly onClose: () => void;
  /** True where it holds tables. */
  readonly isWide?: boolean;
  readonly actions: ReactNode;
  readonly children: ReactNode;
}) {
  const { title, isOpen, onClose, isWide = false, actions, children } = props;
  return (
    <Dialog open={isOpen} onOpenChange={(_, { open }) => !open && onClose()}>
      <DialogSurface className={isWide ? `${styles.surface} ${styles.wide}` : styles.surface}>
        <DialogBody className={styles.body}>
          <DialogTitle className={styles.title}>{title}</DialogTitle>
          <DialogContent className={styles.content}>{children}</DialogContent>
          <DialogActions className={styles.actions}>{actions}</DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}

import {
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
} from '@fluentui/react-components';
import { type ReactNode, useCallback, useLayoutEffect, useRef } from 'react';
import styles from './titled-dialog.module.css';

/**
 * A dialog with a title, what it holds, and its buttons: the one that does it first, then Cancel (Windows). It stays mounted
 * while it is closed, so that the page behind it is given back to screen readers; what it holds begins anew each time. The
 * focus returns to where it was, and stays in the dialog when the control that has it goes away, so that Esc still closes it.
 */
export function TitledDialog(props: {
  readonly title: string;
  readonly isOpen: boolean;
  readonly onClose: () => void;
  /** True where it holds tables. */
  readonly isWide?: boolean;
  /** `form` where fields stand beside something else. */
  readonly width?: 'text' | 'form';
  readonly actions: ReactNode;
  readonly children: ReactNode;
}) {
  const { title, isOpen, onClose, isWide = false, width = 'text', actions, children } = props;
  const returned = useFocusReturn(isOpen);
  const kept = useKeptFocus();
  const surface = useCallback(
    (element: HTMLElement | null) => {
      returned(element);
      kept(element);
    },
    [returned, kept],
  );
  return (
    <Dialog open={isOpen} onOpenChange={(_, { open }) => !open && onClose()}>
      <DialogSurface
        ref={surface}
        tabIndex={-1}
        className={`${styles.surface} ${isWide ? styles.wide : width === 'form' ? styles.forms : ''}`}
      >
        <DialogBody className={styles.body}>
          <DialogTitle className={styles.title}>{title}</DialogTitle>
          <DialogContent className={styles.content}>{children}</DialogContent>
          <DialogActions className={styles.actions}>{actions}</DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}

/** Gives the focus back to what had it when the dialog was opened, unless something else has taken it. */
function useFocusReturn(isOpen: boolean): (surface: HTMLElement | null) => void {
  const opener = useRef<Element | null>(null);
  useLayoutEffect(() => {
    if (isOpen) opener.current = document.activeElement;
  }, [isOpen]);
  return useCallback((surface: HTMLElement | null) => {
    if (surface !== null) return;
    // The page behind is given back a moment after the dialog is gone.
    setTimeout(() => {
      const isFree = document.activeElement === null || document.activeElement === document.body;
      if (isFree && opener.current instanceof HTMLElement && opener.current.isConnected) opener.current.focus();
    });
  }, []);
}

/** Takes the focus to the dialog when the control in it that had the focus is taken out or can no longer be used. */
function useKeptFocus(): (surface: HTMLElement | null) => void {
  const watch = useRef<MutationObserver | null>(null);
  return useCallback((surface: HTMLElement | null) => {
    watch.current?.disconnect();
    watch.current = null;
    if (surface === null) return;
    // A button that is disabled loses the focus with the next frame only.
    watch.current = new MutationObserver(() => requestAnimationFrame(() => setTimeout(() => keepFocus(surface))));
    watch.current.observe(surface, { childList: true, subtree: true, attributeFilter: ['disabled'] });
  }, []);
}

function keepFocus(surface: HTMLElement): void {
  const focused = document.activeElement;
  const isLost = focused === null || focused === document.body || focused.matches(':disabled');
  if (isLost && surface.isConnected) surface.focus();
}

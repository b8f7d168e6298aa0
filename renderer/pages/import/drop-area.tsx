import { type DragEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import { useAnnounce } from '../../components/announcer.tsx';
import styles from './drop-area.module.css';
import { droppedFiles } from './dropped-files.ts';
import { pastedFile } from './importable-files.ts';

/** Takes files that are dropped anywhere on the page or pasted, and table text from the clipboard. */
export function DropArea(props: { readonly onFiles: (files: readonly File[]) => void; readonly children: ReactNode }) {
  const { onFiles, children } = props;
  const [isOver, setIsOver] = useState(false);
  const depth = useRef(0);
  usePaste(onFiles);
  const enter = (event: DragEvent, step: 1 | -1): void => {
    if (!event.dataTransfer.types.includes('Files')) return;
    depth.current = Math.max(0, depth.current + step);
    setIsOver(depth.current > 0);
  };
  const drop = (event: DragEvent): void => {
    if (!event.dataTransfer.types.includes('Files')) return;
    event.preventDefault();
    event.stopPropagation();
    depth.current = 0;
    setIsOver(false);
    droppedFiles(event.dataTransfer).then(onFiles, () => onFiles([]));
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is a second way; the buttons do the same
    <div
      className={styles.area}
      onDragEnter={(event) => enter(event, 1)}
      onDragLeave={(event) => enter(event, -1)}
      onDragOver={(event) => event.preventDefault()}
      onDrop={drop}
    >
      {children}
      {isOver && (
        <div className={styles.over} aria-hidden="true">
          <p>Drop the files to import them</p>
        </div>
      )}
    </div>
  );
}

function usePaste(onFiles: (files: readonly File[]) => void): void {
  const announce = useAnnounce();
  useEffect(() => {
    const onPaste = (event: Event): void => {
      if (!(event instanceof window.ClipboardEvent) || isField(event.target)) return;
      const files = [...(event.clipboardData?.files ?? [])];
      const pasted = files.length > 0 ? null : pastedFile(event.clipboardData?.getData('text/plain') ?? '', Date.now());
      event.preventDefault();
      if (files.length > 0) onFiles(files);
      else if (pasted === null)
        announce('The clipboard holds no table: copy the header row and at least one row below it.');
      else onFiles([pasted]);
    };
    window.addEventListener('paste', onPaste);
    return () => window.removeEventListener('paste', onPaste);
  }, [onFiles, announce]);
}

function isField(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.matches('input, textarea, [contenteditable]');
}

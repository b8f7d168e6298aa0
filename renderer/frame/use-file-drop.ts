import { useEffect } from 'react';
import { offerFiles } from '../pages/import/pending-files.ts';
import { goTo } from '../routes/router.tsx';

/**
 * Files that are dropped anywhere go to the import wizard; without this a browser would leave the page for the file. Where a
 * page has a place of its own for files, that one takes them.
 */
export function useFileDrop(isEnabled: boolean): void {
  useEffect(() => {
    const allow = (event: DragEvent): void => {
      if (hasFiles(event)) event.preventDefault();
    };
    const take = (event: DragEvent): void => {
      if (!hasFiles(event) || event.defaultPrevented) return;
      event.preventDefault();
      const files = [...(event.dataTransfer?.files ?? [])];
      if (!isEnabled || files.length === 0) return;
      offerFiles(files);
      goTo({ page: 'import' });
    };
    window.addEventListener('dragover', allow);
    window.addEventListener('drop', take);
    return () => {
      window.removeEventListener('dragover', allow);
      window.removeEventListener('drop', take);
    };
  }, [isEnabled]);
}

function hasFiles({ dataTransfer }: DragEvent): boolean {
  return dataTransfer?.types.includes('Files') ?? false;
}

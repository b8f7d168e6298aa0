import { useEffect, useRef } from 'react';
import { useNotices } from '../components/notices.tsx';
import { useOperation } from './use-operation.ts';

/** Says once that the open file was brought up to date, and where it lies as it was before. */
export function useUpgradeNotice(): void {
  const { notify } = useNotices();
  const upgrade = useOperation('project.get', {}).data?.upgrade ?? null;
  const told = useRef<string | null>(null);
  const backup = upgrade?.backup ?? null;
  useEffect(() => {
    if (backup === null || told.current === backup) return;
    told.current = backup;
    notify({
      kind: 'info',
      text: 'The project file was brought up to date for this version of Caskade.',
      detail: `As it was before, it lies in ${backup}.`,
    });
  }, [backup, notify]);
}

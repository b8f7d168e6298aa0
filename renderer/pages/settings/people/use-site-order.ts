import { useRef, useState } from 'react';
import type { SettingsChanger } from '../../../queries/use-settings-change.ts';

/**
 * The order of sites as it was set last, and the way to set it. Whoever moves a site several places is faster than the
 * program: the newest order is shown at once, and saved when the one before is.
 */
export function useSiteOrder(
  stored: readonly string[],
  changer: SettingsChanger,
): { readonly order: readonly string[]; readonly setOrder: (order: readonly string[]) => void } {
  const [wanted, setWanted] = useState<readonly string[] | null>(null);
  const newest = useRef<readonly string[] | null>(null);
  const save = async (): Promise<void> => {
    let saved: readonly string[] | null = null;
    while (newest.current !== null && newest.current !== saved) {
      saved = newest.current;
      if (!(await changer.merge({ siteOrder: saved.length === 0 ? null : saved }))) break;
    }
    newest.current = null;
    setWanted(null);
  };
  const setOrder = (order: readonly string[]): void => {
    const isSaving = newest.current !== null;
    newest.current = order;
    setWanted(order);
    if (!isSaving) save();
  };
  return { order: wanted ?? stored, setOrder };
}

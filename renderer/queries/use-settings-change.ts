import { useCallback, useState } from 'react';
import type { SettingsPatch } from '../../core/settings/parse.ts';
import type { Settings } from '../../core/settings/settings.ts';
import { useNotices } from '../components/notices.tsx';
import { type EffectWords, effectInWords, effectWords } from '../words/effect-words.ts';
import { errorWords } from '../words/error-words.ts';
import { useClient } from './client-provider.tsx';
import { useHost } from './use-host.ts';
import { useUndoOfNewest } from './use-undo-of-newest.ts';

/** A change of the settings that was made here: what changed, and what that did to the answer. */
export type SettingsEffect = { readonly changeId: number; readonly what: string; readonly effect: EffectWords };

export type SettingsChanger = {
  /** Merges a patch, and says what it did to the answer. False when the program refused it. */
  readonly merge: (patch: SettingsPatch) => Promise<boolean>;
  /** The same with a patch that is made of the settings as they are now, for lists, which are replaced whole. */
  readonly change: (patchOf: (settings: Settings) => SettingsPatch) => Promise<boolean>;
  /** Does any other work that changes the settings, in the same manner. */
  readonly carryOut: (work: () => Promise<unknown>) => Promise<boolean>;
  readonly isBusy: boolean;
  /** The change that was made last; null before the first. */
  readonly last: SettingsEffect | null;
};

/**
 * Changes the settings and tells the effect: the answer before and after. `shows` says where: `beside` by the page, which shows
 * `last`, or as a `notice` that everybody sees.
 */
export function useSettingsChange(shows: 'beside' | 'notice' = 'beside'): SettingsChanger {
  const client = useClient();
  const host = useHost();
  const { notify } = useNotices();
  const undoOfNewest = useUndoOfNewest();
  const [isBusy, setIsBusy] = useState(false);
  const [last, setLast] = useState<SettingsEffect | null>(null);
  const carryOut = useCallback(
    async (work: () => Promise<unknown>) => {
      setIsBusy(true);
      try {
        const [before, newestBefore] = await Promise.all([client.call('overview', { asOf: null }), newest(client)]);
        await work();
        const [after, newestAfter] = await Promise.all([client.call('overview', { asOf: null }), newest(client)]);
        if (newestAfter === null || newestAfter.id === newestBefore?.id) {
          notify({ kind: 'info', text: 'Nothing changed: the settings were like that already.' });
          return true;
        }
        const effect = effectWords(before, after);
        setLast({ changeId: newestAfter.id, what: newestAfter.what, effect });
        notify({
          kind: 'done',
          text: sentence(newestAfter.what),
          detail: effectInWords(effect),
          ...(shows === 'beside' ? { isQuiet: true } : { action: { label: 'Undo', run: await undoOfNewest() } }),
        });
        return true;
      } catch (error) {
        const { message, hint } = errorWords(error);
        notify({ kind: 'error', text: message, detail: hint });
        return false;
      } finally {
        setIsBusy(false);
      }
    },
    [client, notify, shows, undoOfNewest],
  );
  const change = useCallback(
    (patchOf: (settings: Settings) => SettingsPatch) =>
      carryOut(async () => {
        const [{ user }, settings] = await Promise.all([host.call('host.info', {}), client.call('settings.get', {})]);
        await client.call('settings.merge', { patch: patchOf(settings), by: user });
      }),
    [carryOut, client, host],
  );
  const merge = useCallback((patch: SettingsPatch) => change(() => patch), [change]);
  return { merge, change, carryOut, isBusy, last };
}

async function newest(client: ReturnType<typeof useClient>) {
  const { changes } = await client.call('history.list', {});
  return changes.find(({ undone }) => !undone) ?? null;
}

function sentence(what: string): string {
  return `${what.charAt(0).toUpperCase()}${what.slice(1)}.`;
}

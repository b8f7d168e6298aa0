import { useRef } from 'react';
import type { PickedFile } from '../../../core/api/host-contract.ts';
import { useNotices } from '../../components/notices.tsx';
import { useClient } from '../../queries/client-provider.tsx';
import { useHost } from '../../queries/use-host.ts';
import { useOperation } from '../../queries/use-operation.ts';
import type { SettingsChanger } from '../../queries/use-settings-change.ts';
import { errorWords } from '../../words/error-words.ts';
import { toFileName } from '../../words/file-name.ts';
import { counted } from '../../words/format.ts';
import { SettingButton } from './setting-button.tsx';
import styles from './settings-page.module.css';

/** Saves the settings as a file, and merges such a file into them. */
export function SettingsFileButtons({ changer }: { readonly changer: SettingsChanger }) {
  const client = useClient();
  const host = useHost();
  const { notify } = useNotices();
  const chosen = useRef<HTMLInputElement>(null);
  const name = useOperation('project.get', {}).data?.name ?? 'project';
  const failed = (error: unknown): void => {
    const { message, hint } = errorWords(error);
    notify({ kind: 'error', text: message, detail: hint });
  };
  const save = async (): Promise<void> => {
    const target = await host.chooseTarget(`${toFileName(name)} settings.json`);
    if (target === null) return;
    const { bytes } = await client.call('settings.save', { target: target.ref });
    await host.deliver(target);
    notify({ kind: 'done', text: `Saved the settings to ${target.name}.`, detail: counted(bytes, 'byte') });
  };
  const load = (files: readonly PickedFile[]): Promise<unknown> => {
    const [file] = files;
    if (file === undefined) return Promise.resolve();
    return changer.carryOut(async () => {
      try {
        const { user } = await host.call('host.info', {});
        await client.call('settings.load', { file: file.ref, by: user });
      } finally {
        await host.release(files);
      }
    });
  };
  const choose = async (): Promise<void> => {
    const { kind } = await host.call('host.info', {});
    if (kind === 'browser') chosen.current?.click();
    else await load(await host.call('host.chooseFiles', { purpose: 'settings' }));
  };
  return (
    <div className={styles.buttons}>
      <SettingButton onClick={() => save().catch(failed)}>Save settings…</SettingButton>
      <SettingButton onClick={() => choose().catch(failed)} disabled={changer.isBusy}>
        Load settings…
      </SettingButton>
      <input
        ref={chosen}
        type="file"
        hidden
        accept=".json,application/json"
        aria-label="Settings file"
        onChange={async (event) => {
          const files = [...(event.target.files ?? [])];
          event.target.value = '';
          await host.takeFiles(files).then(load).catch(failed);
        }}
      />
    </div>
  );
}

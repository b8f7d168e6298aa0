import { useHistorySteps } from '../../queries/use-history-steps.ts';
import { useOperation } from '../../queries/use-operation.ts';
import type { SettingsEffect } from '../../queries/use-settings-change.ts';
import { effectInWords } from '../../words/effect-words.ts';
import { SettingButton } from './setting-button.tsx';
import styles from './settings-page.module.css';

/** What the last change made here did to the answer, with its undo while it is the newest change. Screen readers hear it. */
export function LastEffect({ last }: { readonly last: SettingsEffect | null }) {
  const history = useOperation('history.list', {});
  const newest = history.data?.changes.find(({ undone }) => !undone);
  return (
    <section aria-label="Effect of the last change" aria-live="polite" className={styles.live}>
      {last !== null && newest?.id === last.changeId && <Effect last={last} />}
    </section>
  );
}

function Effect({ last }: { readonly last: SettingsEffect }) {
  const { undo } = useHistorySteps();
  return (
    <div className={styles.effect}>
      <div>
        <p>
          <strong>{capital(last.what)}.</strong>
        </p>
        <p>{effectInWords(last.effect)}</p>
      </div>
      <SettingButton onClick={undo} aria-keyshortcuts="Control+Z">
        Undo
      </SettingButton>
    </div>
  );
}

function capital(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}

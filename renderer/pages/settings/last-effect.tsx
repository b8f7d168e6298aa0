import { useHistorySteps } from '../../queries/use-history-steps.ts';
import { useOperation } from '../../queries/use-operation.ts';
import type { SettingsEffect } from '../../queries/use-settings-change.ts';
import styles from './settings-page.module.css';

/** What the last change made here did to the answer, with its undo while it is the newest change. */
export function LastEffect({ last }: { readonly last: SettingsEffect | null }) {
  const history = useOperation('history.list', {});
  const { undo } = useHistorySteps();
  const newest = history.data?.changes.find(({ undone }) => !undone);
  if (last === null || newest?.what !== last.what) return null;
  const { answer, moves } = last.effect;
  return (
    <section className={styles.effect} aria-label="Effect of the last change">
      <div>
        <p>
          <strong>{capital(last.what)}.</strong>
        </p>
        <p>
          {answer} {moves.join(' ')}
        </p>
      </div>
      <button type="button" className={styles.button} onClick={undo}>
        Undo
      </button>
    </section>
  );
}

function capital(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}

import styles from './people.module.css';
import { PersonName } from './person-name.tsx';
import type { NamedPerson } from './use-people.ts';

/** People by name, each with a way to take them out. */
export function PeopleChips(props: {
  readonly label: string;
  readonly aliases: readonly string[];
  readonly find: ((alias: string) => NamedPerson | undefined) | null;
  readonly isBusy: boolean;
  readonly onRemove: (alias: string) => void;
}) {
  const { label, aliases, find, isBusy, onRemove } = props;
  return (
    <ul className={styles.chips} aria-label={label}>
      {aliases.map((alias) => (
        <li key={alias} className={styles.chip}>
          <PersonName alias={alias} find={find} />
          <button
            type="button"
            className={styles.drop}
            aria-label={`Take ${find?.(alias)?.name ?? alias} out`}
            disabled={isBusy}
            onClick={() => onRemove(alias)}
          >
            <svg viewBox="0 0 16 16" aria-hidden="true" focusable="false">
              <path d="m4 4 8 8m0-8-8 8" />
            </svg>
          </button>
        </li>
      ))}
    </ul>
  );
}

import styles from './people.module.css';
import type { NamedPerson } from './use-people.ts';

/** `Magnus Lien mlien`; of an alias that nobody has it says so. */
export function PersonName(props: {
  readonly alias: string;
  readonly find: ((alias: string) => NamedPerson | undefined) | null;
}) {
  const { alias, find } = props;
  const person = find?.(alias);
  if (person !== undefined && person.name !== alias)
    return (
      <>
        {person.name} <span className={styles.alias}>{alias}</span>
      </>
    );
  return (
    <>
      {alias}
      {find !== null && person === undefined && <span className={styles.alias}> nobody has this alias</span>}
    </>
  );
}

import type { TableInspection } from '../../../core/api/import-inspection.ts';
import { type FileKind, fileKinds } from '../../../core/inventory/kinds.ts';
import { kindsInOrder, kindWords } from '../../words/kind-words.ts';
import styles from './choice.module.css';

/** Says what a table holds, or leaves it to the program. */
export function KindSelect(props: {
  readonly table: TableInspection;
  readonly label: string;
  readonly onChoose: (kind: FileKind | null) => void;
}) {
  const { table, label, onChoose } = props;
  const { name, isChosen } = table.kind;
  return (
    <select
      className={styles.select}
      aria-label={label}
      value={isChosen && name !== null ? name : ''}
      onChange={({ target }) => onChoose(fileKinds.find((kind) => kind === target.value) ?? null)}
    >
      <option value="">{automatic(table)}</option>
      {kindsInOrder
        .filter((kind) => kind !== 'profiles-xml')
        .map((kind) => (
          <option key={kind} value={kind}>
            {kindWords[kind].title}
          </option>
        ))}
    </select>
  );
}

function automatic({ kind: { name, isChosen } }: TableInspection): string {
  if (isChosen) return 'As the program finds';
  return name === null ? 'Say what it holds …' : `Found: ${kindWords[name].title}`;
}

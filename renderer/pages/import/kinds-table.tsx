import type { FileKind } from '../../../core/inventory/kinds.ts';
import { kindSource, kindsInOrder, kindWords } from '../../words/kind-words.ts';
import styles from './file-step.module.css';

/** What can be imported: each kind of file, where it comes from, and what it is good for. */
export function KindsTable() {
  return (
    <div className={styles.kinds}>
      <table>
        <caption className="visually-hidden">What Caskade reads</caption>
        <thead>
          <tr>
            <th scope="col">Kind</th>
            <th scope="col">Comes from</th>
            <th scope="col">Tells</th>
          </tr>
        </thead>
        <tbody>
          {kindsInOrder.map((kind) => (
            <Kind key={kind} kind={kind} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Kind({ kind }: { readonly kind: FileKind }) {
  return (
    <tr>
      <th scope="row">{kindWords[kind].title}</th>
      <td>{kindSource(kind)}</td>
      <td>{kindWords[kind].use}</td>
    </tr>
  );
}

import type { HandOutReport } from '../../../core/api/work-report.ts';
import { StateMark } from '../../components/state-mark.tsx';
import { waveHref } from '../../routes/route.ts';
import { formats } from '../../words/format.ts';
import { backWords, sideWords, workFormatWords } from '../../words/work-words.ts';
import styles from './work-table.module.css';

/** The waves that left, newest first, and what came back of each. */
export function HandOutTable({ left }: { readonly left: readonly HandOutReport[] }) {
  return (
    <div className={styles.frame}>
      <table className={styles.table}>
        <caption className="visually-hidden">Waves that left as work files, newest first</caption>
        <thead>
          <tr>
            <th scope="col">Wave</th>
            <th scope="col">For whom</th>
            <th scope="col">Left</th>
            <th scope="col">By</th>
            <th scope="col" className={styles.number}>
              People
            </th>
            <th scope="col">File</th>
            <th scope="col">Back</th>
          </tr>
        </thead>
        <tbody>
          {left.map((one) => (
            <Row key={one.id} left={one} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Row({ left }: { readonly left: HandOutReport }) {
  const { wave, name, recipient, at, by, people, file, format, merged } = left;
  return (
    <tr>
      <th scope="row">
        <a href={waveHref(wave)}>Wave {wave}</a>
        {name !== `Wave ${wave}` && <small>{name}</small>}
      </th>
      <td className={styles.text}>{recipient ?? '–'}</td>
      <td>{formats.moment(at)}</td>
      <td className={styles.text}>{by ?? '–'}</td>
      <td className={styles.number}>{formats.count(people)}</td>
      <td className={`${styles.text} ${styles.file}`}>
        {file}
        <small>{workFormatWords[format].title}</small>
      </td>
      <td>
        <span className={styles.marked}>
          <StateMark mark={merged === null ? 'waits' : 'done'} />
          <span>
            {backWords(left)}
            {merged !== null && <small>{sideWords(merged)}</small>}
          </span>
        </span>
      </td>
    </tr>
  );
}

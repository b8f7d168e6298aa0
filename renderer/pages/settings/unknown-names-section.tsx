import type { UnknownName } from '../../../core/api/settings-report.ts';
import { Card } from '../../components/card.tsx';
import { CountLink } from '../../components/count-link.tsx';
import { StateMark } from '../../components/state-mark.tsx';
import { counted } from '../../words/format.ts';
import { NameAnswerForm } from './name-answer-form.tsx';
import type { SectionProps } from './section-props.ts';
import styles from './settings-page.module.css';

/** Names that profiles and databases use and nothing explains: each with the question what it is. */
export function UnknownNamesSection(props: SectionProps) {
  const { unknownNames } = props.facts;
  if (unknownNames.length === 0) {
    return (
      <Card title="What are these names?">
        <p>
          <StateMark mark="done" /> Every name in profiles and databases is explained.
        </p>
      </Card>
    );
  }
  return (
    <Card
      title="What are these names?"
      aside={<span>{counted(unknownNames.length, 'name')}, most users first</span>}
      summary="Users whose profile names one of these count as unknown until you say what the name is."
    >
      <div className={styles.scroll}>
        <table className={styles.table}>
          <caption className="visually-hidden">Names that nothing explains</caption>
          <thead>
            <tr>
              <th scope="col">Name</th>
              <th scope="col" className={styles.figure}>
                Users
              </th>
              <th scope="col">Databases</th>
              <th scope="col">It is</th>
            </tr>
          </thead>
          <tbody>
            {unknownNames.map((unknown) => (
              <Row key={unknown.name} unknown={unknown} {...props} />
            ))}
          </tbody>
        </table>
      </div>
    </Card>
  );
}

function Row({ unknown, ...props }: SectionProps & { readonly unknown: UnknownName }) {
  const { name, users, databases, resembles } = unknown;
  return (
    <tr>
      <th scope="row">
        {name}
        {resembles !== null && <div className={styles.dim}>looks like {resembles}</div>}
      </th>
      <td className={styles.figure}>
        <CountLink rows={users} what={`name ${name} in their profile`} />
      </td>
      <td className={databases.length === 0 ? styles.dim : undefined}>
        {databases.length === 0 ? 'none' : listOf(databases)}
      </td>
      <td>
        <NameAnswerForm unknown={unknown} {...props} />
      </td>
    </tr>
  );
}

function listOf(names: readonly string[]): string {
  const shown = names.slice(0, 3).join(', ');
  return names.length > 3 ? `${shown} and ${names.length - 3} more` : shown;
}

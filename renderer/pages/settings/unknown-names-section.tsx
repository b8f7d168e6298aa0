import { type FormEvent, useState } from 'react';
import type { UnknownName } from '../../../core/api/settings-report.ts';
import { Card } from '../../components/card.tsx';
import { CountLink } from '../../components/count-link.tsx';
import { StateMark } from '../../components/state-mark.tsx';
import { counted } from '../../words/format.ts';
import { ChoiceField, TextField } from './fields.tsx';
import { type NameAnswer, nameAnswers, needsTarget, patchOfAnswer, takesTarget } from './name-answer.ts';
import type { SectionProps } from './section-props.ts';
import { SettingButton } from './setting-button.tsx';
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
        <AnswerForm unknown={unknown} {...props} />
      </td>
    </tr>
  );
}

function AnswerForm({ unknown, settings, facts, changer }: SectionProps & { readonly unknown: UnknownName }) {
  const { name, isIp, resembles } = unknown;
  const [answer, setAnswer] = useState<NameAnswer>(isIp ? 'server-address' : 'alias');
  const [target, setTarget] = useState(resembles ?? '');
  const [isAsked, setIsAsked] = useState(false);
  const isMissing = needsTarget(answer) && target.trim() === '';
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setIsAsked(true);
    if (!isMissing) changer.merge(patchOfAnswer(settings, name, answer, target));
  };
  const choices = [...facts.arrays, ...facts.servers.map((server) => server.name)];
  return (
    <form className={styles.answer} onSubmit={submit} aria-label={`What is ${name}?`}>
      <ChoiceField
        label={`What ${name} is`}
        isLabelHidden
        value={answer}
        options={nameAnswers.filter(([value]) => isIp || value !== 'server-address')}
        onChange={setAnswer}
      />
      {takesTarget(answer) && (
        <TextField
          label={`What ${name} leads to`}
          isLabelHidden
          value={target}
          placeholder={needsTarget(answer) ? 'server or array' : 'array, if you know'}
          choices={choices}
          problem={isAsked && isMissing ? 'Name the server or array.' : null}
          onChange={setTarget}
        />
      )}
      <SettingButton type="submit" disabled={changer.isBusy}>
        Save
      </SettingButton>
    </form>
  );
}

function listOf(names: readonly string[]): string {
  const shown = names.slice(0, 3).join(', ');
  return names.length > 3 ? `${shown} and ${names.length - 3} more` : shown;
}

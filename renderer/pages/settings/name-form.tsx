import { type FormEvent, useState } from 'react';
import { ChoiceField, TextField } from '../../components/fields.tsx';
import { type NameAnswer, nameAnswers, needsTarget, patchOfAnswer, takesTarget } from './name-answer.ts';
import type { SectionProps } from './section-props.ts';
import { SettingButton } from './setting-button.tsx';
import styles from './settings-page.module.css';

/** Says what any name is; the names that nothing explains are offered. A removed server has a list of its own. */
export function NameForm({ settings, facts, changer }: SectionProps) {
  const [name, setName] = useState('');
  const [answer, setAnswer] = useState<NameAnswer>('alias');
  const [target, setTarget] = useState('');
  const [isAsked, setIsAsked] = useState(false);
  const nameProblem = name.trim() === '' ? 'Name is missing.' : null;
  const targetProblem = needsTarget(answer) && target.trim() === '' ? 'Name the server or array.' : null;
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setIsAsked(true);
    if (nameProblem !== null || targetProblem !== null) return;
    if (!(await changer.merge(patchOfAnswer(settings, name.trim(), answer, target)))) return;
    setName('');
    setTarget('');
    setIsAsked(false);
  };
  return (
    <form className={styles.add} aria-label="Say what a name is" onSubmit={submit}>
      <TextField
        label="Name or address"
        value={name}
        onChange={setName}
        choices={facts.unknownNames.map((unknown) => unknown.name)}
        problem={isAsked ? nameProblem : null}
      />
      <ChoiceField
        label="It is"
        value={answer}
        options={nameAnswers.filter(([value]) => value !== 'retired')}
        onChange={setAnswer}
      />
      {takesTarget(answer) && (
        <TextField
          label="Leads to"
          value={target}
          onChange={setTarget}
          choices={[...facts.arrays, ...facts.servers.map((server) => server.name)]}
          problem={isAsked ? targetProblem : null}
        />
      )}
      <SettingButton type="submit" disabled={changer.isBusy}>
        Add name
      </SettingButton>
    </form>
  );
}

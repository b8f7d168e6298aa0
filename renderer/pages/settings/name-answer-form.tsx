import { type FormEvent, useState } from 'react';
import type { UnknownName } from '../../../core/api/settings-report.ts';
import { ChoiceField, TextField } from '../../components/fields.tsx';
import { type NameAnswer, nameAnswers, needsTarget, patchOfAnswer, takesTarget } from './name-answer.ts';
import type { SectionProps } from './section-props.ts';
import { SettingButton } from './setting-button.tsx';
import styles from './settings-page.module.css';

/** Says what a name is that nothing explains. */
export function NameAnswerForm({
  unknown,
  facts,
  changer,
}: Pick<SectionProps, 'facts' | 'changer'> & { readonly unknown: UnknownName }) {
  const { name, isIp, resembles } = unknown;
  const [answer, setAnswer] = useState<NameAnswer>(isIp ? 'server-address' : 'alias');
  const [target, setTarget] = useState(resembles ?? '');
  const [isAsked, setIsAsked] = useState(false);
  const isMissing = needsTarget(answer) && target.trim() === '';
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setIsAsked(true);
    if (!isMissing) changer.change((settings) => patchOfAnswer(settings, name, answer, target));
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

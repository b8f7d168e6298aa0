import { type FormEvent, useId, useState } from 'react';
import { Card } from '../../components/card.tsx';
import { counted } from '../../words/format.ts';
import type { SectionProps } from './section-props.ts';
import { SettingButton } from './setting-button.tsx';
import styles from './settings-page.module.css';

/** The people who are visited: aliases, one a line. */
export function VipsForm({ settings, changer }: SectionProps) {
  const stored = (settings.vips ?? []).join('\n');
  return <Field key={stored} stored={stored} changer={changer} />;
}

function Field({ stored, changer }: { readonly stored: string; readonly changer: SectionProps['changer'] }) {
  const id = useId();
  const [text, setText] = useState(stored);
  const aliases = [...new Set(text.split(/[\s,;]+/).filter((alias) => alias !== ''))];
  const isChanged = aliases.join('\n') !== stored;
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    changer.merge({ vips: aliases.length === 0 ? null : aliases });
  };
  return (
    <Card
      title="VIPs"
      aside={<span>{counted(aliases.length, 'person', 'people')}</span>}
      summary="VIPs are visited by a technician, whatever their Outlook. Aliases that no mailbox has are a finding (F18)."
    >
      <form onSubmit={submit} aria-label="VIPs">
        <label htmlFor={id} className="visually-hidden">
          Aliases of VIPs, one a line
        </label>
        <textarea
          id={id}
          className={styles.area}
          rows={Math.min(8, Math.max(3, aliases.length))}
          value={text}
          placeholder="one alias a line"
          spellCheck={false}
          onChange={(event) => setText(event.target.value)}
        />
        <div className={styles.foot}>
          <SettingButton type="submit" disabled={!isChanged || changer.isBusy}>
            Save VIPs
          </SettingButton>
          <SettingButton disabled={text === stored} onClick={() => setText(stored)}>
            Discard changes
          </SettingButton>
        </div>
      </form>
    </Card>
  );
}

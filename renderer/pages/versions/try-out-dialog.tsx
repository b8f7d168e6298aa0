import { type FormEvent, useEffect, useRef, useState } from 'react';
import { startAfterDays } from '../../../core/settings/defaults.ts';
import { listSettingsChanges } from '../../../core/settings/describe-settings-change.ts';
import { mergeSettings } from '../../../core/settings/merge.ts';
import type { Settings } from '../../../core/settings/settings.ts';
import { TextField } from '../../components/fields.tsx';
import { PushButton } from '../../components/push-button.tsx';
import { QueryState } from '../../components/query-state.tsx';
import { TitledDialog } from '../../components/titled-dialog.tsx';
import { WorkBar } from '../../components/work-bar.tsx';
import { useOperation } from '../../queries/use-operation.ts';
import { useToldWork } from '../../queries/use-told-work.ts';
import { goTo } from '../../routes/router.tsx';
import {
  blankMeans,
  draftOf,
  draftProblem,
  patchOf,
  type TryOutDraft,
  type TryOutField,
  tryOutFields,
} from './try-out-draft.ts';
import styles from './versions.module.css';

/** Asks for other settings, plans with them and shows what that would change; project and plan in force stay as they are. */
export function TryOutDialog({ isOpen, onClose }: { readonly isOpen: boolean; readonly onClose: () => void }) {
  const [isReady, setIsReady] = useState(false);
  return (
    <TitledDialog
      title="Try out other settings"
      isOpen={isOpen}
      onClose={onClose}
      actions={
        <>
          <PushButton isNext type="submit" form="try-out" disabled={!isReady}>
            Try out
          </PushButton>
          <PushButton onClick={onClose}>Cancel</PushButton>
        </>
      }
    >
      <TryOutLoader onReady={setIsReady} onDone={onClose} />
    </TitledDialog>
  );
}

type FormParts = { readonly onReady: (isReady: boolean) => void; readonly onDone: () => void };

function TryOutLoader(parts: FormParts) {
  const settings = useOperation('settings.get', {});
  const facts = useOperation('settings.facts', { asOf: null });
  return (
    <QueryState query={settings}>
      {(value) => (
        <QueryState query={facts}>
          {({ sites }) => <TryOutForm settings={value} sites={sites.map(({ site }) => site)} {...parts} />}
        </QueryState>
      )}
    </QueryState>
  );
}

function TryOutForm(props: FormParts & { readonly settings: Settings; readonly sites: readonly string[] }) {
  const { settings, sites, onReady, onDone } = props;
  const work = useToldWork();
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    onReady(false);
    form.current?.querySelector('input')?.focus();
  }, [onReady]);
  const [name, setName] = useState('');
  const [draft, setDraft] = useState<TryOutDraft>(() => draftOf(settings));
  const take = (nextName: string, next: TryOutDraft): void => {
    setName(nextName);
    setDraft(next);
    onReady(nextName.trim() !== '' && patchOf(next, settings, sites) !== null);
  };
  const patch = patchOf(draft, settings, sites);
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const wanted = name.trim();
    if (patch === null || wanted === '' || work.isBusy) return;
    const isDone = await work.run(`Tried out as “${wanted}”. The plan in force stays as it is.`, (client, by) =>
      client.call('plan.tryOut', { name: wanted, patch, asOf: null, by }),
    );
    if (!isDone) return;
    onDone();
    goTo({ page: 'versions', compared: { before: null, after: wanted } });
  };
  return (
    <form ref={form} id="try-out" onSubmit={submit} className={styles.form}>
      <TextField
        label="Name of the plan"
        value={name}
        placeholder="Half the agents"
        problem={work.problem}
        hint={patch !== null && name.trim() === '' ? 'It is tried out under a name.' : undefined}
        onChange={(next) => take(next, draft)}
      />
      <div className={styles.fields}>
        {tryOutFields.map((field) => (
          <TextField
            key={field}
            label={labels[field]}
            type={field === 'start' ? 'date' : 'text'}
            value={draft[field]}
            placeholder={blankMeans[field]}
            problem={draftProblem(field, draft, sites)}
            hint={hintOf(field, sites)}
            onChange={(text) => take(name, { ...draft, [field]: text })}
          />
        ))}
      </div>
      <Differences
        isWrong={tryOutFields.some((field) => draftProblem(field, draft, sites) !== null)}
        sentences={patch === null ? [] : listSettingsChanges(settings, mergeSettings(settings, patch))}
      />
      {work.isBusy && <WorkBar work={null} label="Planning" />}
    </form>
  );
}

const labels: Readonly<Record<TryOutField, string>> = {
  agents: 'Agents',
  minutesPerAgent: 'Minutes of an agent a day',
  maxUsersPerWave: 'Most users in a wave',
  pilotSize: 'Users in a pilot',
  start: 'First day',
  siteOrder: 'Sites one after another',
};

function hintOf(field: TryOutField, sites: readonly string[]): string | undefined {
  if (field === 'start') return `Blank: ${startAfterDays} days from today.`;
  if (field !== 'siteOrder') return undefined;
  return `With commas; sites that are not named do not wait. There are ${sites.join(', ')}.`;
}

function Differences(props: { readonly isWrong: boolean; readonly sentences: readonly string[] }) {
  const { isWrong, sentences } = props;
  return (
    <div aria-live="polite">
      {sentences.length === 0 ? (
        <p className={styles.quiet}>
          {isWrong ? 'Correct what is marked.' : 'These are the settings of the project. Change at least one of them.'}
        </p>
      ) : (
        <>
          <p>What is different from the settings of the project:</p>
          <ul className={styles.different}>
            {sentences.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}

import { type FormEvent, useState } from 'react';
import type { SettingsSite } from '../../../core/api/settings-report.ts';
import { probeBook } from '../../../core/findings/probe-book.ts';
import type { ArraySettings } from '../../../core/settings/settings.ts';
import { type ArrayDraft, draftOf, entryOf, patchOfDraft, problemsOfDraft } from './array-draft.ts';
import { ArrayFields } from './array-fields.tsx';
import { ProbeTable } from './probe-table.tsx';
import type { SectionProps } from './section-props.ts';
import { SettingButton } from './setting-button.tsx';
import styles from './settings-page.module.css';

/** The array of a site, its balancer and what was checked: saved together, as one undo step. */
export function ArrayForm(props: SectionProps & { readonly site: SettingsSite }) {
  const { settings, site } = props;
  const [key, entry] = entryOf(settings.arrays ?? {}, site.site);
  return <Fields key={JSON.stringify(entry)} {...props} entryKey={key} entry={entry} />;
}

function Fields(
  props: SectionProps & { readonly site: SettingsSite; readonly entryKey: string; readonly entry: ArraySettings },
) {
  const { site, facts, changer, entry, entryKey } = props;
  const start = draftOf(entry);
  const [draft, setDraft] = useState<ArrayDraft>(start);
  const problems = problemsOfDraft(draft);
  const patch = patchOfDraft(entryKey, entry, draft, facts.asOf);
  const canSave = patch !== null && Object.keys(problems).length === 0 && !changer.isBusy;
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (canSave) changer.merge(patch);
  };
  const fqdn = site.array?.isPlanned === false ? site.array.fqdn : draft.values.fqdn || null;
  return (
    <form onSubmit={submit} aria-label={`Array of ${site.site}`}>
      <ArrayFields {...{ site, facts, draft, problems }} entry={entry} onChange={setDraft} />
      <ProbeTable
        book={probeBook({ fqdn, servers: site.servers })}
        drafts={draft.probes}
        problems={problems}
        today={facts.asOf}
        onChange={(name, probe) => setDraft({ ...draft, probes: { ...draft.probes, [name]: probe } })}
      />
      <div className={styles.foot}>
        <SettingButton type="submit" look="primary" disabled={!canSave}>
          Save {site.site}
        </SettingButton>
        <SettingButton disabled={patch === null} onClick={() => setDraft(start)}>
          Discard changes
        </SettingButton>
        {site.array?.isPlanned === true && (
          <SettingButton
            look="quiet"
            disabled={changer.isBusy}
            onClick={() => changer.merge({ arrays: { [entryKey]: { fqdn: null, name: null } } })}
          >
            Take the plan of this array back
          </SettingButton>
        )}
      </div>
    </form>
  );
}

import { type FormEvent, useState } from 'react';
import type { SettingsSite } from '../../../core/api/settings-report.ts';
import { probeBook } from '../../../core/findings/probe-book.ts';
import type { ArraySettings } from '../../../core/settings/settings.ts';
import { type ArrayDraft, type ArrayField, draftOf, patchOfDraft, problemsOfDraft } from './array-draft.ts';
import { TextField } from './fields.tsx';
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
  const set = (field: ArrayField) => (text: string) =>
    setDraft({ ...draft, values: { ...draft.values, [field]: text } });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (canSave) changer.merge(patch);
  };
  const fqdn = site.array?.isPlanned === false ? site.array.fqdn : draft.values.fqdn || null;
  const isNameOpen = site.array?.isPlanned !== false || entry.fqdn !== undefined || entry.name !== undefined;
  const field = (name: ArrayField) => ({
    value: draft.values[name],
    onChange: set(name),
    problem: problems[name] ?? null,
  });
  return (
    <form onSubmit={submit} aria-label={`Array of ${site.site}`}>
      <ExistingArray site={site} />
      <div className={styles.grid}>
        {isNameOpen && (
          <>
            <div className={styles.wide}>
              <TextField label="FQDN" placeholder={exampleName(facts.arrays, site.site)} {...field('fqdn')} />
            </div>
            <TextField label="Name" placeholder="default: first part of the FQDN" {...field('name')} />
          </>
        )}
        <TextField label="Virtual IP" placeholder="10.10.2.50" {...field('vip')} />
        <TextField label="Balancer" placeholder="hardware, virtual …" choices={balancers} {...field('balancer')} />
        <TextField
          label="DNS lifetime (TTL), seconds"
          placeholder="300 before the change"
          {...field('dnsTtlSeconds')}
        />
      </div>
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

function ExistingArray({ site: { array, servers } }: { readonly site: SettingsSite }) {
  if (array === null || array.isPlanned) {
    return (
      <p className={styles.lead}>
        {servers.length === 0 ? 'No Client Access server is known here.' : `It will stand for ${servers.join(', ')}.`}{' '}
        The FQDN must be a name that no server has and that does not resolve from outside.
      </p>
    );
  }
  return (
    <p className={styles.lead}>
      Exchange has the array <strong>{array.fqdn}</strong>, which stands for {servers.join(', ') || 'no known server'}.
      What you enter here completes it.
    </p>
  );
}

const balancers = ['hardware', 'virtual', 'Windows NLB', 'DNS round robin', 'none'];

/** A name in the manner of the arrays that exist: `outlook-bergen.corp.nordwind.local`. */
function exampleName(arrays: readonly string[], site: string): string {
  const domain = arrays.map((fqdn) => fqdn.split('.').slice(1).join('.')).find((text) => text !== '');
  const label = site.toLowerCase().replace(/[^a-z0-9]+/g, '-');
  return `outlook-${label}.${domain ?? 'corp.example.local'}`;
}

/** The entry of a site, under the spelling that the settings use. */
function entryOf(
  arrays: Readonly<Record<string, ArraySettings>>,
  site: string,
): readonly [key: string, entry: ArraySettings] {
  const found = Object.entries(arrays).find(([name]) => name.toLowerCase() === site.toLowerCase());
  return found ?? [site, {}];
}

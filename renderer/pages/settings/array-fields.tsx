import type { SettingsFacts, SettingsSite } from '../../../core/api/settings-report.ts';
import type { ArraySettings } from '../../../core/settings/settings.ts';
import { TextField } from '../../components/fields.tsx';
import { type ArrayDraft, type ArrayField, warningOfFqdn } from './array-draft.ts';
import styles from './settings-page.module.css';

/** The fields of a site's array, in the settings and where findings ask for one. */
export function ArrayFields(props: {
  readonly site: SettingsSite;
  readonly facts: SettingsFacts;
  readonly entry: ArraySettings;
  readonly draft: ArrayDraft;
  readonly problems: Readonly<Record<string, string>>;
  readonly onChange: (draft: ArrayDraft) => void;
}) {
  const { site, facts, entry, draft, problems, onChange } = props;
  const isNameOpen = site.array?.isPlanned !== false || entry.fqdn !== undefined || entry.name !== undefined;
  const warning = warningOfFqdn(draft.values.fqdn, site.site, facts);
  const field = (name: ArrayField) => ({
    value: draft.values[name],
    onChange: (text: string) => onChange({ ...draft, values: { ...draft.values, [name]: text } }),
    problem: problems[name] ?? null,
  });
  return (
    <>
      <ExistingArray site={site} />
      <div className={styles.grid}>
        {isNameOpen && (
          <>
            <div className={styles.wide}>
              <TextField
                label="FQDN"
                placeholder={exampleName(facts.arrays, site.site)}
                {...(warning === null ? {} : { hint: warning })}
                {...field('fqdn')}
              />
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
    </>
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

/** What a load balancer can be, as people say it. */
export const balancers = ['hardware', 'virtual', 'Windows NLB', 'DNS round robin', 'none'];

/** A name in the manner of the arrays that exist: `outlook-bergen.corp.nordwind.local`. */
function exampleName(arrays: readonly string[], site: string): string {
  const domain = arrays.map((fqdn) => fqdn.split('.').slice(1).join('.')).find((text) => text !== '');
  const label = site.toLowerCase().replace(/[^a-z0-9]+/g, '-');
  return `outlook-${label}.${domain ?? 'corp.example.local'}`;
}

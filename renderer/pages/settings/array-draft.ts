import type { SettingsFacts } from '../../../core/api/settings-report.ts';
import { type ProbeEntry, probeBook } from '../../../core/findings/probe-book.ts';
import { readBalancer } from '../../../core/findings/probe-values.ts';
import type { ProbeValue } from '../../../core/findings/site-facts.ts';
import { fieldProblem } from '../../../core/settings/field-problem.ts';
import type { SettingsPatch } from '../../../core/settings/parse.ts';
import type { ArraySettings } from '../../../core/settings/settings.ts';
import type { IsoDate } from '../../../core/shared/dates.ts';

/** What stands in the fields of a site's array; blank means that the settings say nothing. */
export type ArrayDraft = {
  readonly values: Readonly<Record<ArrayField, string>>;
  /** By the name of the probe. */
  readonly probes: Readonly<Record<string, ProbeDraft>>;
};

export type ArrayField = (typeof arrayFields)[number];
export type ProbeDraft = { readonly value: string; readonly date: string };

export const arrayFields = ['fqdn', 'name', 'vip', 'balancer', 'dnsTtlSeconds'] as const;

/** What the settings say about a site, as fields show it. */
export function draftOf(entry: ArraySettings): ArrayDraft {
  const probes = Object.entries(entry.probes ?? {}).map(
    ([name, { value, date }]) => [name, { value: probeText(value), date }] as const,
  );
  const { fqdn = '', name = '', vip = '', balancer = '', dnsTtlSeconds = '' } = entry;
  return {
    values: { fqdn, name, vip, balancer, dnsTtlSeconds: String(dnsTtlSeconds) },
    probes: Object.fromEntries(probes),
  };
}

/** The patch that makes the stored entry what the fields say; null when they say the same. `today` dates new checks. */
export function patchOfDraft(
  site: string,
  entry: ArraySettings,
  draft: ArrayDraft,
  today: IsoDate,
): SettingsPatch | null {
  const before = draftOf(entry);
  const values = arrayFields.flatMap((field) =>
    before.values[field] === draft.values[field].trim()
      ? []
      : [[field, fieldValue(field, draft.values[field])] as const],
  );
  const probes = Object.entries(draft.probes).flatMap(([name, probe]) => {
    const known = before.probes[name] ?? { value: '', date: '' };
    if (known.value === probe.value.trim() && (known.date === probe.date || probe.value.trim() === '')) return [];
    return [[name, probePatch(probe, today)] as const];
  });
  if (values.length + probes.length === 0) return null;
  const changed = {
    ...Object.fromEntries(values),
    ...(probes.length === 0 ? {} : { probes: Object.fromEntries(probes) }),
  };
  return { arrays: { [site]: changed } };
}

/** What is wrong with each field that is filled in: as the contract sees it, and as findings would read it. */
export function problemsOfDraft(draft: ArrayDraft): Readonly<Record<string, string>> {
  const found: Record<string, string> = {};
  const add = (key: string, problem: string | null): void => {
    if (problem !== null) found[key] = problem;
  };
  for (const field of arrayFields) {
    const text = draft.values[field].trim();
    if (text !== '') add(field, fieldProblem({ arrays: { site: { [field]: fieldValue(field, text) } } }));
  }
  const { fqdn, balancer } = draft.values;
  if (fqdn.trim() !== '' && !/^[^\s.]+(?:\.[^\s.]+)+$/.test(fqdn.trim()))
    add('fqdn', 'must be a full name with its domain');
  if (balancer.trim() !== '' && readBalancer(balancer) === null)
    add('balancer', 'is not understood: choose one of the list');
  for (const entry of probeBook({ fqdn: null, servers: [] }))
    add(entry.name, probeProblem(entry, draft.probes[entry.name]));
  return found;
}

/** The entry of a site, under the spelling that the settings use. */
export function entryOf(
  arrays: Readonly<Record<string, ArraySettings>>,
  site: string,
): readonly [key: string, entry: ArraySettings] {
  const found = Object.entries(arrays).find(([name]) => name.toLowerCase() === site.toLowerCase());
  return found ?? [site, {}];
}

/**
 * What would go wrong with an FQDN that is well formed: another array has it, or it is the name of a server (F03, F04, F07).
 * Null when nothing is known against it.
 */
export function warningOfFqdn(
  fqdn: string,
  site: string,
  facts: Pick<SettingsFacts, 'sites' | 'servers'>,
): string | null {
  const name = fqdn.trim().toLowerCase();
  const label = name.split('.')[0] ?? '';
  if (label === '') return null;
  const other = facts.sites.find(
    (one) => one.site.toLowerCase() !== site.toLowerCase() && one.array?.fqdn.toLowerCase() === name,
  );
  if (other !== undefined) return `The array of ${other.site} has this name already: that would stop the site (F03).`;
  const server = facts.servers.find((one) => one.name.toLowerCase() === label);
  return server === undefined ? null : `${server.name} is a server: the array needs a name of its own (F04, F07).`;
}

function probeProblem(entry: ProbeEntry, probe: ProbeDraft | undefined): string | null {
  if (probe === undefined || probe.value.trim() === '') return null;
  if (entry.read(probeValue(probe.value)) === null) return `is not understood: ${entry.accepts}`;
  if (probe.date === '') return null;
  return fieldProblem({ arrays: { site: { probes: { [entry.name]: { value: true, date: probe.date } } } } });
}

/** The value behind a text of a field: yes and no, a number, else the text itself. */
export function probeValue(text: string): ProbeValue {
  const trimmed = text.trim();
  if (/^(?:yes|true)$/i.test(trimmed)) return true;
  if (/^(?:no|false)$/i.test(trimmed)) return false;
  return /^\d{1,9}$/.test(trimmed) ? Number(trimmed) : trimmed;
}

function probeText(value: ProbeValue): string {
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  return typeof value === 'object' ? value.join('; ') : String(value);
}

function probePatch({ value, date }: ProbeDraft, today: IsoDate) {
  return value.trim() === '' ? null : { value: probeValue(value), date: date === '' ? today : date };
}

function fieldValue(field: ArrayField, text: string): string | number | null {
  const trimmed = text.trim();
  if (trimmed === '') return null;
  return field === 'dnsTtlSeconds' && /^-?\d+(?:\.\d+)?$/.test(trimmed) ? Number(trimmed) : trimmed;
}

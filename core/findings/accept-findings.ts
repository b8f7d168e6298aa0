import type { SettingsPatch } from '../settings/parse.ts';
import type { Settings } from '../settings/settings.ts';
import type { IsoDate } from '../shared/dates.ts';
import type { Finding } from './finding.ts';

/** An entry of the settings that accepts findings: all of a rule, or those of a site, of a subject, or of both. */
export type AcceptanceEntry = NonNullable<Settings['acceptedFindings']>[number];

/**
 * Marks the findings that the settings accept (product.md 4): by id, and by site and subject where they are given, in any
 * case. `until` is inclusive; of several acceptances in force the one that lasts longest counts. One that has expired is
 * none, and the message says when it did.
 */
export function acceptFindings(findings: readonly Finding[], settings: Settings, asOf: IsoDate): readonly Finding[] {
  const entries = settings.acceptedFindings ?? [];
  if (entries.length === 0) return findings;
  return findings.map((finding) => {
    const latest = latestOf(entries.filter((entry) => accepts(entry, finding)));
    if (latest === null) return finding;
    const { reason, owner, until } = latest;
    if (until >= asOf) return { ...finding, accepted: { reason, owner, until } };
    return { ...finding, message: `${finding.message} It was accepted until ${until}; that has expired.` };
  });
}

/** True for an entry that means this finding, expired or not. */
export function accepts(
  { id, site, subject }: AcceptanceEntry,
  finding: Pick<Finding, 'id' | 'site' | 'subject'>,
): boolean {
  return id === finding.id && isSame(site, finding.site) && isSame(subject, finding.subject);
}

/** The patch that adds an entry; it takes the place of one for the same findings. All others stay. */
export function patchToAccept(settings: Settings, entry: AcceptanceEntry): SettingsPatch {
  const others = (settings.acceptedFindings ?? []).filter((other) => scopeOf(other) !== scopeOf(entry));
  return { acceptedFindings: [...others, entry] };
}

/** The patch that takes back every entry that means a finding. All others stay. */
export function patchToTakeBack(settings: Settings, finding: Pick<Finding, 'id' | 'site' | 'subject'>): SettingsPatch {
  return { acceptedFindings: (settings.acceptedFindings ?? []).filter((entry) => !accepts(entry, finding)) };
}

/** The entry that lasts longest; of several of one day the first by owner and reason. */
function latestOf(entries: readonly AcceptanceEntry[]): AcceptanceEntry | null {
  let latest: AcceptanceEntry | null = null;
  for (const entry of entries) if (latest === null || isBefore(entry, latest)) latest = entry;
  return latest;
}

function isBefore(entry: AcceptanceEntry, other: AcceptanceEntry): boolean {
  if (entry.until !== other.until) return entry.until > other.until;
  return `${entry.owner} ${entry.reason}` < `${other.owner} ${other.reason}`;
}

/** Equal for entries that mean the same findings. */
function scopeOf({ id, site, subject }: AcceptanceEntry): string {
  return JSON.stringify([id, site?.trim().toLowerCase() ?? null, subject?.trim().toLowerCase() ?? null]);
}

/** True for an entry that leaves it open. */
function isSame(wanted: string | undefined, actual: string | null): boolean {
  return wanted === undefined || wanted.trim().toLowerCase() === (actual ?? '').toLowerCase();
}

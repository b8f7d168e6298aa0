import type { Settings } from '../settings/settings.ts';
import type { IsoDate } from '../shared/dates.ts';
import type { Finding } from './finding.ts';

type AcceptedEntry = NonNullable<Settings['acceptedFindings']>[number];

/**
 * Marks the findings that the settings accept (product.md 4): by id, and by site and subject where they are given, in any
 * case. `until` is inclusive; of several acceptances in force the one that lasts longest counts. One that has expired is
 * none, and the message says when it did.
 */
export function acceptFindings(findings: readonly Finding[], settings: Settings, asOf: IsoDate): readonly Finding[] {
  const entries = settings.acceptedFindings ?? [];
  if (entries.length === 0) return findings;
  return findings.map((finding) => {
    const latest = latestOf(entries.filter((entry) => isMeant(entry, finding)));
    if (latest === null) return finding;
    const { reason, owner, until } = latest;
    if (until >= asOf) return { ...finding, accepted: { reason, owner, until } };
    return { ...finding, message: `${finding.message} It was accepted until ${until}; that has expired.` };
  });
}

/** The entry that lasts longest; of several of one day the first by owner and reason. */
function latestOf(entries: readonly AcceptedEntry[]): AcceptedEntry | null {
  let latest: AcceptedEntry | null = null;
  for (const entry of entries) if (latest === null || isBefore(entry, latest)) latest = entry;
  return latest;
}

function isBefore(entry: AcceptedEntry, other: AcceptedEntry): boolean {
  if (entry.until !== other.until) return entry.until > other.until;
  return `${entry.owner} ${entry.reason}` < `${other.owner} ${other.reason}`;
}

function isMeant({ id, site, subject }: AcceptedEntry, finding: Finding): boolean {
  return id === finding.id && isSame(site, finding.site) && isSame(subject, finding.subject);
}

/** True for an entry that leaves it open. */
function isSame(wanted: string | undefined, actual: string | null): boolean {
  return wanted === undefined || wanted.trim().toLowerCase() === (actual ?? '').toLowerCase();
}

import { type Blackout, overlapping, siteWithoutDays } from '../../../../core/planning/closed-days.ts';
import { fieldProblemAt } from '../../../../core/settings/field-problem.ts';
import type { Settings } from '../../../../core/settings/settings.ts';
import type { IsoDate } from '../../../../core/shared/dates.ts';

/** A closed time as it stands in the fields. */
export type BlackoutDraft = {
  readonly from: string;
  readonly to: string;
  readonly scope: BlackoutScope;
  /** For `site`, and for `wave` where a number is meant at one site only. */
  readonly site: string;
  readonly wave: string;
  readonly reason: string;
};

export type BlackoutScope = 'project' | 'site' | 'wave';

export const emptyBlackout: BlackoutDraft = { from: '', to: '', scope: 'project', site: '', wave: '', reason: '' };

/** The fields, filled with a stored closed time. */
export function draftOfBlackout({ from, to, site, wave, reason = '' }: Blackout): BlackoutDraft {
  const scope = wave !== undefined ? 'wave' : site !== undefined ? 'site' : 'project';
  return { from, to, scope, site: site ?? '', wave: wave === undefined ? '' : String(wave), reason };
}

/** What is wrong with each field: what the settings refuse, a site that nobody knows, a calendar without a day left. */
export type BlackoutProblems = Readonly<Partial<Record<keyof BlackoutDraft, string>>>;

/** Where a draft would stand, and what it is checked against. */
export type BlackoutPlace = {
  readonly settings: Settings;
  readonly asOf: IsoDate;
  /** Names of the sites of the project. */
  readonly sites: readonly string[];
  /** The place of the entry that is changed; null for a new one. */
  readonly at: number | null;
};

/** Checks a draft. */
export function blackoutProblems(draft: BlackoutDraft, { settings, asOf, sites, at }: BlackoutPlace): BlackoutProblems {
  const patch = { blackouts: [rawBlackout(draft)] };
  const found: Partial<Record<keyof BlackoutDraft, string>> = {};
  for (const field of ['from', 'to', 'wave'] as const) {
    const problem = draft[field].trim() === '' && isAsked(draft, field) ? 'is missing' : null;
    const refused = problem ?? fieldProblemAt(patch, `blackouts[0].${field}`);
    if (refused !== null) found[field] = refused;
  }
  const site = draft.site.trim();
  if (draft.scope === 'site' && site === '') found.site = 'is missing';
  else if (draft.scope !== 'project' && site !== '' && !sites.some((name) => isSame(name, site)))
    found.site = 'No site of the project has this name.';
  if (Object.keys(found).length > 0) return found;
  const without = siteWithoutDays({ ...settings, blackouts: listWith(settings, draft, at) }, asOf);
  return without === undefined ? {} : { to: `leaves no working day${without === null ? '' : ` in ${without}`}` };
}

/** The other closed times that share days with a draft; empty while its days are wrong. */
export function overlapsOf(draft: BlackoutDraft, { settings, at }: BlackoutPlace): readonly Blackout[] {
  const patch = { blackouts: [rawBlackout(draft)] };
  if (['from', 'to'].some((field) => fieldProblemAt(patch, `blackouts[0].${field}`) !== null)) return [];
  return overlapping(settings.blackouts ?? [], blackoutOf(draft), at);
}

/** The list of closed times with the draft in its place, or at the end; by their first day. */
export function listWith({ blackouts = [] }: Settings, draft: BlackoutDraft, at: number | null): readonly Blackout[] {
  return [...blackouts.filter((_, i) => i !== at), blackoutOf(draft)].sort((left, right) =>
    left.from < right.from ? -1 : left.from > right.from ? 1 : 0,
  );
}

function isAsked({ scope }: BlackoutDraft, field: 'from' | 'to' | 'wave'): boolean {
  return field !== 'wave' || scope === 'wave';
}

function blackoutOf(draft: BlackoutDraft): Blackout {
  const { wave, ...rest } = rawBlackout(draft);
  return wave === undefined ? rest : { ...rest, wave: Number(wave) };
}

function rawBlackout({ from, to, scope, site, wave, reason }: BlackoutDraft) {
  return {
    ...{ from, to },
    ...(scope !== 'project' && site.trim() !== '' ? { site: site.trim() } : {}),
    ...(scope === 'wave' ? { wave: /^-?\d+(?:\.\d+)?$/.test(wave.trim()) ? Number(wave) : wave } : {}),
    ...(reason.trim() === '' ? {} : { reason: reason.trim() }),
  };
}

function isSame(left: string, right: string): boolean {
  return left.trim().toLowerCase() === right.toLowerCase();
}

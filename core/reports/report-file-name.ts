import type { ReportStamp } from './report-stamp.ts';

/**
 * The name of a report without its extension: `CAS-Plan_Nordwind_2014-03-14_v3`, so that names sort by organization and day.
 * Without a plan `CAS-Status_…` and no version. What cannot stand in a file name everywhere is left out of it.
 */
export function reportFileName({
  organization,
  asOf,
  plan,
}: Pick<ReportStamp, 'organization' | 'asOf' | 'plan'>): string {
  const words = organization.normalize('NFC').replace(/[^\p{L}\p{M}\p{N}]+/gu, '-');
  const name = [...words.replace(/^-/, '')].slice(0, mostOfName).join('').replace(/-$/, '');
  const whose = name === '' ? 'Project' : name;
  return plan === null ? `CAS-Status_${whose}_${asOf}` : `CAS-Plan_${whose}_${asOf}_v${plan.number}`;
}

/** In characters, which take up to four bytes each; file systems take names of 255 bytes. */
const mostOfName = 40;

import type { Client } from '../../core/api/client.ts';
import type { Project } from '../../main/services/project.ts';
import { type ReportFacts, reportFacts } from '../../main/services/reports/report-facts.ts';

/** What a lead of Nordwind has entered before the plan is made. */
export const nordwindPlanning = {
  ...{ start: '2014-04-01', vips: ['mlien'], retiring: ['OSL-CAS01'], siteTimeZones: { Oslo: 'Europe/Oslo' } },
  blackouts: [{ from: '2014-04-07', to: '2014-04-08', site: 'Bergen', reason: 'month end' }],
  pilot: { users: ['saas'], size: 3 },
  arrays: { Bergen: { vip: '10.10.2.50', balancer: 'hardware', dnsTtlSeconds: 300 } },
  acceptedFindings: [
    { id: 'F31', reason: 'maintenance', owner: 'messaging', until: '2014-12-31' },
    { id: 'F37', site: 'Oslo', reason: 'kiosks', owner: 'workplace', until: '2014-02-28' },
  ],
  acknowledged: [{ server: 'OSL-CAS01', what: 'witness of DAG1', by: 'lead' }],
} as const;

/** Enters that and makes the plan of Nordwind. */
export async function planNordwind(client: Client): Promise<void> {
  await client.call('settings.merge', { patch: structuredClone(nordwindPlanning), by: 'lead' });
  await client.call('plan.compute', { patch: null, asOf: '2014-03-14', by: 'lead' });
}

/** The facts of a report on the day of the sample. */
export function nordwindFacts(project: Project, locale: string, asOf = '2014-03-14'): ReportFacts {
  return reportFacts(project, { asOf, locale, timeZone: 'UTC' });
}

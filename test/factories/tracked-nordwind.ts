import { writeFileSync } from 'node:fs';
import type { Inputs } from '../../core/api/contract.ts';
import type { NordwindClient } from './nordwind-client.ts';
import { nordwindScan } from './nordwind-scan.ts';

const array = 'outlook-osl.corp.nordwind.local';
const oldServer = 'OSL-CAS01.corp.nordwind.local';

/**
 * Brings the sample into the middle of its work, as of its day: a baseline and another plan since, marks on steps, and work that
 * is reported, verified, failed, waited for, and reverted. `path` gives files their places.
 */
export async function trackNordwind(
  { client, register }: NordwindClient,
  path: (name: string) => string,
): Promise<void> {
  const scan = async (name: string, shown: Readonly<Record<string, string | null>>, at: string): Promise<void> => {
    writeFileSync(path(name), nordwindScan(shown, at));
    await client.call('import.run', {
      ...{ files: [register(path(name))], as: null, sheet: null, culture: null, mapping: null, collected: null },
      ...{ partial: true, dryRun: false, choices: null, by: 'lead' },
    });
  };
  const say = async (alias: string, over: Partial<Inputs['task.setStatus']>): Promise<void> => {
    const { hits } = await client.call('find', { text: alias, limit: 5 });
    const id = hits.find((hit) => hit.alias === alias)?.id ?? 0;
    const given = { device: null, reason: null, detail: null, until: null, workedOn: null, note: null, by: 'eva' };
    await client.call('task.setStatus', { people: [id], status: 'done', ...given, ...over });
  };
  await client.call('plan.compute', { patch: { start: '2014-02-24' }, asOf: null, by: 'lead' });
  await client.call('plan.saveBaseline', { name: 'Signed off', by: 'lead' });
  await client.call('plan.compute', { patch: { start: '2014-03-03', agents: 1 }, asOf: null, by: 'lead' });
  await client.call('plan.markStep', { step: 'dns:Oslo', status: 'verified', by: 'ola', note: 'seen from two sites' });
  for (const alias of ['abrekke', 'gaune', 'mlien']) await say(alias, { workedOn: '2014-03-10' });
  await say('lfossum', {});
  await say('inaess', { status: 'no-contact', until: '2014-03-20', note: 'on leave' });
  await say('esolli', { status: 'failed', reason: 'offline', detail: 'in Bodø' });
  await scan('proof.csv', { abrekke: array, gaune: array, mlien: null }, '14.03.2014 10:00:00');
  await scan('relapse.csv', { abrekke: oldServer }, '14.03.2014 11:00:00');
}

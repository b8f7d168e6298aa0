import { join } from 'node:path';
import type { Outputs } from '../../core/api/contract.ts';
import type { useBrowser } from './open-app.ts';
import { type ServedStart, useServedStart } from './served-start.ts';

/** The sample Nordwind in a workspace of its own. */
export type Nordwind = ServedStart & { readonly makePlan: () => Promise<Outputs['plan.compute']> };

/** Makes the sample for a test file; before each test everything is undone but the import. */
export function useNordwind(browser: Pick<ReturnType<typeof useBrowser>, 'isMissing'>): Nordwind {
  const served = useServedStart(browser, '2014-03-17T09:00:00', async ({ client, registerFile }, folder) => {
    const target = registerFile(join(folder, 'Nordwind.caskade'));
    await client.call('project.sample', { target, organization: 'nordwind' });
  });
  const makePlan = () => served.project().client.call('plan.compute', { patch: null, asOf: null, by: 'lead' });
  return { ...served, makePlan };
}

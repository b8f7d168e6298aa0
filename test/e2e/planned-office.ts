import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { useBrowser } from './open-app.ts';
import type { ServedTestProject } from './served-project.ts';
import { useServedStart } from './served-start.ts';

/** The head office with a plan in waves of four, as it was made, before every test. */
export type PlannedOffice = {
  readonly project: () => ServedTestProject;
  /** Everybody in the waves by repair, by alias. */
  readonly readWaves: () => Promise<Readonly<Record<number, string>>>;
};

/** The waves by repair as they are planned; 1 is the pilot, 3 has Outlook 2003, 6 an application. Two of wave 2 are a group. */
export const asPlanned = {
  2: 'areid bcarter dfox fgrant',
  4: 'fhaddad gtan jnovakova kblake',
  5: 'kweiss loconnor mdvorak nkarim',
};

/** The same with the group of two in wave 4. */
export const groupInFour = { ...asPlanned, 2: 'dfox fgrant', 4: 'areid bcarter fhaddad gtan jnovakova kblake' };

/** Makes the office for the tests of a file; what a test does to it is undone before the next. */
export function usePlannedOffice(browser: Pick<ReturnType<typeof useBrowser>, 'isMissing'>): PlannedOffice {
  const { project } = useServedStart(browser, '2012-04-02T09:00:00', async ({ client, registerFile }, folder) => {
    const target = registerFile(join(folder, 'Office.caskade'));
    await client.call('project.sample', { target, organization: 'headoffice' });
    const permissions = join(folder, 'Permissions.csv');
    writeFileSync(
      permissions,
      'Identity,User,AccessRights,IsInherited,Deny\r\nbcarter,areid,FullAccess,False,False\r\n',
    );
    const options = { as: null, sheet: null, culture: null, mapping: null, collected: null, choices: null, by: null };
    const files = [registerFile(permissions)];
    await client.call('import.run', { files, ...options, partial: false, dryRun: false });
    const patch = { maxUsersPerWave: 4, pilot: { size: 2 } };
    await client.call('plan.compute', { patch, asOf: null, by: 'lead' });
  });
  return {
    project,
    readWaves: async () => {
      const { waves } = await project().client.call('plan.get', {});
      const byRepair = waves.filter(({ number }) => number in asPlanned);
      return Object.fromEntries(byRepair.map(({ number, members }) => [number, members.join(' ')]));
    },
  };
}

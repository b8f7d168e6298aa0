import { writeFileSync } from 'node:fs';
import { beforeEach, expect, it } from 'vitest';
import type { Client } from '../../../core/api/client.ts';
import type { AppError } from '../../../core/shared/app-error.ts';
import { useNordwindClient } from '../../factories/nordwind-client.ts';

const { path, nordwind } = useNordwindClient('2014-03-17T09:30:00');
let client: Client;

beforeEach(() => {
  client = nordwind().client;
});

/** Makes a plan in which Magnus Lien opens the mailboxes of some others, and waves hold few people. */
async function planWithGroup(mailboxes: readonly string[], maxUsersPerWave: number): Promise<void> {
  const lines = mailboxes.map((alias) => `${alias},mlien,FullAccess,False,False`);
  writeFileSync(path('Permissions.csv'), ['Identity,User,AccessRights,IsInherited,Deny', ...lines].join('\r\n'));
  const options = { as: null, sheet: null, culture: null, mapping: null, collected: null, choices: null, by: null };
  const permissions = [nordwind().register(path('Permissions.csv'))];
  await client.call('import.run', { files: permissions, ...options, partial: false, dryRun: false });
  await client.call('plan.compute', { patch: { maxUsersPerWave }, asOf: null, by: null });
}

it('the groups of a plan come with their cuts and the names of whom they mention', async () => {
  await planWithGroup(['knilsen', 'lberg', 'saas'], 3);
  const { total, groups, names } = await client.call('plan.groups', {});
  const report = await client.call('plan.get', {});
  expect({ total, groups, names }).toEqual({
    total: report.groups.length,
    groups: report.groups.map((group) => ({
      ...group,
      users: group.members.length,
      cutCount: group.cuts.length,
    })),
    names: { knilsen: 'Kari Nilsen', lberg: 'Lars Berg', mlien: 'Magnus Lien', saas: 'Sofie Aas' },
  });
});

it('the groups of a plan that there is not are asked for in vain', async () => {
  const code = await client.call('plan.groups', {}).then(
    () => null,
    (error: AppError) => error.code,
  );
  expect(code).toBe('plan-missing');
});

it('leaving a permission out of account takes the group apart', async () => {
  await planWithGroup(['knilsen', 'lberg', 'saas'], 3);
  const [cut] = (await client.call('plan.groups', {})).groups[0]?.cuts ?? [];
  const cutPermissions = [{ holder: cut?.holder, mailbox: cut?.mailbox }];
  await client.call('plan.compute', { patch: { cutPermissions }, asOf: null, by: null });
  expect([cut?.holder, (await client.call('plan.groups', {})).groups]).toEqual(['mlien', []]);
});

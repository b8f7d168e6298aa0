import { writeFileSync } from 'node:fs';
import type { Inputs, Outputs } from '../../core/api/contract.ts';
import type { ImportReport } from '../../core/api/import-report.ts';
import type { PlanReport } from '../../core/api/plan-report.ts';
import type { Settings } from '../../core/settings/settings.ts';
import { type FixtureFiles, type FixtureUser, fixtureFiles, fixtureUsers } from './fixture-a.ts';
import { importOf, type OpenClient, useOpenClient } from './open-client.ts';

/** A project with Fixture A in it; today is 17 March 2014. */
export type FixtureProject = OpenClient & {
  /** Imports these files, each under its name. */
  readonly importFiles: (files: FixtureFiles) => Promise<ImportReport>;
  /** Changes settings and plans again. */
  readonly plan: (patch?: Inputs['plan.compute']['patch']) => Promise<PlanReport>;
  /** The mailbox ids of people by alias, in this order; somebody in no plan cannot be asked for. */
  readonly idsOf: (...aliases: readonly string[]) => Promise<number[]>;
  /** What failed, as `code: message`. */
  readonly refusalOf: (work: Promise<unknown>) => Promise<string>;
};

/**
 * What the lead asks of the plan: two agents for 15 users a day each (a user of M1 takes 3 minutes), a pilot of 4, nothing over
 * the end of the year, HeadOffice first. 24 users of HeadOffice and 10 of Branch have work.
 */
export const fixturePlan: Settings = {
  ...{ start: '2014-12-17', agents: 2, minutesPerAgent: 45, maxUsersPerWave: 10 },
  pilot: { users: ['jklein', 'awolf', 'jmayer', 'ahuber'], size: 4 },
  blackouts: [{ from: '2014-12-24', to: '2015-01-02', reason: 'end of the year' }],
  siteOrder: ['HeadOffice', 'Branch'],
  arrays: { Branch: { fqdn: 'outlook-br.contoso.local' } },
  keepTogether: [
    ['hweiss', 'ijung', 'gmoller'],
    ['jlange', 'jmueller'],
  ],
};

/** For the tests of a file: opens a new project with Fixture A for each, with other users where they are given. */
export function useFixtureProject(): {
  readonly path: ReturnType<typeof useOpenClient>['path'];
  readonly open: (users?: readonly FixtureUser[], name?: string) => Promise<FixtureProject>;
} {
  const { path, start } = useOpenClient();
  const open = async (users = fixtureUsers(), name?: string): Promise<FixtureProject> => {
    const client = await start(name);
    const project = projectOf(client, path);
    await project.importFiles(fixtureFiles(users));
    return project;
  };
  return { path, open };
}

function projectOf(opened: OpenClient, path: ReturnType<typeof useOpenClient>['path']): FixtureProject {
  const { client, register } = opened;
  return {
    ...opened,
    importFiles: (files) => {
      const names = Object.keys(files);
      for (const name of names) writeFileSync(path(name), files[name] ?? '');
      return client.call('import.run', importOf(names.map((name) => register(path(name)))));
    },
    plan: (patch = null) => client.call('plan.compute', { patch, asOf: null, by: 'lead' }),
    idsOf: async (...aliases) => {
      const { waves } = await client.call('plan.waves', {});
      const lists = await Promise.all(
        [...waves.map(({ number }) => number), null].map((wave) => client.call('plan.cards', { wave })),
      );
      const ids = new Map(lists.flatMap(idsOfCards));
      return aliases.map((alias) => ids.get(alias) ?? 0);
    },
    refusalOf: (work) =>
      work.then(
        () => 'nothing failed',
        ({ code, message }) => `${code}: ${message}`,
      ),
  };
}

function idsOfCards({ cards }: Outputs['plan.cards']): readonly (readonly [string, number])[] {
  return cards.flatMap(({ people }) => people.map(({ alias, mailboxId }) => [alias, mailboxId] as const));
}

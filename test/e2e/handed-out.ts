import { mkdtempSync } from 'node:fs';
import { join } from 'node:path';
import type { Inputs } from '../../core/api/contract.ts';
import type { TaskStatus } from '../../core/tracking/task-status.ts';
import { membersOf } from '../factories/members-of.ts';
import type { useBrowser } from './open-app.ts';
import { openServedProject } from './served-project.ts';
import { type Nordwind, useNordwind } from './use-nordwind.ts';

/** Somebody says a status, without the words that can go with it. */
export type Said = Pick<Inputs['task.setStatus'], 'people' | 'status' | 'until' | 'by'>;

/** The sample with what is needed to hand a wave of it out, and to work on it here and on a second computer. */
export type HandedOut = Nordwind & {
  /** Gives a status in the project itself. */
  readonly say: (said: Said) => Promise<unknown>;
  /** The status of each person as the project has it. */
  readonly statusesOf: (people: readonly number[]) => Promise<readonly (TaskStatus | null)[]>;
  /** Hands wave 3 of a new plan out, without the page. */
  readonly handOut: () => Promise<{ readonly people: readonly number[]; readonly path: string }>;
};

/** Makes the sample for a test file; before each test everything is undone but the import. */
export function useHandedOut(browser: Pick<ReturnType<typeof useBrowser>, 'isMissing'>): HandedOut {
  const nordwind = useNordwind(browser);
  const { project, makePlan, folder } = nordwind;
  return {
    ...nordwind,
    say: (said) => project().client.call('task.setStatus', { ...plain, ...said }),
    statusesOf: async (people) => {
      const tasks = people.map((person) => project().client.call('task.get', { person, asOf: null }));
      return (await Promise.all(tasks)).map(({ status }) => status);
    },
    handOut: async () => {
      await makePlan();
      const { client, registerFile } = project();
      const path = join(mkdtempSync(join(folder, 'left-')), 'Nordwind wave 3.caskade-work');
      const target = registerFile(path);
      await client.call('work.handOut', { wave: 3, target, format: 'caskade-work', recipient: 'eva', by: 'lead' });
      return { people: await membersOf(client, 3), path };
    },
  };
}

/** Opens a work file as on a second computer, and reports the work there. */
export async function workElsewhere(path: string, people: readonly number[]): Promise<void> {
  const other = await openServedProject('2014-03-17T11:30:00');
  try {
    await other.client.call('project.open', { file: other.registerFile(path) });
    await other.client.call('task.setStatus', { ...plain, people, status: 'done', by: 'eva' });
  } finally {
    other.close();
  }
}

/** A status as somebody gives it who says no more. */
const plain = { device: null, reason: null, detail: null, until: null, workedOn: null, note: null } as const;

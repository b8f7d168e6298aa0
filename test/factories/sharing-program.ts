import { afterEach } from 'vitest';
import { type Client, createClient } from '../../core/api/client.ts';
import { createDirectTransport } from '../../core/api/direct-transport.ts';
import { createContext } from '../../core/api/dispatch.ts';
import type { AppEvent } from '../../core/api/events.ts';
import type { FileRef } from '../../core/api/file-ref.ts';
import type { OpenedProject, ProjectPlace } from '../../core/api/project-reports.ts';
import { collectorsFolder, samplesFolder } from '../../main/services/assets.ts';
import { createFileRegistry } from '../../main/services/files/file-access.ts';
import { operations } from '../../main/services/operations.ts';
import type { Sharing } from '../../main/services/project.ts';
import { createProjectLocks } from '../../main/services/sharing/project-locks.ts';
import { watchProject } from '../../main/services/sharing/watch-project.ts';
import { openWorkspace } from '../../main/services/workspace.ts';

/** A program of somebody who shares projects with others, without a page. */
export type SharingProgram = {
  readonly client: Client;
  readonly ref: (path: string) => FileRef;
  readonly open: (path: string) => Promise<OpenedProject>;
  /** What it announced so far. */
  readonly events: readonly AppEvent[];
};

/** The user and computer of a program of these tests; its process is that of the tests. */
export function sharingOf(user: string, placeOf: (path: string) => ProjectPlace | null = () => null): Sharing {
  const owner = { user, computer: `WS-${user}`, platform: process.platform, processId: process.pid } as const;
  const clock = () => new Date('2014-04-03T10:12:00Z');
  const locks = createProjectLocks({ owner: { ...owner, program: 'window' }, clock, note: () => {}, onLost: () => {} });
  return { locks, placeOf };
}

/** Makes programs for the tests of a file; they end with each test. The time stands still on 3 April 2014. */
export function useSharingPrograms(): (
  user: string,
  placeOf?: (path: string) => ProjectPlace | null,
) => SharingProgram {
  const endings: (() => void)[] = [];
  afterEach(() => {
    for (const end of endings.splice(0)) end();
  });
  return (user, placeOf) => {
    const files = createFileRegistry();
    const folders = { samplesFolder: samplesFolder(), collectorsFolder: collectorsFolder() };
    const clock = () => new Date('2014-04-03T10:12:00Z');
    const workspace = openWorkspace({ files, ...folders, clock, sharing: sharingOf(user, placeOf) }, null);
    const context = createContext({ read: workspace.read, write: workspace.write }, (fault) => {
      throw fault;
    });
    const client = createClient(createDirectTransport(operations, context));
    const events: AppEvent[] = [];
    client.subscribe((event) => events.push(event));
    const unwatch = watchProject(workspace.current, context.events, 20);
    endings.push(unwatch, workspace.close);
    const open = (path: string) => client.call('project.open', { file: files.register(path) });
    return { client, ref: files.register, open, events };
  };
}

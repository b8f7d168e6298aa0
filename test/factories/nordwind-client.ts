import { afterEach, beforeEach } from 'vitest';
import { type Client, createClient } from '../../core/api/client.ts';
import { createDirectTransport } from '../../core/api/direct-transport.ts';
import { createContext } from '../../core/api/dispatch.ts';
import type { FileRef } from '../../core/api/file-ref.ts';
import { collectorsFolder, samplesFolder } from '../../main/services/assets.ts';
import { createFileRegistry } from '../../main/services/files/file-access.ts';
import { operations } from '../../main/services/operations.ts';
import type { Project } from '../../main/services/project.ts';
import { openWorkspace } from '../../main/services/workspace.ts';
import { useTemporaryFolder } from './temporary-folder.ts';

/** The operations on the sample Nordwind, over no transport, and the files that they may use. */
export type NordwindClient = {
  readonly client: Client;
  readonly register: (path: string) => FileRef;
  /** The sample as reading operations have it. */
  readonly project: () => Project;
  readonly close: () => void;
};

/** Makes the sample for each test of a file; the clock stands still at `now`, and a fault of the program fails the test. */
export function useNordwindClient(now: string): {
  readonly path: ReturnType<typeof useTemporaryFolder>;
  readonly nordwind: () => NordwindClient;
} {
  const path = useTemporaryFolder();
  let opened: NordwindClient | null = null;
  beforeEach(async () => {
    const files = createFileRegistry();
    const folders = { samplesFolder: samplesFolder(), collectorsFolder: collectorsFolder() };
    const workspace = openWorkspace({ files, ...folders, clock: () => new Date(now) }, null);
    const context = createContext({ read: workspace.read, write: workspace.write }, (fault) => {
      throw fault;
    });
    const client = createClient(createDirectTransport(operations, context));
    opened = { client, register: files.register, project: workspace.read.project, close: workspace.close };
    await client.call('project.sample', { target: files.register(path('n.caskade')), organization: 'nordwind' });
  });
  afterEach(() => opened?.close());
  return {
    path,
    nordwind: () => {
      if (opened === null) throw new Error('the sample is not there yet');
      return opened;
    },
  };
}

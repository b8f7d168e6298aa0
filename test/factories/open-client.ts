import { writeFileSync } from 'node:fs';
import { afterEach } from 'vitest';
import { type Client, createClient } from '../../core/api/client.ts';
import { createDirectTransport } from '../../core/api/direct-transport.ts';
import { createContext } from '../../core/api/dispatch.ts';
import type { FileRef } from '../../core/api/file-ref.ts';
import type { TableChoices } from '../../core/api/import-choices.ts';
import { noTableChoices } from '../../core/api/import-choices.ts';
import type { ImportRequest } from '../../core/api/import-report.ts';
import { collectorsFolder, samplesFolder } from '../../main/services/assets.ts';
import { createFileRegistry } from '../../main/services/files/file-access.ts';
import { operations } from '../../main/services/operations.ts';
import { openWorkspace } from '../../main/services/workspace.ts';
import { useTemporaryFolder } from './temporary-folder.ts';

/** The operations on a new, empty project, over no transport, and the files that they may use. */
export type OpenClient = {
  readonly client: Client;
  readonly register: (path: string) => FileRef;
  /** Faults of the program that callers saw as `internal`. */
  readonly faults: readonly unknown[];
  readonly close: () => void;
};

/** Creates a project at a path and opens it; the time stands still at 9 o'clock on 17 March 2014. */
export async function openClient(project: string): Promise<OpenClient> {
  const files = createFileRegistry();
  const clock = () => new Date('2014-03-17T09:00:00Z');
  const parts = { files, samplesFolder: samplesFolder(), collectorsFolder: collectorsFolder(), clock };
  const workspace = openWorkspace(parts, null);
  const faults: unknown[] = [];
  const context = createContext({ read: workspace.read, write: workspace.write }, (fault) => faults.push(fault));
  const client = createClient(createDirectTransport(operations, context));
  await client.call('project.create', { target: files.register(project), name: 'Contoso' });
  return { client, register: files.register, faults, close: workspace.close };
}

/**
 * For the tests of a file: `start` gives each a new project of its own, which is closed afterwards, and `write` a file with
 * these lines beside it.
 */
export function useOpenClient(): {
  readonly path: ReturnType<typeof useTemporaryFolder>;
  readonly start: (name?: string) => Promise<OpenClient>;
  readonly write: (client: OpenClient, name: string, lines: readonly string[]) => FileRef;
} {
  const path = useTemporaryFolder();
  const opened: OpenClient[] = [];
  afterEach(() => {
    for (const client of opened.splice(0)) client.close();
  });
  return {
    path,
    start: async (name = 'contoso') => {
      const client = await openClient(path(`${name}.caskade`));
      opened.push(client);
      return client;
    },
    write: ({ register }, name, lines) => {
      writeFileSync(path(name), `${lines.join('\r\n')}\r\n`);
      return register(path(name));
    },
  };
}

/** The columns of the mailboxes that tests write by hand. */
export const mailboxHeader = 'DisplayName,Alias,PrimarySmtpAddress,Database,RecipientTypeDetails';
/** Two such mailboxes. */
export const ann = 'Ann Lie,alie,ann@contoso.example,MDB-1,UserMailbox';
export const bo = 'Bo Ek,bek,bo@contoso.example,MDB-1,UserMailbox';

/** A request to import these files as they are, unless told otherwise. */
export function importOf(files: readonly FileRef[], changes: Partial<ImportRequest> = {}): ImportRequest {
  return {
    ...{ files, as: null, sheet: null, culture: null, mapping: null, collected: null },
    ...{ partial: false, dryRun: false, choices: null, by: null },
    ...changes,
  };
}

/** Choices for a table that say nothing, except what they are given. */
export function choicesOf(file: FileRef, changes: Partial<TableChoices> = {}): TableChoices {
  return { ...noTableChoices(file), ...changes };
}

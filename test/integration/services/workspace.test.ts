import { writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { createFileRegistry } from '../../../main/services/files/file-access.ts';
import { createProject, openProject } from '../../../main/services/project.ts';
import { openWorkspace } from '../../../main/services/workspace.ts';
import { openClient } from '../../factories/open-client.ts';
import { useTemporaryFolder } from '../../factories/temporary-folder.ts';
import { failureOf } from '../../factories/thrown-error.ts';

const path = useTemporaryFolder();
const clock = () => new Date('2014-03-14T08:12:44Z');
const parts = { files: createFileRegistry(), samplesFolder: 'samples', collectorsFolder: 'collectors', clock };

describe('openWorkspace', () => {
  it('has no project before one was opened', () => {
    const { read, write } = openWorkspace(parts, null);
    expect([failureOf(read.project).code, failureOf(write.project).code]).toEqual([
      'project-missing',
      'project-missing',
    ]);
  });

  it('takes another project and closes the one before', () => {
    for (const name of ['a', 'b']) createProject(path(name), null, clock);
    const [first, second] = [openProject(path('a'), 'write', clock), openProject(path('b'), 'write', clock)];
    const workspace = openWorkspace(parts, first);
    workspace.write.adopt(second);
    expect([workspace.read.project().name, workspace.write.project().name]).toEqual(['b', 'b']);
    expect(() => first.writer().prepare('SELECT 1')).toThrow();
    workspace.close();
    expect(() => second.writer().prepare('SELECT 1')).toThrow();
  });

  it('gives reads a project that they cannot write, the same one every time', () => {
    createProject(path('a'), null, clock);
    const workspace = openWorkspace(parts, openProject(path('a'), 'write', clock));
    expect(workspace.read.project()).toBe(workspace.read.project());
    expect(() => workspace.read.project().writer()).toThrow('a read operation');
    workspace.close();
  });
});

describe('a read that runs while its project is closed', () => {
  it('ends with an error for people, which is no fault of the program', async () => {
    const { client, register, faults, close } = await openClient(path('a.caskade'));
    writeFileSync(path('a.csv'), 'Alias,PrimarySmtpAddress\nann,ann@contoso.example\n');
    const inspection = client.call('import.inspect', { file: register(path('a.csv')), choices: [] });
    const [seen] = await Promise.all([inspection.catch(({ code }) => code), client.call('project.close', {})]);
    close();
    expect({ seen, faults }).toEqual({ seen: 'project-missing', faults: [] });
  });

  it('opens no other connection to the file', () => {
    createProject(path('a'), null, clock);
    const project = openProject(path('a'), 'write', clock);
    project.close();
    expect(failureOf(project.reader).code).toBe('project-missing');
  });
});

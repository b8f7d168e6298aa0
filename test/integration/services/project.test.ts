import { existsSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { createProject, openProject, readOnlyView, toLocalDay } from '../../../main/services/project.ts';
import { getSettings, mergeIntoSettings } from '../../../main/services/settings.ts';
import { useTemporaryFolder } from '../../factories/temporary-folder.ts';
import { failureOf } from '../../factories/thrown-error.ts';

const path = useTemporaryFolder();
const clock = () => new Date('2014-03-14T08:12:44.567Z');

describe('createProject', () => {
  it('names the project as told, else after its file', () => {
    const names = [
      createProject(path('a.caskade'), 'Contoso', clock),
      createProject(path('my b.caskade'), null, clock),
    ];
    const project = openProject(path('a.caskade'), 'read', clock);
    expect({ names, stored: project.name }).toEqual({
      names: [{ name: 'Contoso' }, { name: 'my b' }],
      stored: 'Contoso',
    });
    project.close();
  });

  it('replaces no file', () => {
    writeFileSync(path('a.caskade'), 'something else');
    expect(failureOf(() => createProject(path('a.caskade'), null, clock)).code).toBe('project-exists');
  });
});

describe('openProject', () => {
  it('reads what was committed through a connection of its own', () => {
    createProject(path('a.caskade'), null, clock);
    const project = openProject(path('a.caskade'), 'write', clock);
    const before = getSettings(project);
    mergeIntoSettings(project, { patch: { agents: 2 }, by: null });
    expect({ before, after: getSettings(project), isSame: project.reader() === project.writer() }).toEqual({
      before: {},
      after: { agents: 2 },
      isSame: false,
    });
    project.close();
    expect(existsSync(path('a.caskade-wal'))).toBe(false);
  });

  it('cannot write what it opened to read', () => {
    createProject(path('a.caskade'), null, clock);
    const project = openProject(path('a.caskade'), 'read', clock);
    expect(failureOf(() => project.writer()).code).toBe('project-read-only');
    project.close();
  });

  it('tells the present moment in UTC to the second', () => {
    createProject(path('a.caskade'), null, clock);
    const project = openProject(path('a.caskade'), 'read', clock);
    expect(project.now()).toBe('2014-03-14T08:12:44Z');
    project.close();
  });

  it('refuses what is no project', () => {
    writeFileSync(path('a.caskade'), 'Name,Fqdn\r\n');
    expect([
      failureOf(() => openProject(path('a.caskade'), 'read', clock)).code,
      failureOf(() => openProject(path('none.caskade'), 'write', clock)).code,
    ]).toEqual(['project-not-sqlite', 'project-missing']);
  });
});

describe('readOnlyView', () => {
  it('reads, but does not give the connection that writes', () => {
    createProject(path('a.caskade'), null, clock);
    const project = openProject(path('a.caskade'), 'write', clock);
    const view = readOnlyView(project);
    expect(getSettings(view)).toEqual({});
    expect(() => mergeIntoSettings(view, { patch: { agents: 2 }, by: null })).toThrow('a read operation');
    project.close();
  });
});

describe('toLocalDay', () => {
  it('is the day on the calendar of this computer', () => {
    expect([toLocalDay(new Date(2014, 2, 4, 0, 0)), toLocalDay(new Date(2014, 11, 31, 23, 59))]).toEqual([
      '2014-03-04',
      '2014-12-31',
    ]);
  });
});

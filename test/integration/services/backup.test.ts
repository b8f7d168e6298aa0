import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { saveBackup } from '../../../main/services/backup.ts';
import { createProject, openProject } from '../../../main/services/project.ts';
import { useTemporaryFolder } from '../../factories/temporary-folder.ts';
import { failureOf } from '../../factories/thrown-error.ts';

const folder = useTemporaryFolder();
const clock = () => new Date('2014-03-14T08:00:00Z');

function newProject(name: string): string {
  const path = folder(`${name}.caskade`);
  createProject(path, name, clock);
  return path;
}

describe('a backup at a place where a file lies', () => {
  it('replaces it by a whole copy when the user confirmed that', () => {
    const project = newProject('Contoso');
    const target = folder('copy.caskade');
    writeFileSync(target, 'old');
    const copy = saveBackup(project, target, true);
    const restored = openProject(target, 'read', clock);
    restored.close();
    expect({ copy, name: restored.name, files: readdirSync(folder()).sort() }).toMatchObject({
      copy: { file: target, integrity: 'ok' },
      name: 'Contoso',
      files: ['Contoso.caskade', 'copy.caskade'],
    });
  });

  it('is refused when nobody confirmed it', () => {
    const project = newProject('Contoso');
    const target = folder('copy.caskade');
    writeFileSync(target, 'old');
    expect(failureOf(() => saveBackup(project, target, false))).toMatchObject({ code: 'project-exists' });
    expect(readFileSync(target, 'utf8')).toBe('old');
  });

  it('is refused for the project itself and for one that is open, whatever was confirmed', () => {
    const project = newProject('Contoso');
    const other = openProject(newProject('Fabrikam'), 'write', clock);
    const codes = [project, other.path].map((target) => failureOf(() => saveBackup(project, target, true)));
    other.close();
    expect(codes).toMatchObject([{ code: 'project-exists' }, { code: 'project-exists' }]);
  });

  it('leaves the old file and nothing else when the project is damaged', () => {
    writeFileSync(folder('broken.caskade'), 'no project');
    writeFileSync(folder('copy.caskade'), 'old');
    expect(failureOf(() => saveBackup(folder('broken.caskade'), folder('copy.caskade'), true))).toMatchObject({
      code: 'project-not-sqlite',
    });
    expect(readdirSync(folder()).sort()).toEqual(['broken.caskade', 'copy.caskade']);
  });
});

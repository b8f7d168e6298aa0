import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { cancelledError } from '../../../core/api/jobs.ts';
import type { SampleOrganization } from '../../../core/api/project-operations.ts';
import { samplesFolder } from '../../../main/services/assets.ts';
import { createFileRegistry } from '../../../main/services/files/file-access.ts';
import { listHistory } from '../../../main/services/history.ts';
import { listImports } from '../../../main/services/imports.ts';
import { createSample, readManifest } from '../../../main/services/sample.ts';
import { getSettings } from '../../../main/services/settings.ts';
import { storedRows } from '../../factories/stored-rows.ts';
import { useTemporaryFolder } from '../../factories/temporary-folder.ts';

const path = useTemporaryFolder();
const clock = () => new Date('2014-03-14T08:12:44Z');

function create(organization: SampleOrganization, signal = new AbortController().signal, folder = samplesFolder()) {
  const request = { path: path('s.caskade'), organization, samplesFolder: folder, clock };
  return createSample(request, createFileRegistry(), { onProgress: () => {}, signal });
}

describe('createSample', () => {
  it.each(['nordwind', 'headoffice', 'fabrikam'] as const)(
    'makes a project of %s that is open and can be undone',
    async (name) => {
      const manifest = await readManifest(join(samplesFolder(), name), name);
      const { project, report } = await create(name);
      expect({
        name: project.name,
        storyDay: project.storyDay,
        files: report.files.map(({ file }) => file),
        rejected: report.files.reduce((sum, { rejected }) => sum + rejected, 0),
        settings: getSettings(project),
        imports: listHistory(project).changes.filter(({ what }) => what.startsWith('imported')).length,
      }).toEqual({
        name: manifest.title,
        storyDay: manifest.asOf,
        files: manifest.runs.flatMap(({ files }) => files),
        rejected: 0,
        settings: manifest.settings,
        imports: manifest.runs.length,
      });
      project.close();
    },
  );

  it('dates what has no date with the end of the day of the exports', async () => {
    const { project } = await create('nordwind');
    project.close();
    expect(new Set(storedRows(path('s.caskade'), 'servers', 'collected').map(({ collected }) => collected))).toEqual(
      new Set(['2014-03-14T23:59:59']),
    );
  });

  it('dates the rows of each import with its own day, and names the last import in the report', async () => {
    const { project, report } = await create('fabrikam');
    const [last] = listImports(project).imports;
    project.close();
    const days = (entity: 'databases' | 'mailboxes') =>
      new Set(storedRows(path('s.caskade'), entity, 'collected').map(({ collected }) => collected));
    expect([days('mailboxes'), days('databases'), report.importId, report.nothingChanged]).toEqual([
      new Set(['2014-03-07T23:59:59']),
      new Set(['2014-03-14T23:59:59']),
      last?.id,
      false,
    ]);
  });

  it('leaves no file behind when it is cancelled', async () => {
    await expect(create('nordwind', AbortSignal.abort(cancelledError()))).rejects.toMatchObject({ code: 'cancelled' });
    expect(readdirSync(path())).toEqual([]);
  });

  it('makes no file when the installation lacks the sample', async () => {
    const creating = create('nordwind', new AbortController().signal, path('nowhere'));
    await expect(creating).rejects.toMatchObject({ code: 'not-found' });
    expect(readdirSync(path())).toEqual([]);
  });
});

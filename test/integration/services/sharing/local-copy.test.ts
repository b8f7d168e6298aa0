import { appendFileSync, chmodSync, existsSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { ProjectPlace } from '../../../../core/shared/project-place.ts';
import { readOrigin, stateMark, storeOrigin } from '../../../../db/copy-origin.ts';
import { writeMeta } from '../../../../db/project-file.ts';
import { createProject, openProject } from '../../../../main/services/project.ts';
import { freeCopyPath } from '../../../../main/services/sharing/copy-path.ts';
import { createPlaceProbe } from '../../../../main/services/sharing/place-of-project.ts';
import { type SharingProgram, useSharingPrograms } from '../../../factories/sharing-program.ts';
import { useTemporaryFolder } from '../../../factories/temporary-folder.ts';

const path = useTemporaryFolder();
const program = useSharingPrograms();
const origin = () => path('N.caskade');
const copy = () => path('copy.caskade');
const takenAt = '2014-04-03T10:12:00Z';

/** A project on which 3 agents work, closed, and a copy of it that is open and in which they are 5. */
async function copyWithAChange(): Promise<SharingProgram> {
  createProject(origin(), 'Contoso', () => new Date(takenAt));
  const own = program('isolberg');
  await own.open(origin());
  await setAgents(own, 3);
  await own.client.call('project.takeCopy', { target: own.ref(copy()) });
  await own.open(copy());
  await setAgents(own, 5);
  return own;
}

function setAgents({ client }: SharingProgram, agents: number): Promise<unknown> {
  return client.call('settings.merge', { patch: { agents }, by: 'isolberg' });
}

/** How many agents a file says work on it, and whether it is a local copy. */
async function stateOf(file: string) {
  const reader = program('reader');
  const { origin: from } = await reader.open(file);
  const { agents } = await reader.client.call('settings.get', {});
  await reader.client.call('project.close', {});
  return { agents, isCopy: from !== null };
}

function codeOf(work: Promise<unknown>): Promise<unknown> {
  return work.then(
    () => 'done',
    (error) => error.code,
  );
}

describe('a local copy', () => {
  it('remembers where it was taken from and when; the project stays as it is', async () => {
    const own = await copyWithAChange();
    const opened = await own.client.call('project.get', {});
    expect({ from: opened.origin, name: opened.name, origin: await stateOf(origin()) }).toEqual({
      from: { file: origin(), takenAt, checkedInAt: null },
      name: 'Contoso',
      origin: { agents: 3, isCopy: false },
    });
  });

  it('takes the place of the project when it is checked in, which stays beside it as it was', async () => {
    const own = await copyWithAChange();
    const { file, backup } = await own.client.call('project.checkIn', {});
    const { origin: from } = await own.client.call('project.get', {});
    expect({
      file,
      from,
      origin: await stateOf(file),
      backup: await stateOf(backup),
      files: readdirSync(path()).sort(),
    }).toEqual({
      file: origin(),
      from: { file: origin(), takenAt, checkedInAt: takenAt },
      origin: { agents: 5, isCopy: false },
      backup: { agents: 3, isCopy: false },
      files: expect.arrayContaining(['N before check-in 20140403-1012.caskade', 'N.caskade', 'copy.caskade']),
    });
  });

  it('leaves the rights on the file as they were', async () => {
    const own = await copyWithAChange();
    chmodSync(origin(), 0o664);
    const before = statSync(origin()).mode;
    await own.client.call('project.checkIn', {});
    expect(statSync(origin()).mode).toBe(before);
  });

  it('can be checked in again after more work, and leaves no other file behind', async () => {
    const own = await copyWithAChange();
    await own.client.call('project.checkIn', {});
    await setAgents(own, 7);
    await own.client.call('project.checkIn', {});
    await own.client.call('project.close', {});
    expect([await stateOf(origin()), readdirSync(path()).sort()]).toEqual([
      { agents: 7, isCopy: false },
      [
        'N before check-in 20140403-1012 2.caskade',
        'N before check-in 20140403-1012.caskade',
        'N.caskade',
        'copy.caskade',
      ],
    ]);
  });

  it('is refused when the project was changed meanwhile, and again after that; nothing is written', async () => {
    const own = await copyWithAChange();
    const colleague = program('mlien');
    await colleague.open(origin());
    await setAgents(colleague, 4);
    await colleague.client.call('project.close', {});
    const codes = [
      await codeOf(own.client.call('project.checkIn', {})),
      await codeOf(own.client.call('project.checkIn', {})),
    ];
    expect({
      codes,
      origin: await stateOf(origin()),
      files: readdirSync(path()).filter((n) => /before|tmp/.test(n)),
    }).toEqual({ codes: ['origin-changed', 'origin-changed'], origin: { agents: 4, isCopy: false }, files: [] });
  });

  it('is refused when the project was changed and that was undone: somebody has seen it', async () => {
    const own = await copyWithAChange();
    const colleague = program('mlien');
    await colleague.open(origin());
    await setAgents(colleague, 4);
    await colleague.client.call('history.undo', {});
    await colleague.client.call('project.close', {});
    expect(await codeOf(own.client.call('project.checkIn', {}))).toBe('origin-changed');
  });

  it('is refused while somebody works on the project, by name', async () => {
    const own = await copyWithAChange();
    await program('mlien').open(origin());
    const refused = own.client.call('project.checkIn', {});
    await expect(refused).rejects.toMatchObject({
      code: 'project-in-use',
      details: { user: 'mlien', computer: 'WS-mlien', since: takenAt },
    });
  });

  it('is refused while a program without a lock has the project open', async () => {
    const own = await copyWithAChange();
    const command = openProject(origin(), 'write', () => new Date(takenAt));
    const code = await codeOf(own.client.call('project.checkIn', {}));
    command.close();
    expect([code, readdirSync(path()).filter((name) => /before|tmp/.test(name)), await stateOf(origin())]).toEqual([
      'project-locked',
      [],
      { agents: 3, isCopy: false },
    ]);
  });

  it('is refused when another project lies there, something else, or nothing', async () => {
    const own = await copyWithAChange();
    const checkIn = () => codeOf(own.client.call('project.checkIn', {}));
    renameSync(origin(), path('moved.caskade'));
    const codes = [await checkIn()];
    createProject(origin(), 'Contoso', () => new Date('2014-04-04T10:12:00Z'));
    codes.push(await checkIn());
    rmSync(origin());
    appendFileSync(origin(), 'Dear Sir or Madam');
    codes.push(await checkIn());
    expect(codes).toEqual(['project-missing', 'origin-changed', 'project-not-sqlite']);
  });

  it('can be checked in again when its program was killed in the middle of that', async () => {
    const own = await copyWithAChange();
    const opened = openProject(copy(), 'write', () => new Date(takenAt));
    const stored = readOrigin(opened.reader());
    await own.client.call('project.checkIn', {});
    // The origin is written; what the copy remembers is what it knew right before.
    if (stored !== null) {
      const marks = [...stored.marks, stateMark(opened.reader())];
      storeOrigin(opened.writer(), { ...stored, marks });
    }
    opened.close();
    await setAgents(own, 7);
    await own.client.call('project.checkIn', {});
    expect(await stateOf(origin())).toEqual({ agents: 7, isCopy: false });
  });

  it('is what is checked in, not any other project', async () => {
    const own = await copyWithAChange();
    await own.open(origin());
    expect(await codeOf(own.client.call('project.checkIn', {}))).toBe('not-found');
  });
});

describe('an origin that somebody wrote into a project by hand', () => {
  it.each(['{', '[]', 'null', '{"path":7}', '{"path":"/a","marks":[1],"takenAt":"","checkedInAt":null}'])(
    'as %s is none',
    async (text) => {
      createProject(origin(), 'Contoso', () => new Date(takenAt));
      const file = openProject(origin(), 'write', () => new Date(takenAt));
      writeMeta(file.writer(), { origin: text });
      file.close();
      const own = program('isolberg');
      expect((await own.open(origin())).origin).toBeNull();
    },
  );
});

describe('the place of a local copy', () => {
  const synced: ProjectPlace = { kind: 'sync', name: 'OneDrive' };

  it.each([
    ['the projects folder on a disk of this computer', null, 'projects'],
    ['a folder that stays here when the projects folder is synchronized', synced, 'local'],
  ])('is %s', async (_, place, folder) => {
    const folders = { projectsFolder: path('projects'), localFolder: path('local'), placeOf: () => place };
    expect(await freeCopyPath('/mnt/it/Contoso.caskade', folders)).toBe(join(path(folder), 'Contoso.caskade'));
  });

  it('is looked up in the file system: marks of sync programs above a project', () => {
    const placeOf = createPlaceProbe({ platform: process.platform, env: { OneDriveCommercial: '' }, home: path() });
    createProject(path('a.caskade'), 'A', () => new Date());
    const before = placeOf(path('a.caskade'));
    appendFileSync(path('.stfolder'), '');
    expect([before, placeOf(path('a.caskade'))]).toEqual([null, { kind: 'sync', name: 'Syncthing' }]);
  });
});

describe('a project that somebody works on', () => {
  it('is read by the second, who is told by whom, and written when it is opened again after the first', async () => {
    createProject(origin(), 'Contoso', () => new Date(takenAt));
    const [first, second] = [program('isolberg'), program('mlien', () => ({ kind: 'network', name: 'X:' }))];
    await first.open(origin());
    const opened = await second.open(origin());
    const refused = await codeOf(setAgents(second, 4));
    await first.client.call('project.close', {});
    const again = await second.open(origin());
    expect({ opened, refused, again, done: await codeOf(setAgents(second, 4)) }).toMatchObject({
      opened: {
        access: 'read',
        openedBy: { user: 'isolberg', computer: 'WS-isolberg', since: takenAt },
        place: { kind: 'network', name: 'X:' },
      },
      refused: 'project-in-use',
      again: { access: 'write', openedBy: null },
      done: 'done',
    });
  });

  it('leaves no lock when it is closed, also when it cannot be opened', async () => {
    createProject(origin(), 'Contoso', () => new Date(takenAt));
    appendFileSync(path('letter.caskade'), 'Dear Sir or Madam');
    const own = program('isolberg');
    await own.open(origin());
    const code = await codeOf(own.open(path('letter.caskade')));
    const during = [existsSync(`${origin()}.lock`), existsSync(path('letter.caskade.lock'))];
    await own.client.call('project.close', {});
    expect({ code, during, after: readdirSync(path()).sort() }).toEqual({
      code: 'project-not-sqlite',
      during: [true, false],
      after: ['N.caskade', 'letter.caskade'],
    });
  });

  it('tells the others of each change, and nobody of the own', async () => {
    createProject(origin(), 'Contoso', () => new Date(takenAt));
    const [first, second] = [program('isolberg'), program('mlien')];
    await first.open(origin());
    await second.open(origin());
    await setAgents(first, 4);
    await expect.poll(() => second.events.at(-1)).toEqual({ kind: 'changed-elsewhere' });
    expect(first.events.filter(({ kind }) => kind === 'changed-elsewhere')).toEqual([]);
  });
});

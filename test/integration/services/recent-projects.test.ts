import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { createRecentProjects, mostRecent } from '../../../main/services/recent-projects.ts';
import { useTemporaryFolder } from '../../factories/temporary-folder.ts';

const folder = useTemporaryFolder();
const moments = ['2014-03-14T08:00:00.000Z', '2014-03-15T08:00:00.000Z', '2014-03-16T08:00:00.000Z'];

const reported: unknown[] = [];

function create() {
  let i = 0;
  const clock = () => new Date(moments[Math.min(i++, 2)] ?? '');
  return createRecentProjects({ file: folder('config', 'recent.json'), folder: folder('projects'), clock }, (error) =>
    reported.push(error),
  );
}

function plant(name: string): string {
  mkdirSync(folder('projects'), { recursive: true });
  const path = folder('projects', name);
  writeFileSync(path, '');
  return path;
}

describe('the projects of a user', () => {
  it('are none before the first was opened', async () => {
    expect(await create().list()).toEqual([]);
  });

  it('are all remembered when several are opened at the same time, before the list is looked at', async () => {
    const recent = create();
    for (const path of ['/gone/A.caskade', '/gone/B.caskade', '/gone/C.caskade']) void recent.remember(path);
    expect((await recent.list()).map(({ name }) => name)).toEqual(['C', 'B', 'A']);
  });

  it('are found in the folder with the work files that lie there', async () => {
    plant('A.caskade');
    plant('A wave 3.caskade-work');
    plant('A.caskade.bak');
    expect((await create().list()).map(({ name }) => name)).toEqual(['A wave 3', 'A']);
  });

  it('stand newest first, then the others of the folder by name, and tell which are gone', async () => {
    const recent = create();
    const first = plant('A.caskade');
    plant('Z.caskade');
    plant('notes.txt');
    await recent.remember(first);
    await recent.remember('/gone/B.caskade');
    await recent.remember(first);
    const list = await recent.list();
    expect(list.map(({ name, openedAt, isThere }) => [name, openedAt, isThere])).toEqual([
      ['A', moments[2], true],
      ['B', moments[1], false],
      ['Z', null, true],
    ]);
  });

  it('are found again by their id, which tells no path, until they are forgotten', async () => {
    const recent = create();
    await recent.remember('/secret/place/B.caskade');
    const [{ id } = { id: '' }] = await recent.list();
    const path = await recent.pathOf(id);
    await recent.forget(id);
    await expect(recent.pathOf(id)).rejects.toMatchObject({ code: 'not-found' });
    expect([path, /^[0-9a-f]{20}$/.test(id)]).toEqual(['/secret/place/B.caskade', true]);
  });

  it('can be worked with when the list cannot be written, which is reported', async () => {
    writeFileSync(folder('config'), 'a file where the folder should be');
    await create().remember('/p/a.caskade');
    expect(reported.length).toBe(1);
  });

  it('are kept up to a number', async () => {
    const recent = create();
    for (let i = 0; i < mostRecent + 3; i += 1) await recent.remember(`/p/${i}.caskade`);
    expect((await recent.list()).length).toBe(mostRecent);
  });

  it.each(['{', '{"a":1}', ''])('start anew when the list reads %j, which is put aside', async (text) => {
    const file = folder('config', 'recent.json');
    mkdirSync(folder('config'));
    writeFileSync(file, text);
    const list = await create().list();
    expect([list, existsSync(file), readFileSync(`${file}.unreadable`, 'utf8')]).toEqual([[], false, text]);
  });
});

import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { describe, expect, it } from 'vitest';
import { announceHost, createPrivateFolder, listRunningHosts } from '../../../main/loopback/private-folder.ts';
import { removeAbandonedFolders } from '../../../main/services/files/process-folder.ts';
import { useTemporaryFolder } from '../../factories/temporary-folder.ts';

const path = useTemporaryFolder();

/** The number of a process that has ended. */
function endedProcess(): number {
  return spawnSync(process.execPath, ['--version']).pid;
}

/** As another process would have made it. */
function plantFolder(processId: number, announcement: string | null = null): string {
  const folder = path(`caskade-host-${processId}-a1B2c3`);
  mkdirSync(folder, { mode: 0o700 });
  writeFileSync(`${folder}/left.csv`, 'left');
  if (announcement !== null) writeFileSync(`${folder}/host.json`, announcement);
  return folder;
}

describe('the private folder', () => {
  it('is named after the process, and goes with everything in it', async () => {
    const folder = await createPrivateFolder(path());
    writeFileSync(await folder.place('a.csv'), 'a');
    const name = basename(folder.path);
    await folder.close();
    expect([name.startsWith(`caskade-host-${process.pid}-`), readdirSync(path())]).toEqual([true, []]);
  });

  it('that a killed host left behind is removed by the next start; that of a running one is not', async () => {
    plantFolder(endedProcess());
    const running = plantFolder(process.ppid);
    const own = await createPrivateFolder(path());
    await removeAbandonedFolders('host', path());
    expect(readdirSync(path()).sort()).toEqual([basename(running), basename(own.path)].sort());
  });

  it('is known by its name alone: nothing else is removed, and no link is followed', async () => {
    const ended = endedProcess();
    mkdirSync(path('precious'));
    writeFileSync(path('precious', 'kept.csv'), 'kept');
    symlinkSync(path('precious'), path(`caskade-host-${ended}-link`), 'junction');
    mkdirSync(path(`caskade-host-${ended}`));
    mkdirSync(path(`caskade-host-x${ended}-abc`));
    await removeAbandonedFolders('host', path());
    expect([existsSync(path('precious', 'kept.csv')), readdirSync(path()).length]).toEqual([true, 4]);
  });

  it('tells other starts what is served, without a secret', async () => {
    const host = { processId: process.ppid, origin: 'http://127.0.0.1:4711', project: '/p.caskade' };
    plantFolder(process.ppid, JSON.stringify(host));
    expect(await listRunningHosts(path())).toEqual([host]);
  });

  it.each(['', '{', '[]', 'null', '{"processId":1}', '{"processId":"1","origin":"","project":""}'])(
    'with the announcement %j tells nothing',
    async (announcement) => {
      plantFolder(process.ppid, announcement);
      expect(await listRunningHosts(path())).toEqual([]);
    },
  );

  it('of this process is no other start', async () => {
    const folder = await createPrivateFolder(path());
    await announceHost(folder, { processId: process.pid, origin: 'http://127.0.0.1:4711', project: '/p.caskade' });
    expect(await listRunningHosts(path())).toEqual([]);
  });
});

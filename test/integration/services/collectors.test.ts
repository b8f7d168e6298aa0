import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { collectorsFolder } from '../../../main/services/assets.ts';
import { useProjectCli } from '../../factories/project-cli.ts';

const cli = useProjectCli();
const bundled = readdirSync(collectorsFolder()).sort();

describe('caskade collectors', () => {
  it('saves the bundled files byte for byte, in a folder that it makes', async () => {
    const { exitCode } = await cli.run('collectors', '--out', 'tools/scripts', '--quiet');
    const saved = cli.path('tools', 'scripts');
    expect({ exitCode, files: readdirSync(saved).sort() }).toEqual({ exitCode: 0, files: bundled });
    for (const file of bundled)
      expect(readFileSync(join(saved, file))).toEqual(readFileSync(join(collectorsFolder(), file)));
  });

  it('completes a folder and says which files were there already', async () => {
    mkdirSync(cli.path('s'));
    writeFileSync(cli.path('s', 'README.md'), readFileSync(join(collectorsFolder(), 'README.md')));
    expect(await cli.json('collectors', '--out', 's')).toEqual({
      folder: cli.path('s'),
      files: bundled.map((file) => ({ file, isNew: file !== 'README.md' })),
    });
  });

  it('leaves a folder alone that has another file of that name', async () => {
    mkdirSync(cli.path('s'));
    writeFileSync(cli.path('s', 'README.md'), 'my notes');
    const { exitCode, stderr } = await cli.run('collectors', '--out', 's', '--quiet');
    expect({ exitCode, stderr: stderr.split('\n')[0], files: readdirSync(cli.path('s')) }).toEqual({
      exitCode: 1,
      stderr: 'README.md exists in the folder and has other content.',
      files: ['README.md'],
    });
  });

  it.each(['file', 'file/scripts'])('says so when %s cannot be a folder', async (out) => {
    writeFileSync(cli.path('file'), 'x');
    await expect(cli.json('collectors', '--out', out)).rejects.toThrow(
      /file-write-failed: The folder .* cannot be made/,
    );
  });

  it('says so when a name is taken by something that is no file', async () => {
    mkdirSync(cli.path('s', 'README.md'), { recursive: true });
    await expect(cli.json('collectors', '--out', 's')).rejects.toThrow(
      'README.md in the folder cannot be read (EISDIR)',
    );
  });
});

import { fork } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { beforeAll, describe, expect, it } from 'vitest';
import { createBackend } from '../../main/electron/backend.ts';
import { ensureBuiltProgram } from '../factories/built-program.ts';
import { useTemporaryFolder } from '../factories/temporary-folder.ts';
import { makeWorkbook } from '../factories/workbooks.ts';

const folder = useTemporaryFolder();
const built = (name: string): URL => new URL(`../../dist/${name}`, import.meta.url);
const port = new URL('../factories/electron/parent-port.mjs', import.meta.url).href;

beforeAll(ensureBuiltProgram);

/** What a built file loads from outside of itself, but for Node's own modules. */
function packagesOf(name: string): readonly string[] {
  const text = readFileSync(built(name), 'utf8');
  const named = [...text.matchAll(/^import .*?from "([^"]+)"|require\("([^"]+)"\)/gm)].map(([, a, b]) => a ?? b ?? '');
  return [...new Set(named)].filter((module) => !isBuiltin(module) && !module.startsWith('./')).sort();
}

describe('the build of the windows', () => {
  it('needs Electron and the SQLite library, and the preload Electron alone', () => {
    expect(['electron.mjs', 'electron-backend.mjs', 'preload.cjs'].map(packagesOf)).toEqual([
      ['electron'],
      ['better-sqlite3'],
      ['electron'],
    ]);
  });

  it('has one file for the preload, which a sandbox can load', () => {
    const text = readFileSync(built('preload.cjs'), 'utf8');
    expect([/^\s*(import|export) /m.test(text), existsSync(built('electron-chunks/preload.cjs'))]).toEqual([
      false,
      false,
    ]);
  });

  it('has a process of a project that does its work, workbooks included', async () => {
    const lost: number[] = [];
    const backend = createBackend({
      start: () => {
        const child = fork(built('electron-backend.mjs'), [], {
          serialization: 'advanced',
          execArgv: ['--import', port],
        });
        return {
          port: {
            post: (message) => child.send(structuredClone(Object(message))),
            onMessage: (listener) => {
              child.on('message', listener);
            },
          },
          onExit: (listener) => {
            child.on('exit', (code) => listener(code ?? 1));
          },
          kill: () => {
            child.kill();
          },
        };
      },
      project: () => null,
      reportFault: (text) => {
        throw new Error(text);
      },
      onLost: (code) => lost.push(code),
    });
    const target = backend.files.register(folder('Contoso.caskade'));
    await backend.client.call('project.create', { target, name: 'Contoso' });
    const rows = readFileSync(new URL('../fixtures/collectors/ADSites.csv', import.meta.url), 'utf8')
      .trim()
      .split(/\r?\n/);
    const cells = rows.map((row) =>
      row
        .replace(/^\uFEFF/, '')
        .replaceAll('"', '')
        .split(','),
    );
    writeFileSync(folder('sites.xlsx'), makeWorkbook('xlsx', [{ name: 'Sites', rows: cells }]));
    const files = [backend.files.register(folder('sites.xlsx'))];
    const choices = { as: null, sheet: null, culture: null, mapping: null, collected: null, partial: false };
    const report = await backend.client.call('import.run', {
      ...choices,
      choices: null,
      files,
      by: null,
      dryRun: false,
    });
    await backend.end();
    const left = existsSync(folder('Contoso.caskade-wal'));
    expect({ files: report.files.map(({ file }) => file), changed: !report.nothingChanged, lost, left }).toEqual({
      files: ['sites.xlsx'],
      changed: true,
      lost: [],
      left: false,
    });
  });
});

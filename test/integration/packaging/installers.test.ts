import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { FuseState, FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import { build, type Configuration, Platform } from 'electron-builder';
import { beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { appUserModelId } from '../../../main/electron/app-user-model-id.ts';
import { fuses, programOf } from '../../../packaging/flip-fuses.mjs';
import { ensureBuiltProgram } from '../../factories/built-program.ts';
import { useTemporaryFolder } from '../../factories/temporary-folder.ts';
import { schemaProblems } from './schema-problems.ts';

const path = useTemporaryFolder();
const root = fileURLToPath(new URL('../../..', import.meta.url));
const config: Configuration = parse(readFileSync(join(root, 'electron-builder.yml'), 'utf8'));

describe('the description of the installers', () => {
  it('is one that electron-builder understands', () => {
    expect(schemaProblems(config)).toEqual([]);
  });

  it('is refused by the same check when a key is wrong', () => {
    expect(schemaProblems({ ...config, nsiss: {} }).join()).toContain('nsiss');
  });

  it('makes nsis and portable for Windows, dmg and zip for macOS, AppImage and deb for Linux', () => {
    const { win, mac, linux } = config;
    const targetsOf = (platform: { target?: unknown } | null | undefined): unknown =>
      Array.isArray(platform?.target) ? platform.target.map(({ target }: { target: string }) => target) : null;
    expect([win, mac, linux].map(targetsOf)).toEqual([
      ['nsis', 'portable'],
      ['dmg', 'zip'],
      ['AppImage', 'deb'],
    ]);
  });

  it('names the program to Windows as the program names itself', () => {
    expect(config.appId).toBe(appUserModelId);
  });

  it('names icons that are there', () => {
    const icons = ['icon.ico', 'icon.icns', 'icons/512x512.png'].map((name) => join(root, 'assets/icons', name));
    expect(icons.filter((icon) => !existsSync(icon))).toEqual([]);
  });
});

describe('the fuses of the installed program', () => {
  it('switch off what starts other code, and on what protects the program', () => {
    expect(fuses).toMatchObject({
      [FuseV1Options.RunAsNode]: false,
      [FuseV1Options.EnableNodeOptionsEnvironmentVariable]: false,
      [FuseV1Options.EnableNodeCliInspectArguments]: false,
      [FuseV1Options.GrantFileProtocolExtraPrivileges]: false,
      [FuseV1Options.EnableCookieEncryption]: true,
      [FuseV1Options.OnlyLoadAppFromAsar]: true,
      [FuseV1Options.EnableEmbeddedAsarIntegrityValidation]: true,
    });
  });

  it.each([
    ['win32', 'Caskade.exe'],
    ['darwin', 'Caskade.app'],
    ['linux', 'caskade'],
  ])('are those of the program on %s', (electronPlatformName, name) => {
    const packager = { appInfo: { productFilename: 'Caskade' }, executableName: 'caskade' };
    expect(programOf({ appOutDir: 'out', electronPlatformName, packager })).toBe(join('out', name));
  });
});

describe('a packed program', () => {
  beforeAll(() => ensureBuiltProgram());

  it('holds what runs on its platform, and nothing else', async () => {
    await packForLinux(path('out'), makeStub(path('electron')));
    const resources = path('out/linux-unpacked/resources');
    const packed = listArchive(join(resources, 'app.asar'));
    const real = (name: string) => existsSync(join(resources, 'app.asar.unpacked', name));
    expect({
      isThere: wanted.filter((name) => !packed.includes(name)),
      isReal: unpacked.filter((name) => !real(name)),
      isTooMuch: packed.filter((name) => unwanted.test(name)),
      binaries: packed.filter((name) => name.endsWith('.node')),
      isMissedByWorkers: ['workbook-worker.mjs', 'report-workbook-worker.mjs']
        .flatMap((worker) => importsOf(join(resources, 'app.asar.unpacked/dist', worker)))
        .filter((name) => !real(join('dist', name))),
      isRunAsNode: (await getCurrentFuseWire(path('out/linux-unpacked/caskade')))[FuseV1Options.RunAsNode],
      isOnlyFromArchive: (await getCurrentFuseWire(path('out/linux-unpacked/caskade')))[
        FuseV1Options.OnlyLoadAppFromAsar
      ],
    }).toEqual({
      isThere: [],
      isReal: [],
      isTooMuch: [],
      binaries: ['/node_modules/better-sqlite3/prebuilds/linux-x64.node'],
      isMissedByWorkers: [],
      isRunAsNode: FuseState.DISABLE,
      isOnlyFromArchive: FuseState.ENABLE,
    });
  });
});

/** By this text the fuses are found in the program of Electron; the version of the wire and its length follow. */
const fuseSentinel = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX';

const wanted = [
  ...['/package.json', '/dist/electron.mjs', '/dist/electron-backend.mjs', '/dist/preload.cjs'],
  ...['/dist/renderer/index.html', '/node_modules/better-sqlite3/lib/index.js'],
];

const unpacked = [
  ...['assets/samples/nordwind/sample.json', 'assets/collectors/README.md'],
  ...['dist/workbook-worker.mjs', 'dist/report-workbook-worker.mjs'],
  'node_modules/better-sqlite3/prebuilds/linux-x64.node',
];

const unwanted =
  /\.map$|\.ts$|^\/(test|scripts|core|db|main|renderer|docs|packaging)\/|\/deps\/|^\/dist\/caskade\.mjs$/;

/** Packs with a folder in place of Electron, so that nothing is downloaded. */
async function packForLinux(output: string, electronDist: string): Promise<void> {
  await build({
    projectDir: root,
    publish: 'never',
    targets: Platform.LINUX.createTarget('dir'),
    config: { electronDist, directories: { output } },
  });
}

function makeStub(folder: string): string {
  mkdirSync(join(folder, 'resources'), { recursive: true });
  mkdirSync(join(folder, 'locales'));
  writeFileSync(join(folder, 'locales', 'en-US.pak'), 'stub');
  for (const name of ['version', 'LICENSE', 'LICENSES.chromium.html']) writeFileSync(join(folder, name), 'stub');
  writeFileSync(join(folder, 'electron'), `a program ${fuseSentinel}\x01\x09${'0'.repeat(9)} and its end`);
  return folder;
}

/** The files beside a built module that it imports. */
function importsOf(file: string): readonly string[] {
  return [...readFileSync(file, 'utf8').matchAll(/(?:from |import\()"(\.\/[^"]+)"/g)].map(([, name]) => name ?? '');
}

/** The files of an archive, by the library that wrote it. */
function listArchive(file: string): readonly string[] {
  const asar: { listPackage: (path: string, options: object) => string[] } = createRequire(
    createRequire(import.meta.url).resolve('electron-builder'),
  )('@electron/asar');
  return asar.listPackage(file, { isPack: false }).map((name) => name.replaceAll('\\', '/'));
}

import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { buildRunbook } from '../../../core/runbook/build-runbook.ts';
import type { RunbookFile, RunbookInput } from '../../../core/runbook/runbook-input.ts';
import { headOfficeRunbook } from '../../factories/headoffice-runbook.ts';
import { nordwindRunbook } from '../../factories/nordwind-runbook.ts';

const golden = join(import.meta.dirname, '../../golden/runbook');
const mustUpdate = process.env.UPDATE_GOLDEN === '1';

describe('the runbook, byte for byte as it was reviewed (UPDATE_GOLDEN=1 writes it anew)', () => {
  it.each([
    ['nordwind', nordwindRunbook()],
    ['headoffice', headOfficeRunbook()],
  ])('of %s', (name, input: RunbookInput) => {
    const files = buildRunbook(input);
    const folder = join(golden, name);
    if (mustUpdate) writeAll(folder, files);
    expect(textsOf(files)).toEqual(readAll(folder));
  });
});

function textsOf(files: readonly RunbookFile[]): Record<string, string> {
  return Object.fromEntries(files.map(({ path, content }) => [path, content]));
}

function readAll(folder: string): Record<string, string> {
  if (!existsSync(folder)) return {};
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return Object.fromEntries(
    entries.map((entry) => {
      const file = join(entry.parentPath, entry.name);
      return [file.slice(folder.length + 1).replaceAll('\\', '/'), readFileSync(file, 'utf8')];
    }),
  );
}

function writeAll(folder: string, files: readonly RunbookFile[]): void {
  rmSync(folder, { recursive: true, force: true });
  for (const { path, content } of files) {
    const file = join(folder, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content);
  }
}

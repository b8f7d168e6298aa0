import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { node24, toolPath } from '../../../scripts/setup.mjs';
import { inPlantedTree, type Sources } from './planted-tree.ts';

const clock = 'core reads no clock and throws no dice';
const locale = 'The result depends on the language or the time zone of the machine';
const inPlace = 'A type imported in place escapes the layer rules';
const longFunction = `export function long(): void {\n${'  void 0;\n'.repeat(81)}}\n`;

/** For each rule, by its name or by the first words of its message, files that break it and nothing else. */
const plants: Readonly<Record<string, Sources>> = {
  [clock]: {
    'core/now.ts': 'export const now = new Date();\n',
    'core/bare-now.ts': 'export const now = new Date;\n',
    'core/text-now.ts': 'export const now = Date();\n',
    'core/milliseconds.ts': 'export const now = Date.now();\n',
    'core/clock-in-hand.ts': 'export const clock = Date.now;\n',
    'core/dice.ts': 'export const dice = Math.random();\n',
  },
  [locale]: {
    'core/order.ts': 'export const order = (a: string, b: string) => a.localeCompare(b);\n',
    'core/text.ts': 'export const text = (a: number) => a.toLocaleString();\n',
    'core/hours.ts': 'export const hours = (a: Date) => a.getHours();\n',
    'core/offset.ts': 'export const offset = (a: Date) => a.getTimezoneOffset();\n',
    'core/collator.ts': 'export const collator = new Intl.Collator();\n',
  },
  [inPlace]: {
    'main/in-place.ts': "export type Row = import('../db/rows.ts').Row;\n",
  },
  'lint/suspicious/noConsole': { 'core/console.ts': "export const say = () => console.log('');\n" },
  'lint/style/noRestrictedGlobals': {
    'core/performance.ts': 'export const now = performance.now();\n',
    'core/crypto.ts': 'export const id = crypto.randomUUID();\n',
    'core/world.ts': 'export const world = globalThis;\n',
    'core/timer.ts': 'export const wait = () => setTimeout(() => 1, 1);\n',
  },
  'lint/style/noDefaultExport': { 'db/default.ts': 'export default 1;\n' },
  'lint/style/noEnum': { 'db/enumeration.ts': 'export enum Colour {\n  Red = 1,\n}\n' },
  'lint/style/noParameterProperties': {
    'db/property.ts': 'export class Box {\n  constructor(readonly a: number) {}\n}\n',
  },
  'lint/style/useConsistentTypeDefinitions': { 'db/shape.ts': 'export interface Shape {\n  readonly a: number;\n}\n' },
  'lint/style/useFilenamingConvention': { 'db/camelCase.ts': 'export const a = 1;\n' },
  'lint/style/noExcessiveLinesPerFile': {
    'db/long-file.ts': 'export const a = 1;\n'.replace('1', `[\n${'  1,\n'.repeat(400)}]`),
  },
  'lint/complexity/noExcessiveLinesPerFunction': { 'main/long-function.ts': longFunction },
  'lint/correctness/useImportExtensions': { 'main/no-suffix.ts': "export * from './long-function';\n" },
  'lint/suspicious/noExplicitAny': { 'main/anything.ts': 'export const a = (b: any) => b;\n' },
  'lint/suspicious/noTsIgnore': { 'main/ignored.ts': '// @ts-ignore\nexport const a: string = 1;\n' },
  'lint/suspicious/noFocusedTests': {
    'test/unit/focused.test.ts': "import { it } from 'vitest';\n\nit.only('a', () => {});\n",
  },
  'lint/suspicious/noSkippedTests': {
    'test/unit/skipped.test.ts': "import { describe } from 'vitest';\n\ndescribe.skip('a', () => {});\n",
  },
};

const allowed: Sources = {
  'core/dates.ts': 'export const day = (year: number) => new Date(Date.UTC(year, 1)).getUTCDate();\n',
  'core/order-by-code.ts': 'export const order = (a: string, b: string) => (a < b ? -1 : 1);\n',
  'main/clock.ts': 'export const now = () => new Date();\n',
  'db/rows.ts': 'export type Row = number;\n',
  'vitest.config.ts': 'export default {};\n',
};

describe('the lint rules', () => {
  it('catch each planted violation, each by its own rule', () => {
    const planted: Sources = { ...allowed, ...Object.assign({}, ...Object.values(plants)) };
    const copied = ['biome.json', '.gitignore', 'scripts/lint'];
    const found = inPlantedTree({ copied, packages: [], planted }, lint);
    const expected = Object.entries(plants).flatMap(([rule, files]) =>
      Object.keys(files).map((file) => [file, [rule]]),
    );
    expect(found).toEqual(Object.fromEntries(expected));
  });
});

/** File -> the rules that it breaks. */
function lint(folder: string): Record<string, string[]> {
  const args = [toolPath('biome'), 'lint', '--reporter=github', '--max-diagnostics=none', '--colors=off', '.'];
  const { stdout } = spawnSync(node24, args, { cwd: folder, encoding: 'utf8' });
  const rules: Record<string, string[]> = {};
  for (const [, title = '', file = '', message = ''] of stdout.matchAll(
    /^::error title=([^,]+),file=([^,]+),.*?::(.*)$/gm,
  )) {
    const path = file.replaceAll('\\', '/').replace(/^.*?caskade-house-[^/]*\//, '');
    const rule = title === 'plugin' ? (message.split('.')[0] ?? '') : title;
    rules[path] = [...(rules[path] ?? []), rule];
  }
  return rules;
}

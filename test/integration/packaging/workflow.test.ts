import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { NoOperationTraceWriter, parseWorkflow } from '@actions/workflow-parser';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';

const folder = fileURLToPath(new URL('../../../.github/workflows', import.meta.url));
const names = readdirSync(folder);

/** What GitHub's own parser says against a workflow. */
function problemsOf(name: string, content: string): readonly string[] {
  const { context } = parseWorkflow({ name, content }, new NoOperationTraceWriter());
  return context.errors.getErrors().map(({ message }) => message);
}

describe.each(names)('the workflow %s', (name) => {
  const content = readFileSync(join(folder, name), 'utf8');

  it('is one that GitHub understands', () => {
    expect(problemsOf(name, content)).toEqual([]);
  });

  it('is refused by the same check when a key is wrong', () => {
    expect(problemsOf(name, content.replace('runs-on:', 'runs-at:')).join()).toContain('runs-at');
  });

  it('can only read, and runs scripts that exist', () => {
    const { permissions, jobs } = parse(content);
    const scripts = JSON.parse(readFileSync(join(folder, '../../package.json'), 'utf8')).scripts;
    const runs = Object.values<{ steps: { run?: string }[] }>(jobs).flatMap(({ steps }) =>
      steps.flatMap(({ run }) => run ?? []),
    );
    const called = runs.flatMap((run) => [...run.matchAll(/npm run ([\w:]+)/g)].map(([, script]) => script ?? ''));
    expect({ permissions, missing: called.filter((script) => !(script in scripts)) }).toEqual({
      permissions: { contents: 'read' },
      missing: [],
    });
  });
});

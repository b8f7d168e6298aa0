import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import type { ClassificationSummary, DatabaseRow, UserRow } from '../../../core/api/classification-report.ts';
import { samplesFolder } from '../../../main/services/assets.ts';
import { useProjectCli } from '../../factories/project-cli.ts';

type Expected = ClassificationSummary & {
  readonly databases: readonly Pick<DatabaseRow, 'name' | 'state' | 'action' | 'target'>[];
  readonly users: readonly Pick<UserRow, 'alias' | 'profileState' | 'state' | 'risk' | 'method' | 'issues'>[];
};

const cli = useProjectCli();
const expected: Expected = JSON.parse(readFileSync(join(samplesFolder(), 'headoffice', 'expected.json'), 'utf8'));

function byText<Row>(rows: readonly Row[]): string[] {
  return rows.map((row) => JSON.stringify(row)).sort();
}

describe('the head office', () => {
  beforeEach(() => cli.json('sample', 'p.caskade', '--org', 'headoffice'));

  it('gives the totals that were worked out by hand', async () => {
    const { summary } = await cli.classify(expected.asOf);
    const { asOf, totals, databaseStates, profileStates, userStates, individualCas } = expected;
    expect(summary).toEqual({ asOf, totals, databaseStates, profileStates, userStates, individualCas });
  });

  it('gives every database its state, action and target', async () => {
    const { databases } = await cli.classify(expected.asOf);
    const found = databases.map(({ name, state, action, target }) => ({ name, state, action, target }));
    expect(byText(found)).toEqual(byText(expected.databases));
  });

  it('gives every user the state, risk, method and issues that were worked out by hand', async () => {
    const { users } = await cli.classify(expected.asOf);
    const found = users.map(({ alias, profileState, state, risk, method, issues }) => {
      return { alias, profileState, state, risk, method, issues: [...issues].sort() };
    });
    expect(byText(found)).toEqual(byText(expected.users));
  });
});

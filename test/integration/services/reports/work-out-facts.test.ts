import { setImmediate } from 'node:timers/promises';
import { beforeEach, describe, expect, it } from 'vitest';
import { createCancelSource } from '../../../../core/api/jobs.ts';
import { AppError } from '../../../../core/shared/app-error.ts';
import { allFacts, factsOfReport, workOutFacts } from '../../../../main/services/reports/work-out-facts.ts';
import { useNordwindClient } from '../../../factories/nordwind-client.ts';
import { planNordwind } from '../../../factories/nordwind-report.ts';

const { nordwind } = useNordwindClient('2014-03-14T09:30:00');
const asked = { asOf: '2014-03-14', locale: 'en-GB', timeZone: 'UTC' } as const;

beforeEach(() => planNordwind(nordwind().client));

describe('working out the facts of a report', () => {
  it('lets others have their turn before each, and tells how many there are', async () => {
    let turns = 0;
    let isOver = false;
    const others = (async () => {
      for (; !isOver; turns += 1) await setImmediate();
    })();
    const told: unknown[] = [];
    const call = { signal: createCancelSource().signal, progress: (step: unknown) => told.push(step) };
    await workOutFacts(nordwind().project(), asked, allFacts, call);
    isOver = true;
    await others;
    const phase = 'working out the report';
    expect([told, turns >= allFacts.size]).toEqual([
      [...allFacts].map((_, done) => ({ phase, done, total: allFacts.size, rows: null })),
      true,
    ]);
  });

  it('ends where it is cancelled', async () => {
    const { signal, cancel } = createCancelSource();
    let told = 0;
    const progress = () => {
      told += 1;
      if (told === 2) cancel();
    };
    const failure = await workOutFacts(nordwind().project(), asked, allFacts, { signal, progress }).catch(
      (error: unknown) => error,
    );
    expect([failure instanceof AppError ? failure.code : failure, told]).toEqual(['cancelled', 2]);
  });

  it('gives facts of one state where somebody changes the project meanwhile', async () => {
    const { client, project } = nordwind();
    let change: Promise<unknown> | null = null;
    const progress = ({ done }: { readonly done: number }) => {
      if (done === 5) change ??= client.call('history.undo', {});
    };
    const { signal } = createCancelSource();
    const facts = await workOutFacts(project(), asked, allFacts, { signal, progress });
    await change;
    const now = await client.call('overview', { asOf: asked.asOf });
    expect([facts.overview(), facts.stamp.plan]).toEqual([now, null]);
  });

  it('is no more than a calendar needs', () => {
    expect([...factsOfReport({ format: 'ics', parts: null })]).toEqual(['classification', 'waves']);
  });
});

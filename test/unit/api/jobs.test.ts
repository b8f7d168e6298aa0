import { describe, expect, it } from 'vitest';
import { createJobs } from '../../../core/api/jobs.ts';
import { failureOf } from '../../factories/thrown-error.ts';

describe('createJobs', () => {
  it('names jobs that have no name', () => {
    const jobs = createJobs();
    expect([jobs.start(null).id, jobs.start('mine').id, jobs.start(null).id]).toEqual(['job-1', 'mine', 'job-3']);
  });

  it('refuses a name in use', () => {
    const jobs = createJobs();
    jobs.start('mine');
    expect(failureOf(() => jobs.start('mine'))).toMatchObject({ code: 'usage', details: { jobId: 'mine' } });
  });

  it('tells the job that it is cancelled, once', () => {
    const jobs = createJobs();
    const { signal } = jobs.start('mine');
    let calls = 0;
    signal.onAbort(() => calls++);
    signal.onAbort(() => calls++)();
    const before = signal.aborted;
    const told = [jobs.cancel('mine'), jobs.cancel('mine')];
    expect({ before, told, after: signal.aborted, calls }).toEqual({
      before: false,
      told: [true, true],
      after: true,
      calls: 1,
    });
  });

  it('tells a listener that comes late at once', () => {
    const jobs = createJobs();
    const { signal } = jobs.start('mine');
    jobs.cancel('mine');
    let isTold = false;
    signal.onAbort(() => {
      isTold = true;
    });
    expect(isTold).toBe(true);
  });

  it('knows no job that has ended', () => {
    const jobs = createJobs();
    jobs.start('mine').end();
    expect([jobs.cancel('mine'), jobs.cancel('other')]).toEqual([false, false]);
  });
});

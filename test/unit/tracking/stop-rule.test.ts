import { describe, expect, it } from 'vitest';
import { applyStopRule, judgeUser, verdictOf } from '../../../core/tracking/stop-rule.ts';
import { makeProof, makeSaid, makeView } from '../../factories/progress-tasks.ts';

const resumed = { wave: 3, name: 'Oslo 2', at: '2014-04-03T08:00:00Z', by: 'lead', reason: 'The template is mended.' };

describe('the stop rule', () => {
  it('pauses a wave when more than the share of its verifications failed, and not at just that share', () => {
    const waves = [
      { judged: 0, failures: 0 },
      { judged: 20, failures: 1 },
      { judged: 19, failures: 1 },
      { judged: 1, failures: 1 },
    ];
    const reports = waves.map((wave) => applyStopRule({ ...wave, name: 'Oslo 2' }, 5, []));
    expect(reports.map(({ isPaused }) => isPaused)).toEqual([false, false, true, true]);
  });

  it('lets a wave go on when somebody said so, until more fail', () => {
    const wave = { judged: 20, name: 'Oslo 2' };
    const resumptions = [{ ...resumed, failures: 2 }];
    expect([2, 3].map((failures) => applyStopRule({ ...wave, failures }, 5, resumptions))).toEqual([
      {
        ...{ judged: 20, failures: 2, isPaused: false },
        resumed: { at: '2014-04-03T08:00:00Z', by: 'lead', reason: 'The template is mended.' },
      },
      { judged: 20, failures: 3, isPaused: true, resumed: null },
    ]);
  });

  it('goes by what was said last, about the wave of that name', () => {
    const resumptions = [
      { ...resumed, failures: 2 },
      { ...resumed, failures: 4, reason: 'Looked at all four.' },
      { ...resumed, name: 'Oslo 3', failures: 9 },
    ];
    const of = (name: string) => applyStopRule({ name, judged: 20, failures: 4 }, 5, resumptions);
    expect([of('Oslo 2').resumed?.reason, of('Oslo 1').isPaused]).toEqual(['Looked at all four.', true]);
  });

  it('says nothing about going on where the rule does not hold', () => {
    const report = applyStopRule({ name: 'Oslo 2', judged: 100, failures: 2 }, 5, [{ ...resumed, failures: 2 }]);
    expect(report.resumed).toBe(null);
  });
});

describe('a verdict', () => {
  it('comes from proof, or from somebody who saw the old name', () => {
    const said = [
      makeSaid('verified', { proof: makeProof('2014-04-03') }),
      makeSaid('reverted', { proof: makeProof('2014-04-03', 'OSL-CAS01') }),
      makeSaid('failed', { reason: 'still-old-name' }),
      makeSaid('failed', { reason: 'other', proof: makeProof('2014-04-03', 'OSL-CAS01') }),
      makeSaid('failed', { reason: 'offline' }),
      makeSaid('done'),
    ];
    expect(said.map(verdictOf)).toEqual(['right', 'wrong', 'wrong', 'wrong', null, null]);
  });

  it('about a person is wrong when that of any device is, and right when all are', () => {
    const verified = makeView(makeSaid('verified'));
    const failed = makeView(makeSaid('failed', { device: 'ws-2', reason: 'still-old-name' }));
    const none = () => null;
    expect([
      judgeUser({ devices: [verified, failed], status: 'failed' }, none),
      judgeUser({ devices: [verified], status: 'verified' }, none),
      judgeUser({ devices: [verified, makeView(makeSaid('done', { device: 'ws-2' }))], status: 'done' }, none),
    ]).toEqual(['wrong', 'right', null]);
  });

  it('stays wrong while the work is done again, until something proves it right or nothing is to be done', () => {
    const of = (status: 'in-progress' | 'done' | 'verified' | 'exempt') =>
      judgeUser({ devices: [makeView(makeSaid(status))], status }, () => 'wrong');
    expect([of('in-progress'), of('done'), of('verified'), of('exempt')]).toEqual(['wrong', 'wrong', 'right', null]);
  });
});

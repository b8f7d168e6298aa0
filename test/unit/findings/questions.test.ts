import { describe, expect, it } from 'vitest';
import { makeUnanswered } from '../../../core/findings/make-finding.ts';
import { questionsOf } from '../../../core/findings/questions.ts';
import { ruleBook } from '../../../core/findings/rule-book.ts';
import { findAfter } from '../../factories/findings.ts';

const rule = (id: keyof typeof ruleBook) => ({ id, title: ruleBook[id].title });

describe('questions', () => {
  it('are one for each answer, the organization first, exports before what is entered', () => {
    const enter = 'enter arrays.Oslo.probes.resolvesTo';
    const dags = 'import Get-DatabaseAvailabilityGroup';
    expect(
      questionsOf([
        makeUnanswered('F46', 'Oslo', enter, 'resolvesTo'),
        makeUnanswered('F08', 'Oslo', enter, 'resolvesTo'),
        makeUnanswered('F08', 'Bergen', 'enter arrays.Bergen.probes.resolvesTo', 'resolvesTo'),
        makeUnanswered('F13', 'Oslo', dags),
        makeUnanswered('F32', null, dags),
        makeUnanswered('F11', 'Bergen', 'import Get-ExchangeServer'),
      ]),
    ).toEqual([
      { site: null, field: null, needs: dags, rules: [rule('F13'), rule('F32')] },
      { site: 'Bergen', field: null, needs: 'import Get-ExchangeServer', rules: [rule('F11')] },
      {
        ...{ site: 'Bergen', field: 'resolvesTo', needs: 'enter arrays.Bergen.probes.resolvesTo' },
        rules: [rule('F08')],
      },
      { site: 'Oslo', field: 'resolvesTo', needs: enter, rules: [rule('F08'), rule('F46')] },
    ]);
  });

  it('name the field wherever somebody is told to enter or correct something of an array', () => {
    const { unanswered } = findAfter({
      oslo: { balancer: 'steam' },
      probes: { affinity: 'perhaps', cname: null, resolvesTo: null, staticPorts: 'many', rpcEncryption: 'XX-CAS01' },
    });
    const wrong = unanswered.filter(({ needs, field }) => /^(enter|correct) arrays\./.test(needs) !== (field !== null));
    expect({ wrong, fields: [...new Set(unanswered.map(({ field }) => field))].length > 3 }).toEqual({
      wrong: [],
      fields: true,
    });
  });
});

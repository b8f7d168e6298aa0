import { describe, expect, it } from 'vitest';
import { parseSettings } from '../../../core/settings/parse.ts';
import {
  acceptanceEntry,
  acceptanceProblems,
  acceptanceScopes,
  emptyAcceptance,
} from '../../../renderer/pages/findings/acceptance-draft.ts';
import { workFinding } from '../../factories/example-finding-work.ts';

const draft = { reason: ' lab ', owner: 'lead', until: '2014-12-31', scope: 'this' } as const;
const texts = { reason: 'lab', owner: 'lead', until: '2014-12-31' };
const finding = workFinding({ id: 'F37', site: 'Oslo', subject: 'short names' });

describe('an acceptance', () => {
  it('means one finding, those of a site, or those of a rule, and is what the settings take', () => {
    const entries = (['this', 'site', 'rule'] as const).map((scope) => acceptanceEntry(finding, { ...draft, scope }));
    expect(parseSettings({ acceptedFindings: entries }).acceptedFindings).toEqual([
      { id: 'F37', site: 'Oslo', subject: 'short names', ...texts },
      { id: 'F37', site: 'Oslo', ...texts },
      { id: 'F37', ...texts },
    ]);
  });

  it.each([
    [{}, [null, null, null]],
    [{ reason: ' ' }, ['Say why it can stay.', null, null]],
    [{ owner: '' }, [null, 'Name somebody who answers for it.', null]],
    [{ until: '' }, [null, null, 'Give the last day on which it is accepted.']],
    [{ until: '2014-03-14' }, [null, null, 'The day must be after today.']],
    [{ until: '2014-03-15' }, [null, null, null]],
  ])('with %j has the problems %j', (changes, problems) => {
    expect(Object.values(acceptanceProblems({ ...draft, ...changes }, '2014-03-14'))).toEqual(problems);
  });

  it('offers only scopes that mean more findings', () => {
    const all = [
      finding,
      workFinding({ id: 'F37', site: 'Oslo', subject: 'aliases' }),
      workFinding({ id: 'F01', site: 'Oslo', subject: 'Oslo' }),
    ];
    expect([acceptanceScopes(finding, all), emptyAcceptance.scope]).toEqual([
      [
        ['this', 1],
        ['site', 2],
      ],
      'this',
    ]);
  });
});

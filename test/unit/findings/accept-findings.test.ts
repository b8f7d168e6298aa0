import { describe, expect, it } from 'vitest';
import { patchToAccept, patchToTakeBack } from '../../../core/findings/accept-findings.ts';
import { isOpenBlocker } from '../../../core/findings/finding.ts';
import type { Settings } from '../../../core/settings/settings.ts';
import { findAfter } from '../../factories/findings.ts';

type Entry = Partial<NonNullable<Settings['acceptedFindings']>[number]>;

/** The one finding of a TTL of an hour, with these acceptances. */
function acceptedBy(...entries: readonly Entry[]) {
  const acceptedFindings = entries.map((entry) => ({
    id: 'F10',
    reason: 'lab',
    owner: 'network',
    until: '2014-12-31',
    ...entry,
  }));
  const [finding] = findAfter({ oslo: { dnsTtlSeconds: 3600 }, settings: { acceptedFindings } }).findings.filter(
    ({ id }) => id === 'F10',
  );
  return finding;
}

describe('acceptances of the settings', () => {
  it.each<[string, Entry, boolean]>([
    ['by id alone', {}, true],
    ['by site in any case', { site: 'oslo' }, true],
    ['by subject in any case', { subject: 'OUTLOOK-OSL.corp.nordwind.local' }, true],
    ['not for another id', { id: 'F09' }, false],
    ['not for another subject', { subject: 'outlook-bgo' }, false],
    ['on their last day', { until: '2014-03-14' }, true],
    ['not after it', { until: '2014-03-13' }, false],
  ])('hold %s', (_, entry, isAccepted) => {
    const until = entry.until ?? '2014-12-31';
    expect(acceptedBy(entry)?.accepted).toEqual(isAccepted ? { reason: 'lab', owner: 'network', until } : null);
  });

  it('that have expired are said to have', () => {
    expect(acceptedBy({ until: '2014-03-13' })?.message).toBe(
      'The DNS record of outlook-osl.corp.nordwind.local lives 3600 seconds. It was accepted until 2014-03-13; that has expired.',
    );
  });

  it('count by the one that lasts longest', () => {
    expect(
      acceptedBy({ until: '2014-03-01' }, { until: '2014-04-01', owner: 'b' }, { until: '2014-04-01', owner: 'a' })
        ?.accepted,
    ).toEqual({
      reason: 'lab',
      owner: 'a',
      until: '2014-04-01',
    });
  });

  it('open a blocker', () => {
    const settings = { acceptedFindings: [{ id: 'F08', reason: 'r', owner: 'o', until: '2014-12-31' }] };
    const probes = { resolvesInternally: false };
    expect(
      [findAfter({ probes }), findAfter({ probes, settings })].map(({ findings }) => findings.map(isOpenBlocker)),
    ).toEqual([[true], [false]]);
  });
});

describe('an acceptance that is added', () => {
  const old = { id: 'F10', site: 'oslo ', reason: 'old', owner: 'a', until: '2014-01-31' };
  const other = { id: 'F10', reason: 'all', owner: 'b', until: '2014-01-31' };
  const fresh = { id: 'F10', site: 'Oslo', reason: 'new', owner: 'c', until: '2014-06-30' };

  it('takes the place of one for the same findings and leaves the others', () => {
    expect(patchToAccept({ acceptedFindings: [old, other] }, fresh)).toEqual({ acceptedFindings: [other, fresh] });
  });

  it('is taken back with every entry that means the finding', () => {
    const elsewhere = { ...fresh, site: 'Bergen' };
    const settings = { acceptedFindings: [old, other, fresh, elsewhere] };
    expect(patchToTakeBack(settings, { id: 'F10', site: 'Oslo', subject: 'outlook-osl' })).toEqual({
      acceptedFindings: [elsewhere],
    });
  });
});

import { describe, expect, it } from 'vitest';
import { mergeSettings } from '../../../core/settings/merge.ts';
import type { ArraySettings } from '../../../core/settings/settings.ts';
import { draftOf, patchOfDraft, problemsOfDraft, warningOfFqdn } from '../../../renderer/pages/settings/array-draft.ts';

const entry: ArraySettings = {
  fqdn: 'outlook-bgo.corp.nordwind.local',
  dnsTtlSeconds: 300,
  probes: {
    resolvesInternally: { value: true, date: '2014-03-10' },
    rpcEncryption: { value: ['A', 'B'], date: '2014-03-10' },
  },
};
const draft = draftOf(entry);
const today = '2014-03-14';

describe('the fields of an array', () => {
  it('that say the same are no change', () => {
    expect(patchOfDraft('Bergen', entry, draft, today)).toBeNull();
  });

  it('become a patch of what differs; a blank field gives the default back', () => {
    const changed = {
      values: { ...draft.values, fqdn: '', vip: ' 10.10.2.50 ' },
      probes: {
        ...draft.probes,
        resolvesInternally: { value: '', date: '2014-03-10' },
        cname: { value: 'no', date: '' },
        staticPorts: { value: '59531, 59532', date: '2014-03-12' },
      },
    };
    const patch = patchOfDraft('Bergen', entry, changed, today);
    expect(mergeSettings({ arrays: { Bergen: entry } }, patch ?? {})).toEqual({
      arrays: {
        Bergen: {
          vip: '10.10.2.50',
          dnsTtlSeconds: 300,
          probes: {
            rpcEncryption: { value: ['A', 'B'], date: '2014-03-10' },
            cname: { value: false, date: today },
            staticPorts: { value: '59531, 59532', date: '2014-03-12' },
          },
        },
      },
    });
  });

  it('show what is wrong with them', () => {
    const wrong = {
      values: { ...draft.values, fqdn: 'outlook-bgo', dnsTtlSeconds: 'soon', balancer: 'a strong man' },
      probes: { affinity: { value: 'perhaps', date: '' }, cname: { value: 'no', date: '2014-02-30' } },
    };
    expect(problemsOfDraft(wrong)).toEqual({
      fqdn: 'must be a full name with its domain',
      dnsTtlSeconds: 'must be a whole number of seconds, not "soon"',
      balancer: 'is not understood: choose one of the list',
      affinity: 'is not understood: source-ip, client-ip, consistent; none, cookie or round-robin are wrong',
      cname: 'must be a date like 2014-03-31, not "2014-02-30"',
    });
  });
});

describe('the FQDN of a planned array', () => {
  const facts = {
    sites: [siteWith('Oslo', 'outlook-osl.corp.nordwind.local'), siteWith('Bergen', 'outlook-bgo.corp.nordwind.local')],
    servers: [{ name: 'BGO-EX01', site: 'Bergen', kind: 'CAS' as const }],
  };

  it.each([
    ['OUTLOOK-OSL.corp.nordwind.local', 'The array of Oslo has this name already: that would stop the site (F03).'],
    ['bgo-ex01.other.local', 'BGO-EX01 is a server: the array needs a name of its own (F04, F07).'],
    ['outlook-bgo.corp.nordwind.local', null],
    ['', null],
  ])('%s', (fqdn, warning) => {
    expect(warningOfFqdn(fqdn, 'Bergen', facts)).toBe(warning);
  });
});

function siteWith(site: string, fqdn: string) {
  const nobody = { count: 0, filter: [] };
  const array = { name: fqdn, fqdn, isPlanned: true };
  return { site, isKnown: true, users: nobody, waiting: nobody, array, servers: [] };
}

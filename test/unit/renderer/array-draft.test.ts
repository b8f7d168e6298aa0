import { describe, expect, it } from 'vitest';
import { mergeSettings } from '../../../core/settings/merge.ts';
import type { ArraySettings } from '../../../core/settings/settings.ts';
import { draftOf, patchOfDraft, problemsOfDraft } from '../../../renderer/pages/settings/array-draft.ts';

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

import { describe, expect, it } from 'vitest';
import { movedTo, openSites, orderedSites } from '../../../renderer/pages/settings/people/order-of-sites.ts';

describe('the order of sites', () => {
  it('has the spelling of the project, and keeps a name that it does not have', () => {
    expect(orderedSites(['OSLO', 'Rome'], ['Bergen', 'Oslo'])).toEqual(['Oslo', 'Rome']);
  });

  it('leaves the others open, by name', () => {
    expect(openSites(['oslo'], ['Tromso', 'Oslo', 'Bergen'])).toEqual(['Bergen', 'Tromso']);
  });

  it.each([
    ['C', 0, ['C', 'A', 'B']],
    ['A', 1, ['B', 'A', 'C']],
    ['A', -1, ['A', 'B', 'C']],
    ['A', 9, ['B', 'C', 'A']],
    ['D', 3, ['A', 'B', 'C', 'D']],
  ])('puts %s at place %d', (site, place, order) => {
    expect(movedTo(['A', 'B', 'C'], site, place)).toEqual(order);
  });
});

import { describe, expect, it } from 'vitest';
import type { RetirementCheck } from '../../../core/classification/retirement.ts';
import { lightFor, lightPhrases } from '../../../core/reports/retirement-light.ts';

const free: RetirementCheck = {
  ...{ server: 'OSL-CAS01', ready: true, databases: [], users: [], exempt: [], applications: [], other: [] },
};

describe('the light of a server', () => {
  it.each([
    ['ready', free],
    ['ready', { ...free, users: ['alie'], databases: ['MDB-1'] }],
    ['in-use', { ...free, ready: false, users: ['alie'] }],
    ['in-use', { ...free, ready: false, databases: ['MDB-1'] }],
    ['in-use', { ...free, ready: false, applications: ['svc'] }],
    ['nearly', { ...free, ready: false, exempt: ['PF'] }],
    ['nearly', { ...free, ready: false, other: [{ kind: 'witness', name: 'DAG1' }] }],
  ] as const)('is %s', (light, check) => {
    expect(lightFor(check)).toBe(light);
  });

  it('names its colour, so that it can be told without one', () => {
    expect(Object.values(lightPhrases).map((phrase) => phrase.split(':')[0])).toEqual(['Green', 'Yellow', 'Red']);
  });
});

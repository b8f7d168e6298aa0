import { describe, expect, it } from 'vitest';
import { createClassifier } from '../../../core/classification/classifier.ts';
import { testOf } from '../../../core/classification/row-filter.ts';
import { listUnknownNames } from '../../../core/classification/unknown-names.ts';
import { resolve } from '../../../core/resolution/resolve.ts';
import { classifiedDay, classifiedUser } from '../../factories/classified-users.ts';
import { namingOnly, namingServer, nordwindInfrastructure, nordwindSettings } from '../../factories/inventory.ts';

const infrastructure = nordwindInfrastructure();
const known = createClassifier({ infrastructure, settings: nordwindSettings(), asOf: classifiedDay });
const { servers } = known.directory;
const users = [
  classifiedUser('one', { id: 1 }, namingOnly('mystery.nordwind.local')),
  classifiedUser('two', { id: 2 }, namingOnly('MYSTERY.nordwind.local')),
  classifiedUser('three', { id: 3 }, namingOnly('OSL-CAS91')),
  classifiedUser('four', { id: 4 }, namingServer('OSL-CAS01')),
  classifiedUser('five', { id: 5 }, namingOnly('10.99.0.1')),
];

describe('names that nothing explains', () => {
  it('are listed once whatever their spelling, most users first, with a server that they resemble', () => {
    const names = listUnknownNames({ users, databases: [], servers });
    expect(names.map(({ name, isIp, users: { count }, resembles }) => ({ name, isIp, count, resembles }))).toEqual([
      { name: 'MYSTERY.nordwind.local', isIp: false, count: 2, resembles: null },
      { name: '10.99.0.1', isIp: true, count: 1, resembles: null },
      { name: 'OSL-CAS91', isIp: false, count: 1, resembles: 'OSL-CAS01' },
    ]);
  });

  it('are counted by a filter that passes exactly their users', () => {
    const wrong = listUnknownNames({ users, databases: [], servers }).filter(
      ({ users: { count, filter } }) => users.filter(testOf(filter, classifiedDay)).length !== count,
    );
    expect(wrong).toEqual([]);
  });

  it('do not depend on the order of the users', () => {
    const input = { databases: known.databases, servers };
    expect(listUnknownNames({ ...input, users: users.toReversed() })).toEqual(listUnknownNames({ ...input, users }));
  });

  it('are known once the settings say what they are', () => {
    const settings = {
      ...nordwindSettings(),
      aliases: [{ name: 'mystery.nordwind.local', pointsTo: 'OSL-CAS01' }],
      knownNames: [
        { name: '10.99.0.1', kind: 'server-address', pointsTo: 'OSL-CAS02' },
        { name: 'outlook-old', kind: 'old-array' },
        { name: 'mail.x', kind: 'web-name' },
        { name: '10.99.0.9', kind: 'load-balancer' },
      ],
    } as const;
    const { directory } = createClassifier({ infrastructure, settings, asOf: classifiedDay });
    const kindOf = (name: string) => resolve(directory, name).kind;
    expect(['mystery.nordwind.local', '10.99.0.1', 'outlook-old', 'mail.x', '10.99.0.9'].map(kindOf)).toEqual([
      'SERVER',
      'SERVER',
      'RETIRED',
      'WEBNS',
      'VIP_IP',
    ]);
  });
});

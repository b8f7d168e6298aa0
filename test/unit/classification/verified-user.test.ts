import { describe, expect, it } from 'vitest';
import { isVerified } from '../../../core/classification/verified-user.ts';
import { classifiedDay, classifiedUser } from '../../factories/classified-users.ts';
import { namingOnly, namingServer, nordwindNames } from '../../factories/inventory.ts';

const { oslo } = nordwindNames;
const isProven = (user: ReturnType<typeof classifiedUser>) => isVerified(user, 30, classifiedDay);

describe('a user is verified', () => {
  const seen = (collected: string) => classifiedUser('done', {}, { ...namingOnly(oslo), collected });
  const done = seen('2014-03-01T08:00:00');

  it('when the database and a profile seen lately name the array', () => {
    expect(isProven(done)).toBe(true);
  });

  it('not by an old profile, none, one that names a server, or the word of a plan about the database', () => {
    const rebound = { ...done, databaseResult: { ...done.databaseResult, importedBinding: 'OSL-CAS01' } };
    expect(
      [
        seen('2014-02-01T08:00:00'),
        classifiedUser('unseen', {}),
        classifiedUser('stale', {}, namingServer('OSL-CAS01')),
        rebound,
      ].map(isProven),
    ).toEqual([false, false, false, false]);
  });
});

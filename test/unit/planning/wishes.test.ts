import { describe, expect, it } from 'vitest';
import { indexAliases, readWishes, refuseAlias } from '../../../core/planning/wishes.ts';
import { sketchedInput } from '../../factories/plan-inputs.ts';

const aliases = ['anna', 'Bo', 'twin', 'TWIN'];
const { users } = sketchedInput(
  [{ name: 'Oslo', hasArray: true, databases: { ok: 'ok' } }],
  aliases.map((alias) => ({ alias, site: 'Oslo', database: 'ok', profile: 'server' })),
);
const find = indexAliases(users);

describe('wishes', () => {
  it('find people by alias whatever the case and the spaces around it', () => {
    expect(['ANNA', ' bo ', 'twin', 'ghost'].map((alias) => find(alias).kind)).toEqual([
      'user',
      'user',
      'ambiguous',
      'unknown',
    ]);
  });

  it('become mailboxes, pins in the order of their aliases', () => {
    const wishes = readWishes(
      {
        pilot: { users: ['BO'] },
        vips: ['anna', 'Anna'],
        pins: { bo: 2, anna: 1 },
        keepApart: [
          ['anna', 'bo', 'anna'],
          ['bo', 'anna'],
        ],
      },
      find,
    );
    expect([
      [...wishes.pilot],
      [...wishes.vips],
      wishes.pins.map(({ alias, user, wave }) => [alias, user.mailboxId, wave]),
      [...wishes.apart].sort(),
      wishes.unknown,
    ]).toEqual([
      [[2, 'BO']],
      [1],
      [
        ['anna', 1, 1],
        ['bo', 2, 2],
      ],
      [
        [1, [0, 1]],
        [2, [0, 1]],
      ],
      [],
    ]);
  });

  it('name every alias that means nobody once, with the settings that name it', () => {
    const settings = { vips: ['ghost', 'twin'], keepTogether: [['Ghost', 'anna']], pins: { ghost: 3 } };
    expect(readWishes(settings, find).unknown).toEqual([
      {
        alias: 'Ghost',
        rule: 'UNKNOWN',
        reason: 'Nobody has the alias Ghost, which the settings name in keepTogether, pins, vips.',
      },
      {
        alias: 'twin',
        rule: 'UNKNOWN',
        reason: 'More than one mailbox has the alias twin, which the settings name in vips.',
      },
    ]);
  });

  it('are refused without a place when somebody asks for them by hand', () => {
    expect(refuseAlias('x', 'unknown').reason).toBe('Nobody has the alias x.');
  });
});

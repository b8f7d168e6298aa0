import { describe, expect, it } from 'vitest';
import type { UserResult } from '../../../core/classification/classify-user.ts';
import { createMailboxMatcher } from '../../../core/classification/match-mailbox.ts';
import type { Mailbox } from '../../../core/inventory/entities.ts';
import { AppError } from '../../../core/shared/app-error.ts';
import { userNamed } from '../../../main/services/person/find-person.ts';
import { classifiedUser } from '../../factories/classified-users.ts';
import { makeMailbox } from '../../factories/inventory.ts';

type Given = Partial<Mailbox> & { readonly alias: string };

/** People with ids from 1 on. */
function indexOf(given: readonly Given[]) {
  const matcher = createMailboxMatcher();
  const users = new Map<number, UserResult>();
  given.forEach(({ alias, ...over }, i) => {
    const mailbox = { ...over, id: i + 1 };
    matcher.add(makeMailbox(alias, mailbox));
    users.set(i + 1, classifiedUser(alias, mailbox));
  });
  return { users, matcher };
}

/** The id of the one who is meant, or what is said instead. */
function outcome(given: readonly Given[], name: string): number | readonly [string, string] {
  try {
    return userNamed(indexOf(given), name).mailboxId;
  } catch (thrown) {
    if (thrown instanceof AppError) return [thrown.message, thrown.hint];
    throw thrown;
  }
}

const search = '`caskade find` finds people by name, address, account and computer.';
const nobody = (name: string) =>
  `Nobody has the alias "${name}", and no address, UPN or account of one person is that.`;

describe('the person whom a name means', () => {
  it.each(['anna', 'ANNA', ' anna ', 'anna@nordwind.example', 'A.Berg@nordwind.example', 'NORDWIND\\aberg', 'aberg'])(
    'is found by %j',
    (name) => {
      const anna = {
        ...{ alias: 'anna', samAccountName: 'aberg', primarySmtpAddress: 'anna@nordwind.example' },
        emailAddresses: ['SMTP:anna@nordwind.example', 'smtp:a.berg@nordwind.example'],
      };
      expect(outcome([{ alias: 'ola' }, anna], name)).toBe(2);
    },
  );

  it('is the one with the alias, though it is the account of somebody else', () => {
    expect(
      outcome(
        [
          { alias: 'anna', samAccountName: 'x1' },
          { alias: 'ola', samAccountName: 'anna' },
        ],
        'anna',
      ),
    ).toBe(1);
  });

  it('is nobody when several have the alias; their addresses are said', () => {
    const given = ['anna@b.example', 'anna@a.example'].map((primarySmtpAddress) => ({
      alias: 'anna',
      primarySmtpAddress,
    }));
    expect(outcome(given, 'Anna')).toEqual([
      '2 people have the alias "Anna".',
      'Give an address: anna@a.example, anna@b.example.',
    ]);
  });

  it.each([
    ['anan', 'Near is anna. '],
    ['ann', 'Near is anna. '],
    ['anna@elsewhere.example', 'Near is anna. '],
    ['kari', ''],
    ['', ''],
  ])('is nobody for %j, and who is near is said', (name, near) => {
    const given = [{ alias: 'anna', samAccountName: 'x1' }, { alias: 'olanordmann' }];
    expect(outcome(given, name)).toEqual([nobody(name), `${near}${search}`]);
  });

  it('names five who are near at most', () => {
    const given = Array.from({ length: 7 }, (_, i) => ({ alias: `user0${i + 1}`, samAccountName: `x${i}` }));
    expect(outcome(given, 'user00')).toEqual([
      nobody('user00'),
      `Near is user01, user02, user03, user04, user05 and 2 more. ${search}`,
    ]);
  });
});

import { describe, expect, it } from 'vitest';
import { accountKey, computerKey, profileKey } from '../../../core/classification/same-profile.ts';
import { makeMailbox, makeProfile } from '../../factories/inventory.ts';

const mailbox = makeMailbox('mlien', { userPrincipalName: 'magnus.lien@nordwind.example' });

describe('computerKey', () => {
  it.each([
    ['WS-1001', 'ws-1001'],
    [' ws-1001.corp.x ', 'ws-1001'],
    ['10.1.2.3', '10.1.2.3'],
    ['', null],
    [null, null],
  ])('of %s is %s', (computer, key) => {
    expect(computerKey(computer)).toBe(key);
  });
});

describe('accountKey', () => {
  it.each([
    ['NORDWIND\\MLien', ''],
    ['mlien', ''],
    ['Magnus.Lien@nordwind.example', ''],
    ['mlien@corp.x', ''],
    [null, ''],
    ['NORDWIND\\helper', 'helper'],
    ['helper@nordwind.example', 'helper'],
  ])('of %s is "%s"', (user, key) => {
    expect(accountKey(mailbox, user)).toBe(key);
  });
});

describe('profileKey', () => {
  it('is one for every spelling of a profile', () => {
    const spellings = [{}, { userName: 'mlien' }, { computer: 'ws-1001.corp.x' }, { profileName: ' OUTLOOK' }];
    const keys = spellings.map((spelling) => profileKey(mailbox, makeProfile('mlien', spelling)));
    expect(new Set(keys)).toEqual(new Set(['ws-1001||outlook']));
  });
});

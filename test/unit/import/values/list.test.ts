import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseActivationPreferences } from '../../../../core/import/values/activation-preferences.ts';
import { parseList } from '../../../../core/import/values/list.ts';

describe('lists', () => {
  it.each([
    ['OSL-MBX01 OSL-MBX02 TOS-EX01', ['OSL-MBX01', 'OSL-MBX02', 'TOS-EX01']],
    ['{BGO-EX01, BGO-EX02}', ['BGO-EX01', 'BGO-EX02']],
    ['OSL-CAS01;OSL-CAS02', ['OSL-CAS01', 'OSL-CAS02']],
    ['Mailbox, ClientAccess, HubTransport', ['Mailbox', 'ClientAccess', 'HubTransport']],
    ['Mailbox,ClientAccess', ['Mailbox', 'ClientAccess']],
    ['ncacn_http:a|ncacn_ip_tcp:a', ['ncacn_http:a', 'ncacn_ip_tcp:a']],
    ['A\r\nB', ['A', 'B']],
    ['CN=A,CN=Servers,DC=x', ['CN=A,CN=Servers,DC=x']],
    ['OSL-CAS01', ['OSL-CAS01']],
  ])('splits %s', (text, entries) => {
    expect(parseList(text, 'words')).toEqual({ value: JSON.stringify(entries), trouble: null });
  });

  it('splits addresses at their prefixes, not inside', () => {
    const x500 = 'X500:/o=First Organization/ou=Exchange Administrative Group/cn=a';
    for (const separator of [' ', ',', ', ', ';', '|']) {
      expect(parseList(['SMTP:a@x.example', x500, 'smtp:b@x.example'].join(separator), 'addresses').value).toBe(
        JSON.stringify(['SMTP:a@x.example', x500, 'smtp:b@x.example']),
      );
    }
  });

  it('keeps commas and blanks in names', () => {
    expect(parseList('Solberg, Ingrid;Lien, Magnus', 'names').value).toBe('["Solberg, Ingrid","Lien, Magnus"]');
  });

  it('says that the console cut a list', () => {
    expect(parseList('{A, B...}', 'words')).toEqual({ value: '["A","B"]', trouble: 'LIST_TRUNCATED' });
    expect(parseList('{A, B, ...}', 'words')).toEqual({ value: '["A","B"]', trouble: 'LIST_TRUNCATED' });
    expect(parseList('{A, B…', 'words')).toEqual({ value: '["A","B"]', trouble: 'LIST_TRUNCATED' });
  });

  it.each([
    'Microsoft.Exchange.Data.MultiValuedProperty`1[System.String]',
    'Microsoft.Exchange.Data.ProxyAddressCollection',
    'System.Object[]',
    'System.Collections.ArrayList',
  ])('takes the type name %s for no value', (text) => {
    expect(parseList(text, 'words')).toEqual({ value: undefined, trouble: 'TYPE_NAME_TEXT' });
  });

  it('has nothing for a blank or an empty list', () => {
    expect([parseList('', 'words').value, parseList('{}', 'words').value]).toEqual([null, null]);
  });

  it('reads back joined words, and never throws', () => {
    const word = fc.stringMatching(/^[A-Z][A-Z0-9-]{0,14}$/);
    fc.assert(
      fc.property(fc.array(word, { minLength: 1 }), fc.constantFrom(';', ', ', ',', '|', ' '), (words, separator) => {
        expect(parseList(words.join(separator), 'words').value).toBe(JSON.stringify(words));
        expect(parseList(`{${words.join(', ')}}`, 'words').value).toBe(JSON.stringify(words));
      }),
    );
    fc.assert(
      fc.property(fc.string(), fc.constantFrom('words', 'addresses', 'names'), (text, style) => {
        const { value } = parseList(text, style);
        expect(value === undefined || value === null || Array.isArray(JSON.parse(String(value)))).toBe(true);
      }),
    );
  });
});

describe('activation preferences', () => {
  it('orders the pairs by number', () => {
    expect(parseActivationPreferences('[TOS-EX01, 3], [OSL-MBX01, 1], [OSL-MBX02, 2]')).toEqual({
      value: '[["OSL-MBX01",1],["OSL-MBX02",2],["TOS-EX01",3]]',
      trouble: null,
    });
  });

  it('reads pairs parted by blanks and in braces, and says when they were cut', () => {
    expect(parseActivationPreferences('[A, 2] [B, 1]').value).toBe('[["B",1],["A",2]]');
    expect(parseActivationPreferences('{[A, 1], [B, 2]...}')).toEqual({
      value: '[["A",1],["B",2]]',
      trouble: 'LIST_TRUNCATED',
    });
  });

  it('refuses other texts', () => {
    expect(parseActivationPreferences('OSL-MBX01').trouble).toBe('INVALID_VALUE');
    expect(parseActivationPreferences('System.Object[]').trouble).toBe('TYPE_NAME_TEXT');
    expect(parseActivationPreferences('')).toEqual({ value: null, trouble: null });
  });

  it('never throws', () => {
    fc.assert(fc.property(fc.string(), (text) => parseActivationPreferences(text).value !== ''));
  });
});

import { describe, expect, it } from 'vitest';
import { probeBook } from '../../../core/findings/probe-book.ts';
import { probeNames } from '../../../core/settings/parse.ts';

const book = probeBook({ fqdn: 'outlook-bgo.corp.nordwind.local', servers: ['BGO-EX01', 'BGO-EX02'] });

describe('the book of probes', () => {
  it('has an entry for every probe of the settings, once', () => {
    expect(book.map(({ name }) => name).toSorted()).toEqual([...probeNames].sort());
  });

  it('says how values are understood', () => {
    const read = (name: string, value: string | number | boolean) =>
      book.find((entry) => entry.name === name)?.read(value);
    expect([
      read('resolvesInternally', '10.10.2.50'),
      read('resolvesTo', '10.10.2.50, 10.10.2.51'),
      read('cname', false),
      read('staticPorts', '59531, 59532'),
      read('staticPorts', 'OSL-CAS01: 59531; OSL-CAS02: none'),
      read('affinity', 'cookie'),
      read('rpcEncryption', 'BGO-EX01, BGO-EX02=no'),
      read('kerberosAsa', 'not required'),
      read('crossSiteDesign', 'redirect'),
    ]).toEqual([
      'it resolves inside',
      'it resolves to 10.10.2.50, 10.10.2.51',
      'it is no CNAME',
      '59531, 59532 on every server',
      'OSL-CAS01: 59531; OSL-CAS02: none',
      'sessions do not stay together',
      'BGO-EX01 require it, BGO-EX02 not',
      'Kerberos is not required',
      'clients are redirected',
    ]);
  });

  it('does not understand what a probe cannot mean', () => {
    const odd = book.filter(({ name, read }) => name !== 'resolvesTo' && read('') !== null).map(({ name }) => name);
    expect({ odd, affinity: book.find(({ name }) => name === 'affinity')?.read('perhaps') }).toEqual({
      odd: [],
      affinity: null,
    });
  });

  it('names the array and the servers in the commands', () => {
    expect(book.filter(({ howTo }) => howTo.includes('outlook-bgo.corp.nordwind.local')).length).toBeGreaterThan(3);
    expect(book.find(({ name }) => name === 'rpcEncryption')?.howTo).toMatch(/^'BGO-EX01', 'BGO-EX02' \| /);
  });

  it('never puts a name into a command that is more than a name', () => {
    const hostile = probeBook({ fqdn: "x'; Remove-Item *", servers: ["a'; calc", 'b & c'] });
    expect(hostile.filter(({ howTo }) => /Remove-Item|calc|b & c/.test(howTo))).toEqual([]);
  });
});

import { describe, expect, it } from 'vitest';
import { canonicalIp } from '../../../core/resolution/ip-address.ts';

describe('canonicalIp', () => {
  it.each([
    ['10.10.1.11', '10.10.1.11'],
    ['010.010.001.011', '10.10.1.11'],
    ['0.0.0.0', '0.0.0.0'],
    ['255.255.255.255', '255.255.255.255'],
  ])('reads the IPv4 address %s', (text, expected) => {
    expect(canonicalIp(text)).toBe(expected);
  });

  it.each([
    ['2001:db8::1', '2001:db8:0:0:0:0:0:1'],
    ['2001:DB8:0:0:0:0:0:1', '2001:db8:0:0:0:0:0:1'],
    ['2001:0db8:0000:0000:0000:0000:0000:0001', '2001:db8:0:0:0:0:0:1'],
    ['::1', '0:0:0:0:0:0:0:1'],
    ['::', '0:0:0:0:0:0:0:0'],
    ['fe80::1%12', 'fe80:0:0:0:0:0:0:1'],
    ['64:ff9b::10.1.2.3', '64:ff9b:0:0:0:0:a01:203'],
  ])('gives every spelling of the IPv6 address %s one form', (text, expected) => {
    expect(canonicalIp(text)).toBe(expected);
  });

  it('reads an IPv4-mapped IPv6 address as the IPv4 address', () => {
    expect(canonicalIp('::ffff:10.10.1.11')).toBe('10.10.1.11');
  });

  it.each([
    '',
    '10.10.1',
    '10.10.1.256',
    '10.10.1.11.12',
    'osl-cas01',
    'osl-cas01:443',
    '1:2:3',
    '1:2:3:4:5:6:7:8:9',
    '1::2::3',
    '2001:db8::g',
    '1:2:3:4:5:6:7::8',
  ])('takes "%s" for no address', (text) => {
    expect(canonicalIp(text)).toBeNull();
  });
});

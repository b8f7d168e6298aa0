import { describe, expect, it } from 'vitest';
import {
  readAffinity,
  readBalancer,
  readCrossSiteDesign,
  readKerberosAsa,
  readNames,
  readResolves,
  readRpcEncryption,
  readStaticPorts,
  readUse,
  readYesNo,
} from '../../../core/findings/probe-values.ts';

describe('values of probes', () => {
  it('are yes or no in many words', () => {
    expect([true, 'Yes', 1, 'on', false, 'NO', 0, 'nxdomain', 'maybe', 2, ['yes']].map(readYesNo)).toEqual([
      ...[true, true, true, true, false, false, false, false, null, null, null],
    ]);
  });

  it('resolve when they are addresses', () => {
    expect(['10.0.0.1', ['10.0.0.1', '10.0.0.2'], 'no', 'host', ''].map(readResolves)).toEqual([
      true,
      true,
      false,
      null,
      null,
    ]);
  });

  it('are lists of names, however they are separated', () => {
    expect([readNames('a, b;c d'), readNames(['a b', 'c']), readNames(true), readNames(5)]).toEqual([
      ...[['a', 'b', 'c', 'd'], ['a', 'b', 'c'], [], []],
    ]);
  });

  it('are static ports for all or by server', () => {
    const servers = [
      { server: 'CAS1', ports: [59531, 59532] },
      { server: 'CAS2', ports: [] },
    ];
    expect(
      [
        true,
        false,
        59531,
        '59531/59532',
        'none',
        'CAS1=59531,59532;CAS2=none',
        ['CAS1 rpc 59531 ab 59532', 'CAS2: dynamic'],
        'CAS1',
        'CAS1: soon',
        'rpc',
        [],
      ].map(readStaticPorts),
    ).toEqual([
      { kind: 'all', ports: null },
      { kind: 'none' },
      { kind: 'all', ports: [59531] },
      { kind: 'all', ports: [59531, 59532] },
      { kind: 'none' },
      { kind: 'servers', servers },
      { kind: 'servers', servers },
      null,
      null,
      null,
      null,
    ]);
  });

  it('are affinities that hold or do not', () => {
    const words = [
      'source-ip',
      'Source IP address',
      'ClientIP',
      'consistent',
      'single',
      'none',
      'round robin',
      'inconsistent',
      'cookie',
      'x',
    ];
    expect(words.map(readAffinity)).toEqual([true, true, true, true, true, false, false, false, false, null]);
  });

  it('are the servers that require encryption', () => {
    expect(['required', 'not required', [], 'A, B = false', ['A'], 3, 'A=perhaps'].map(readRpcEncryption)).toEqual([
      { kind: 'all' },
      { kind: 'none' },
      { kind: 'none' },
      { kind: 'servers', names: ['A'], others: ['B'] },
      { kind: 'servers', names: ['A'], others: [] },
      null,
      null,
    ]);
  });

  it('are accounts of Kerberos', () => {
    expect([true, 'NORDWIND\\asa', false, 'missing', 'not required', 'NTLM', 7, []].map(readKerberosAsa)).toEqual([
      ...['present', 'present', 'missing', 'missing', 'not-required', 'not-required', null, null],
    ]);
  });

  it('are what is in use', () => {
    expect([true, 'no', 'a.prf', ['a.prf', 'b.prf'], [], 7].map(readUse)).toEqual([
      { isUsed: true, what: null },
      { isUsed: false, what: null },
      { isUsed: true, what: 'a.prf' },
      { isUsed: true, what: 'a.prf, b.prf' },
      { isUsed: false, what: null },
      null,
    ]);
  });

  it('are designs over sites', () => {
    expect([true, 'allow', 'cross-site', false, 'redirect', 'not allowed', 'both'].map(readCrossSiteDesign)).toEqual([
      ...[true, true, true, false, false, false, null],
    ]);
  });
});

describe('balancers', () => {
  it('are known by many names', () => {
    const texts = [
      'Windows NLB',
      'wnlb',
      'Network Load Balancing',
      'DNS round robin',
      'rr',
      'hardware',
      'F5 BIG-IP, round robin',
      'virtual',
      'none',
      'single CAS',
      'something',
    ];
    expect(texts.map(readBalancer)).toEqual([
      ...['nlb', 'nlb', 'nlb', 'round-robin', 'round-robin', 'hardware', 'hardware', 'virtual', 'none', 'none', null],
    ]);
  });

  it('is not what its text denies', () => {
    const texts = [
      'F5, not Windows NLB',
      'KEMP LoadMaster (no NLB)',
      'hardware instead of NLB',
      'not NLB',
      'no balancer',
    ];
    expect(texts.map(readBalancer)).toEqual(['hardware', 'hardware', 'hardware', null, 'none']);
  });
});

describe('affinity', () => {
  it('is told from the way in which new clients are spread', () => {
    const words = [
      'Source IP persistence, least connections',
      'client IP, round robin',
      'least connections',
      'source-ip, cookie',
    ];
    expect(words.map(readAffinity)).toEqual([true, true, false, false]);
  });
});

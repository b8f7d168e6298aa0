import { describe, expect, it } from 'vitest';
import { findFindings } from '../../../core/findings/find-findings.ts';
import type { Infrastructure } from '../../../core/inventory/entities.ts';
import { findAfter, findingInput, foundAfter, healthyInfrastructure, person } from '../../factories/findings.ts';
import { namingServer, nordwindInfrastructure, nordwindSettings } from '../../factories/inventory.ts';
import { createSeededRandom, shuffled } from '../../factories/seeded-random.ts';

describe('an organization in which all is well', () => {
  it('has no finding and no open question', () => {
    expect(findAfter()).toEqual({ findings: [], unanswered: [] });
  });
});

describe('a project without any data', () => {
  it('has no finding, and says what to import', () => {
    const nothing: Infrastructure = {
      ...{ sites: [], servers: [], arrays: [], dags: [], databases: [] },
      ...{ clientAccessServers: [], knownNames: [], virtualDirectories: [] },
    };
    const input = findingInput({ infrastructure: nothing, people: [], permissions: null });
    const { findings, unanswered } = findFindings({ ...input, settings: {} });
    expect([findings, unanswered.map(({ id, needs }) => `${id} ${needs}`)]).toEqual([
      [],
      [
        'F21 import profiles with OutlookVersion',
        'F22 import profiles with OutlookVersion',
        'F23 import profiles with OutlookVersion',
        'F35 import profiles with OutlookVersion',
        'F41 import Outlook profiles',
        'F47 import mailbox permissions (Get-MailboxPermission)',
      ],
    ]);
  });
});

describe('findings', () => {
  const nordwind = {
    infrastructure: nordwindInfrastructure(),
    settings: nordwindSettings(),
    people: [person('saas', namingServer('OSL-CAS01'), { database: 'MDB-OSL-02' }), person('isolberg')],
  };

  it('come worst first, then by id, site and subject', () => {
    const heads = foundAfter(nordwind).map((line) => line.slice(0, line.indexOf(' ', 4)));
    const order = ['blocker', 'high', 'medium', 'low', 'info'];
    const sorted = heads.toSorted((left, right) => {
      const [a = '', b = ''] = [left, right].map((head) => `${order.indexOf(head.slice(4))} ${head.slice(0, 3)}`);
      return a < b ? -1 : a > b ? 1 : 0;
    });
    expect(heads).toEqual(sorted);
  });

  it('do not depend on the order of rows and people', () => {
    const expected = findAfter(nordwind);
    const reports = [1, 2, 3, 4, 5].map((seed) => {
      const random = createSeededRandom(seed);
      const { infrastructure, people } = nordwind;
      const mixed: Infrastructure = {
        ...infrastructure,
        sites: shuffled(random, infrastructure.sites),
        servers: shuffled(random, infrastructure.servers),
        arrays: shuffled(random, infrastructure.arrays),
        dags: shuffled(random, infrastructure.dags),
        databases: shuffled(random, infrastructure.databases),
        knownNames: shuffled(random, infrastructure.knownNames),
      };
      return findAfter({ ...nordwind, infrastructure: mixed, people: shuffled(random, people) });
    });
    expect(reports).toEqual(reports.map(() => expected));
  });

  it('of a site name the site as the project spells it', () => {
    const settings = { arrays: { OSLO: { fqdn: 'second.corp.nordwind.local' }, Oslo: {} } };
    const { findings } = findAfter({ settings, infrastructure: healthyInfrastructure });
    expect(findings.filter(({ id }) => id === 'F02').map(({ site }) => site)).toEqual(['Oslo']);
  });
});

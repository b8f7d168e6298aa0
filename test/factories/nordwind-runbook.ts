import type { Finding } from '../../core/findings/finding.ts';
import type { Plan, PlanStep, SitePlan } from '../../core/planning/plan.ts';
import type { RunbookInput } from '../../core/runbook/runbook-input.ts';
import { planStep, rebindStep, roster, wave } from './plan-steps.ts';

const zone = 'corp.nordwind.local';
const oslo = `outlook-osl.${zone}`;
const bergen = `outlook-bgo.${zone}`;
const tromso = `outlook-tos.${zone}`;

/** The runbook's input for Nordwind with the Bergen array planned (domain.md 8, P01 to P03), written out by hand. */
export function nordwindRunbook(): RunbookInput {
  return {
    project: 'Nordwind',
    asOf: '2014-03-14',
    plan: nordwindPlan(),
    planHash: '5f0c3a1be2d44c0f',
    generatedBy: 'Caskade 0.1.0',
    generatedAt: '2014-03-14T17:05:00Z',
    people: roster([
      [2, 'mlien', 'Magnus Lien', ['2010']],
      [3, 'abrekke', 'Åse Brekke-Øyen', ['2007']],
      [4, 'hdahl', 'Henrik Dahl', ['2003']],
      [5, 'saas', 'Sofie Aas', ['2010']],
      [6, 'jmoe', 'Jonas Moe', ['2010']],
      [10, 'ohaug', 'Ola Haug', ['2010']],
      [14, 'tlunde', 'Tone Lunde', ['2010']],
      [15, 'ustrand', 'Ulrik Strand', ['2007']],
      [17, 'wruud', 'Wenche Ruud', ['2010']],
      [21, 'dtveit', 'Dagny Tveit', ['2013']],
      [23, 'fmoen', 'Frida Moen', []],
      [28, 'svc-besadmin', 'svc-besadmin', ['MAPI/CDO']],
    ]),
    arrays: [
      { site: 'Oslo', name: 'cas-oslo', fqdn: oslo },
      { site: 'Tromso', name: 'Tromso CAS Array', fqdn: tromso },
    ],
    findings: [finding('F26', 'high', 'Oslo', 'MDB-OSL-05'), acceptedFinding()],
  };
}

function nordwindPlan(): Plan {
  return {
    asOf: '2014-03-14',
    start: '2014-04-01',
    sites: [osloPlan(), bergenPlan(), tromsoPlan()],
    waves: [
      wave(1, 'Oslo pilot', 'pilot', 'Oslo', 'M1', '2014-04-07', [
        { id: 2, alias: 'mlien' },
        { id: 3, alias: 'abrekke' },
      ]),
      wave(2, 'Oslo 1 (M4)', 'wave', 'Oslo', 'M4', '2014-04-08', [{ id: 4, alias: 'hdahl' }]),
      wave(3, 'Oslo 2 (M2)', 'wave', 'Oslo', 'M2', '2014-04-09', [{ id: 21, alias: 'dtveit' }]),
      wave(4, 'Oslo 3', 'wave', 'Oslo', 'M1', '2014-04-10', [{ id: 5, alias: 'saas' }]),
      wave(5, 'Oslo applications', 'applications', 'Oslo', 'APP_OWNER', '2014-04-11', [
        { id: 28, alias: 'svc-besadmin' },
      ]),
      wave(6, 'Bergen 1 (M3)', 'wave', 'Bergen', 'M3', '2014-04-14', [
        { id: 14, alias: 'tlunde' },
        { id: 15, alias: 'ustrand' },
      ]),
      wave(7, 'Tromso 1', 'wave', 'Tromso', 'M1', '2014-04-15', [{ id: 17, alias: 'wruud' }]),
    ],
    unplanned: [
      { mailboxId: 6, alias: 'jmoe', code: 'frozen', reason: 'Works today; frozen until MDB-OSL-02 is rebound.' },
      { mailboxId: 10, alias: 'ohaug', code: 'frozen', reason: 'Works today; frozen until MDB-OSL-04 is rebound.' },
      { mailboxId: 23, alias: 'fmoen', code: 'verify', reason: 'Nobody has seen a profile.' },
    ],
    refused: [{ alias: 'jmoe', rule: 'R6', reason: 'REBIND_ONLY: frozen until the rebind is verified.' }],
    groups: [],
  };
}

function osloPlan(): SitePlan {
  const site = 'Oslo';
  return {
    site,
    timeZone: 'Europe/Oslo',
    array: { name: 'cas-oslo', fqdn: oslo, exists: true },
    blockers: [],
    steps: [
      balancer(site, oslo, '10.10.1.50', ['OSL-CAS01', 'OSL-CAS02'], true),
      dns(site, oslo, '10.10.1.50', true),
      planStep(site, oslo, '2014-04-01', { kind: 'test-name', fqdn: oslo, vip: '10.10.1.50' }),
      osloRebind('MDB-OSL-02', `OSL-CAS01.${zone}`, 'DB_CAS', true, 5, 1),
      osloRebind('MDB-OSL-03', `OSL-CAS02.CORP.NORDWIND.LOCAL.`, 'DB_CAS', false, 1, 0),
      osloRebind('MDB-OSL-04', tromso, 'DB_XARRAY', false, 2, 1),
      osloRebind('MDB-OSL-05', `OSL-CAS00.${zone}`, 'DB_NOTFOUND', false, 1, 0),
      osloRebind('MDB-OSL-07', `OSL-MBX01.${zone}`, 'DB_MBX', false, 1, 0),
      ...profileSteps(site, oslo, 'MDB-OSL-02', ['OSL-CAS01', 'OSL-CAS02'], [1, 2, 3, 4], 5),
    ],
  };
}

function bergenPlan(): SitePlan {
  const site = 'Bergen';
  return {
    site,
    timeZone: null,
    array: { name: 'cas-bergen', fqdn: bergen, exists: false },
    blockers: [],
    steps: [
      balancer(site, bergen, '10.10.2.50', ['BGO-EX01', 'BGO-EX02'], false),
      planStep(site, site, '2014-04-01', {
        kind: 'static-ports',
        servers: ['BGO-EX01', 'BGO-EX02'],
        isConfirmation: false,
      }),
      dns(site, bergen, '10.10.2.50', false),
      planStep(site, bergen, '2014-04-02', { kind: 'create-array', name: 'cas-bergen', fqdn: bergen, site }),
      planStep(site, bergen, '2014-04-02', { kind: 'test-name', fqdn: bergen, vip: '10.10.2.50' }),
      bergenRebind('MDB-BGO-01', true),
      bergenRebind('MDB-BGO-02', false),
      ...profileSteps(site, bergen, 'MDB-BGO-01', ['BGO-EX01', 'BGO-EX02'], [6], null),
    ],
  };
}

function tromsoPlan(): SitePlan {
  const site = 'Tromso';
  return {
    site,
    timeZone: null,
    array: { name: 'Tromso CAS Array', fqdn: tromso, exists: true },
    blockers: [],
    steps: [
      balancer(site, tromso, null, ['TOS-EX01'], true),
      dns(site, tromso, null, true),
      ...profileSteps(site, tromso, 'MDB-TOS-01', [], [7], null),
    ],
  };
}

function balancer(
  site: string,
  fqdn: string,
  vip: string | null,
  servers: string[],
  isConfirmation: boolean,
): PlanStep {
  return planStep(site, fqdn, '2014-04-01', {
    kind: 'load-balancer',
    fqdn,
    vip,
    balancer: null,
    servers,
    isConfirmation,
  });
}

function dns(site: string, fqdn: string, vip: string | null, isConfirmation: boolean): PlanStep {
  return planStep(site, fqdn, '2014-04-01', { kind: 'dns', fqdn, vip, ttlSeconds: 300, isConfirmation });
}

type OldState = Parameters<typeof rebindStep>[2]['oldState'];

function osloRebind(
  database: string,
  oldBinding: string,
  oldState: OldState,
  isPilot: boolean,
  users: number,
  frozenUsers: number,
): PlanStep {
  const date = isPilot ? '2014-04-02' : '2014-04-03';
  return rebindStep('Oslo', date, { database, oldBinding, oldState, target: oslo, isPilot, users, frozenUsers });
}

function bergenRebind(database: string, isPilot: boolean): PlanStep {
  const oldBinding = `BGO-EX01.${zone}`;
  const date = isPilot ? '2014-04-03' : '2014-04-04';
  return rebindStep('Bergen', date, {
    database,
    oldBinding,
    oldState: 'DB_CAS',
    target: bergen,
    isPilot,
    users: 1,
    frozenUsers: 0,
  });
}

function profileSteps(
  site: string,
  fqdn: string,
  database: string,
  oldServers: string[],
  waves: number[],
  applications: number | null,
): PlanStep[] {
  return [
    planStep(site, site, '2014-04-04', { kind: 'verify-autodiscover', fqdn, database }),
    planStep(site, site, '2014-04-04', { kind: 'stop-old-profiles', fqdn, oldServers }),
    ...waves.map((number) =>
      planStep(site, `wave ${number}`, '2014-04-07', { kind: number === 1 ? 'pilot' : 'wave', wave: number }),
    ),
    ...(applications === null
      ? []
      : [planStep(site, `wave ${applications}`, '2014-04-11', { kind: 'applications', wave: applications })]),
    planStep(site, site, '2014-04-25', { kind: 'evidence', oldServers }),
    ...oldServers.slice(0, 1).map((server) => planStep(site, server, null, { kind: 'retire-server', server })),
  ];
}

function finding(id: Finding['id'], severity: Finding['severity'], site: string, subject: string): Finding {
  return {
    id,
    severity,
    site,
    subject,
    message: `${subject} is bound to OSL-CAS00.${zone}, which is no server of the organization.`,
    why: 'New profiles of its users fail.',
    fix: 'Rebind the database.',
    source: 'domain.md 6.3',
    affected: [subject],
    affectedKind: 'databases',
    accepted: null,
  };
}

function acceptedFinding(): Finding {
  return {
    ...finding('F06', 'medium', 'Oslo', oslo),
    message: `The zone of ${oslo} may be answered outside.`,
    accepted: { reason: 'split DNS', owner: 'network', until: '2014-12-31' },
  };
}

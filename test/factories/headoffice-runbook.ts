import type { Plan } from '../../core/planning/plan.ts';
import type { RunbookInput } from '../../core/runbook/runbook-input.ts';
import { planStep, rebindStep, roster, wave } from './plan-steps.ts';

const zone = 'exchangeserverpro.net';
const fqdn = `outlook-ho.${zone}`;
const servers = ['HO-EX2010-MB1', 'HO-EX2010-MB2'];

/** The runbook's input for head office: three rebinds there, an open blocker and no array in the branch office. */
export function headOfficeRunbook(): RunbookInput {
  return {
    project: 'Head office',
    asOf: '2012-04-02',
    plan: headOfficePlan(),
    planHash: '0d9a77c1',
    generatedBy: 'Caskade 0.1.0',
    generatedAt: '2012-04-02T09:00:00Z',
    people: roster([
      [1, 'areid', 'Alan Reid', ['2010']],
      [2, 'bmuller', 'Brigitte Müller', ['2010']],
    ]),
    arrays: [{ site: 'HeadOffice', name: 'cas-headoffice', fqdn }],
    findings: [
      {
        id: 'F01',
        severity: 'high',
        site: 'BranchOffice',
        subject: 'BranchOffice',
        message: 'BranchOffice has databases and no array.',
        why: 'Its users depend on one server.',
        fix: 'Plan an array in the settings.',
        source: 'domain.md 6.3',
        affected: ['MB-BR-01'],
        affectedKind: 'databases',
        accepted: null,
      },
    ],
  };
}

function headOfficePlan(): Plan {
  const site = 'HeadOffice';
  return {
    asOf: '2012-04-02',
    start: '2012-04-16',
    sites: [
      {
        site,
        timeZone: null,
        array: { name: 'cas-headoffice', fqdn, exists: true },
        blockers: [],
        steps: [
          planStep(site, fqdn, '2012-04-16', {
            kind: 'load-balancer',
            fqdn,
            vip: null,
            balancer: null,
            servers,
            isConfirmation: true,
          }),
          planStep(site, fqdn, '2012-04-16', { kind: 'dns', fqdn, vip: null, ttlSeconds: null, isConfirmation: true }),
          planStep(site, fqdn, '2012-04-16', { kind: 'test-name', fqdn, vip: null }),
          ...['MB-HO-01', 'MB-HO-02', 'MB-HO-03'].map((database, i) =>
            rebindStep(site, i === 0 ? '2012-04-17' : '2012-04-18', {
              database,
              oldBinding: `HO-EX2010-MB1.${zone}`,
              oldState: 'DB_CAS',
              target: fqdn,
              isPilot: i === 0,
              users: 9,
              frozenUsers: 0,
            }),
          ),
          planStep(site, site, '2012-04-19', { kind: 'verify-autodiscover', fqdn, database: 'MB-HO-01' }),
          planStep(site, site, '2012-04-19', { kind: 'stop-old-profiles', fqdn, oldServers: servers }),
          planStep(site, 'HeadOffice pilot', '2012-04-20', { kind: 'pilot', wave: 1 }),
          planStep(site, site, '2012-05-04', { kind: 'evidence', oldServers: servers }),
        ],
      },
      {
        site: 'BranchOffice',
        timeZone: null,
        array: null,
        blockers: ['F11 BranchOffice: no server holds the Client Access role of Exchange 2010.'],
        steps: [],
      },
    ],
    waves: [
      wave(1, 'HeadOffice pilot', 'pilot', site, 'M1', '2012-04-20', [
        { id: 1, alias: 'areid' },
        { id: 2, alias: 'bmuller' },
      ]),
    ],
    unplanned: [],
    refused: [],
    groups: [],
  };
}

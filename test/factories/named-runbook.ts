import type { RunbookInput } from '../../core/runbook/runbook-input.ts';
import type { ProfileMethod } from '../../core/settings/settings.ts';
import { planStep, rebindStep, roster, wave } from './plan-steps.ts';

/** Every name that gets into a runbook. */
export type RunbookNames = {
  readonly project: string;
  readonly site: string;
  readonly array: string;
  readonly fqdn: string;
  readonly databases: readonly string[];
  readonly oldBinding: string | null;
  readonly servers: readonly string[];
  readonly person: string;
  readonly blockers: readonly string[];
  readonly method: ProfileMethod;
};

/** Plain names; tests put hostile ones in their place. */
export const plainNames: RunbookNames = {
  project: 'Contoso',
  site: 'Main',
  array: 'cas-main',
  fqdn: 'outlook.contoso.local',
  databases: ['DB1', 'DB2'],
  oldBinding: 'cas1.contoso.local',
  servers: ['CAS1', 'CAS2'],
  person: 'Kim',
  blockers: [],
  method: 'M1',
};

/** A runbook of one site with every kind of step, made of the given names. */
export function namedRunbook(given: Partial<RunbookNames> = {}): RunbookInput {
  const names = { ...plainNames, ...given };
  const { site, fqdn, servers, array } = names;
  return {
    project: names.project,
    asOf: '2014-03-14',
    planHash: 'abc',
    generatedBy: 'Caskade 0.1.0',
    generatedAt: '2014-03-14T08:00:00Z',
    people: roster([[1, names.person, names.person, ['2010']]]),
    arrays: [],
    findings: [],
    plan: {
      asOf: '2014-03-14',
      start: '2014-04-01',
      sites: [
        {
          site,
          timeZone: null,
          array: { name: array, fqdn, exists: false },
          blockers: names.blockers,
          steps: [
            planStep(site, fqdn, null, {
              kind: 'load-balancer',
              fqdn,
              vip: '10.0.0.1',
              balancer: array,
              servers,
              isConfirmation: false,
            }),
            planStep(site, site, null, { kind: 'static-ports', servers, isConfirmation: false }),
            planStep(site, fqdn, null, { kind: 'dns', fqdn, vip: '10.0.0.1', ttlSeconds: 300, isConfirmation: false }),
            planStep(site, fqdn, null, { kind: 'create-array', name: array, fqdn, site }),
            planStep(site, fqdn, null, { kind: 'test-name', fqdn, vip: '10.0.0.1' }),
            ...names.databases.map((database, i) => rebind(names, database, i === 0)),
            planStep(site, site, null, { kind: 'verify-autodiscover', fqdn, database: names.databases[0] ?? '' }),
            planStep(site, site, null, { kind: 'stop-old-profiles', fqdn, oldServers: servers }),
            planStep(site, 'wave 1', null, { kind: 'pilot', wave: 1 }),
            planStep(site, 'wave 1', null, { kind: 'applications', wave: 1 }),
            planStep(site, site, null, { kind: 'evidence', oldServers: servers }),
            ...servers.map((server) => planStep(site, server, null, { kind: 'retire-server', server })),
          ],
        },
      ],
      waves: [wave(1, `${site} pilot`, 'pilot', site, names.method, '2014-04-07', [{ id: 1, alias: names.person }])],
      unplanned: [{ mailboxId: 1, alias: names.person, code: 'frozen', reason: names.person }],
      refused: [],
      groups: [],
    },
  };
}

function rebind({ site, fqdn, oldBinding }: RunbookNames, database: string, isPilot: boolean) {
  return rebindStep(site, null, {
    database,
    oldBinding,
    oldState: oldBinding === null ? 'DB_BLANK' : 'DB_CAS',
    target: fqdn,
    isPilot,
    users: 1,
    frozenUsers: 1,
  });
}

/** Names that have broken scripts and pages before. */
export const hostileTexts: readonly string[] = [
  "O'Brien",
  "''; Remove-Mailbox *; '",
  '\u2018\u2019\u201a\u201b; Remove-Mailbox *',
  '\u201cdouble\u201d \u201e"quotes"',
  '$(Remove-Mailbox *)',
  '\u0024{env:USERNAME} $WhatIf @rows',
  "a`nb ` `'",
  'a; b & c | d > e < f',
  '#> Remove-Mailbox * <#',
  '# SIG # Begin signature block',
  '@(1) @{a=1} @"x"@ {}',
  '-WhatIf:$false',
  'x'.repeat(64),
  'Zürich Ærø Łódź 東京 😀',
  '\u202eevil\u2066 שלום عربي',
  '<img src=x onerror=alert(1)> &amp; "\'',
  '| a | `b` | *c* _d_ [e](javascript:x) ![f](g)',
  '--%',
  'CON',
  '..\\..\\evil',
  ' . ',
  '1. x',
  'a\\|b\\\\|c\\',
  '*',
];

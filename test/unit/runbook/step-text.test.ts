import { describe, expect, it } from 'vitest';
import type { Plan, PlanStep, StepKind, StepWork } from '../../../core/planning/plan.ts';
import { stepKinds } from '../../../core/planning/plan.ts';
import { describeStepWork } from '../../../core/runbook/step-text.ts';
import { describeTask, nameStep } from '../../../core/runbook/step-words.ts';
import { nordwindRunbook } from '../../factories/nordwind-runbook.ts';
import { planStep, rebindStep } from '../../factories/plan-steps.ts';

const { plan } = nordwindRunbook();
const fqdn = 'outlook-tos.corp.nordwind.local';

describe('the text of a step', () => {
  it('of a rebind: the command, the check, and the old value of that database', () => {
    expect(describeStepWork(stepOf('rebind:MDB-OSL-04'), plan)).toEqual({
      command: "Set-MailboxDatabase -Identity 'MDB-OSL-04' -RpcClientAccessServer 'outlook-osl.corp.nordwind.local'",
      verify:
        "Get-MailboxDatabase -Identity 'MDB-OSL-04' | Format-List Name,RpcClientAccessServer  # expected: outlook-osl.corp.nordwind.local",
      rollback: "Set-MailboxDatabase -Identity 'MDB-OSL-04' -RpcClientAccessServer 'outlook-tos.corp.nordwind.local'",
    });
  });

  it('of a rebind from a dead name: the way back is commented out and says why (P02)', () => {
    expect(describeStepWork(stepOf('rebind:MDB-OSL-05'), plan).rollback).toBe(
      '# WARNING: MDB-OSL-05 is left as it is: the old value names no server and no array of this organization.\n' +
        "# Set-MailboxDatabase -Identity 'MDB-OSL-05' -RpcClientAccessServer 'OSL-CAS00.corp.nordwind.local'",
    );
  });

  it.each([null, '', ' ', '.'])('of a rebind from a blank value %j: there is no way back', (oldBinding) => {
    const step = rebindStep('Oslo', null, {
      database: 'DB',
      oldBinding,
      oldState: 'DB_BLANK',
      target: fqdn,
      isPilot: false,
      users: 0,
      frozenUsers: 0,
    });
    expect(describeStepWork(step, plan).rollback).toBe(
      '# WARNING: DB is left as it is: the old value was blank, and a blank binding is none.',
    );
  });

  it('writes the old value without the dot that ends a DNS name', () => {
    expect(describeStepWork(stepOf('rebind:MDB-OSL-03'), plan).rollback).toContain("'OSL-CAS02.CORP.NORDWIND.LOCAL'");
  });

  it('of an array names it by FQDN, not by a name with blanks (P10)', () => {
    const step = planStep('Tromso', fqdn, null, {
      kind: 'create-array',
      name: 'Tromso CAS Array',
      fqdn,
      site: 'Tromso',
    });
    expect(describeStepWork(step, plan)).toEqual({
      command: `New-ClientAccessArray -Name 'Tromso CAS Array' -Fqdn '${fqdn}' -Site 'Tromso'`,
      verify: `Get-ClientAccessArray -Site 'Tromso' | Format-List Name,Fqdn,Site,Members  # expected: ${fqdn}`,
      rollback: `Remove-ClientAccessArray -Identity '${fqdn}'  # only when no database references it`,
    });
  });

  it('of static ports names every server, value and kind', () => {
    const step = planStep('Oslo', 'Oslo', null, { kind: 'static-ports', servers: ['A'], isConfirmation: false });
    const key = String.raw`[Microsoft.Win32.RegistryKey]::OpenRemoteBaseKey('LocalMachine', 'A').CreateSubKey('SYSTEM\CurrentControlSet\Services`;
    expect(describeStepWork(step, plan).command).toBe(
      [
        `${key}\\MSExchangeRPC\\ParametersSystem').SetValue('TCP/IP Port', 59531, 'DWord')`,
        `${key}\\MSExchangeAB\\Parameters').SetValue('RpcTcpPort', '59532', 'String')`,
      ].join('\n'),
    );
  });

  it('of static ports of an array that people use only looks', () => {
    const work = { kind: 'static-ports', servers: ["O'Brien"], isConfirmation: true } as const;
    const { command, verify, rollback } = describeStepWork(planStep('Oslo', 'Oslo', null, work), plan);
    expect([command, rollback, /SetValue|CreateSubKey/.test(verify)]).toEqual([
      null,
      'Nothing to take back: the step only looks.',
      false,
    ]);
    expect(verify.split('\n')[0]).toBe(
      String.raw`[Microsoft.Win32.RegistryKey]::OpenRemoteBaseKey('LocalMachine', 'O''Brien').OpenSubKey('SYSTEM\CurrentControlSet\Services\MSExchangeRPC\ParametersSystem').GetValue('TCP/IP Port')`,
    );
  });

  it('of a balancer tries the static ports only where the plan sets them', () => {
    const verify = (site: string, target: string) =>
      describeStepWork(stepOf(`load-balancer:${target}`, site), plan).verify.split('{')[0];
    expect([
      verify('Oslo', 'outlook-osl.corp.nordwind.local'),
      verify('Bergen', 'outlook-bgo.corp.nordwind.local'),
    ]).toEqual(['foreach ($port in 135) ', 'foreach ($port in 135,59531,59532) ']);
  });

  it('of a DNS step never says to delete a record that was there before', () => {
    const dns = (isConfirmation: boolean) =>
      describeStepWork(
        planStep('Oslo', fqdn, null, { kind: 'dns', fqdn, vip: null, ttlSeconds: null, isConfirmation }),
        plan,
      ).rollback;
    expect([dns(true).startsWith('Set the record back'), dns(false).startsWith('Delete the A record')]).toEqual([
      true,
      true,
    ]);
  });

  it.each([
    [2, 'type the server, Check Name'],
    [3, 'Make the previous profile the default again'],
    [6, 'Import the saved registry key'],
    [99, 'Roll the database back first'],
  ])('of wave %i goes back the way of its method', (wave, words) => {
    const step = planStep('Oslo', 'wave', null, { kind: 'wave', wave });
    expect(describeStepWork(step, plan).rollback).toContain(words);
  });

  it('is there for every kind of step: a check, a way back, and a task', () => {
    const empty = stepKinds.filter((kind) => {
      const step = planStep('Oslo', 'x', null, workOf(kind));
      const { verify, rollback } = describeStepWork(step, plan);
      return verify === '' || rollback === '' || describeTask(step.work) === '';
    });
    expect(empty).toEqual([]);
  });
});

describe('the name of a step', () => {
  it('tells it from the others of its site', () => {
    const names = plan.sites.map(({ steps }) => steps.map(nameStep));
    expect([names[1], names.map((site) => site.length - new Set(site).size)]).toEqual([
      [
        'Balancer',
        'Static ports',
        'DNS record',
        'Array',
        'Test of the name',
        'MDB-BGO-01',
        'MDB-BGO-02',
        'Autodiscover',
        'Old profiles',
        'Wave 6',
        'Evidence',
        'BGO-EX01',
      ],
      [0, 0, 0],
    ]);
  });
});

describe('the task of a step', () => {
  it.each<[StepWork, string]>([
    [
      { kind: 'dns', fqdn: 'a.b', vip: null, ttlSeconds: null, isConfirmation: false },
      'Create the internal A record a.b -> the address of the balancer, TTL at most 300 seconds during the project. The name must not resolve on the internet.',
    ],
    [
      {
        kind: 'load-balancer',
        fqdn: 'a.b',
        vip: '10.0.0.1',
        balancer: 'hardware',
        servers: ['X', 'Y'],
        isConfirmation: true,
      },
      'Confirm: The balancer (hardware) spreads a.b on 10.0.0.1 over X, Y; TCP 135 and the RPC ports, affinity by client address, a health check per service.',
    ],
    [{ kind: 'retire-server', server: 'X' }, 'Drain X; retire it, or let it go on as a plain member of the array.'],
  ])('%j', (work, words) => {
    expect(describeTask(work)).toBe(words);
  });
});

function stepOf(id: string, site?: string): PlanStep {
  const step = stepsOfPlan(plan).find(
    (candidate) => candidate.id === id && (site ?? candidate.site) === candidate.site,
  );
  if (step === undefined) throw new Error(`no step ${id}`);
  return step;
}

function stepsOfPlan({ sites }: Plan): PlanStep[] {
  return sites.flatMap(({ steps }) => steps);
}

function workOf(kind: StepKind): StepWork {
  const found = stepsOfPlan(plan).find(({ work }) => work.kind === kind);
  if (found === undefined) throw new Error(`no step of kind ${kind}`);
  return found.work;
}

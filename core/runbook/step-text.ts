import type { Plan, PlanStep, StepWork, Wave } from '../planning/plan.ts';
import type { ProfileMethod } from '../settings/settings.ts';
import { assertNever } from '../shared/assert.ts';
import {
  createArrayCommand,
  portValues,
  removeArrayCommand,
  rollbackLines,
  setBindingCommand,
  showBindingCommand,
  staticPorts,
} from './exchange-commands.ts';
import { commentPowerShell, quotePowerShell } from './powershell-quote.ts';

/**
 * What to run, how to see that it worked, and how to take it back (domain.md 6.2).
 *
 * - `command` PowerShell to paste into the Exchange Management Shell, one command per line; null for work that no command does
 * - `verify` commands in which a comment says what is expected, or a sentence
 * - `rollback` commands, commented out where the recorded value must not come back, or a sentence
 */
export type StepText = { readonly command: string | null; readonly verify: string; readonly rollback: string };

/** The texts of one step of the plan. Throws `script-refused` for a name with a control character. */
export function describeStepWork(step: PlanStep, plan: Plan): StepText {
  const { work } = step;
  switch (work.kind) {
    case 'load-balancer':
      return describeBalancer(work, hasStaticPorts(plan, step.site));
    case 'static-ports':
      return work.isConfirmation ? confirmPorts(work.servers) : describePorts(work.servers);
    case 'dns':
      return describeDns(work);
    case 'create-array':
      return describeArray(work);
    case 'test-name':
      return describeNameTest(work.fqdn, work.vip);
    case 'rebind':
      return {
        command: setBindingCommand(work.database, work.target, ''),
        verify: `${showBindingCommand(work.database)}  # expected: ${commentPowerShell(work.target)}`,
        rollback: rollbackLines(work, '').join('\n'),
      };
    case 'verify-autodiscover':
      return describeAutodiscover(work);
    case 'stop-old-profiles':
      return describeOldProfiles(work);
    case 'pilot':
    case 'wave':
    case 'applications':
      return describeWave(work.kind, findWave(plan, work.wave));
    case 'evidence':
      return describeEvidence(work.oldServers);
    case 'retire-server':
      return describeRetirement(work.server);
    default:
      return assertNever(work, 'step work');
  }
}

/** True for a text of a step that is commands: they begin with a sign or with a verb and a noun; no sentence does. */
export function isCommandText(text: string): boolean {
  return /^(?:#|\[|\(|'|foreach |[A-Z][a-z]+-[A-Z])/.test(text);
}

type WorkOf<Kind extends StepWork['kind']> = Extract<StepWork, { kind: Kind }>;

function describeBalancer(work: WorkOf<'load-balancer'>, isStatic: boolean): StepText {
  const ports = isStatic ? [135, staticPorts.rpcClientAccess, staticPorts.addressBook] : [135];
  const members = work.servers.map((server) => quotePowerShell(server)).join(',');
  const probe = `foreach ($port in ${ports.join(',')}) { (New-Object System.Net.Sockets.TcpClient(${quotePowerShell(work.fqdn)}, $port)).Close() }`;
  return {
    command: null,
    verify: [
      `${probe}  # expected: no error on any port`,
      ...(members === ''
        ? []
        : [
            `${members} | ForEach-Object { Get-RpcClientAccess -Server $_ } | Format-List Server,EncryptionRequired  # expected: the same on every member`,
          ]),
    ].join('\n'),
    rollback: 'Take the virtual service out of the balancer. Do not while a database or a profile uses the array.',
  };
}

function describePorts(servers: readonly string[]): StepText {
  const { rpcClientAccess, addressBook } = portValues;
  return {
    command: servers
      .flatMap((server) => [
        setPort(server, rpcClientAccess, String(staticPorts.rpcClientAccess)),
        setPort(server, addressBook, `'${staticPorts.addressBook}'`),
      ])
      .join('\n'),
    verify: `After both services were restarted, on every server: netstat -ano shows TCP ${staticPorts.rpcClientAccess} and ${staticPorts.addressBook} as LISTENING.`,
    rollback: servers
      .flatMap((server) => [clearPort(server, rpcClientAccess), clearPort(server, addressBook)])
      .concat(
        '# Then restart MSExchangeRPC and MSExchangeAB on each server. The rollback script restores values that were set before.',
      )
      .join('\n'),
  };
}

/** An array that people use has its ports already, static or not: they are looked at and left alone. */
function confirmPorts(servers: readonly string[]): StepText {
  const reads = servers.flatMap((server) => Object.values(portValues).map((value) => readPort(server, value)));
  return {
    command: null,
    verify: [...reads, '# The same on every member, or nothing anywhere; what the balancer spreads has to match.'].join(
      '\n',
    ),
    rollback: 'Nothing to take back: the step only looks.',
  };
}

function readPort(server: string, value: PortValue): string {
  const key = `[Microsoft.Win32.RegistryKey]::OpenRemoteBaseKey('LocalMachine', ${quotePowerShell(server)}).OpenSubKey('${value.key}')`;
  return `${key}.GetValue('${value.name}')`;
}

type PortValue = (typeof portValues)[keyof typeof portValues];

function setPort(server: string, value: PortValue, port: string): string {
  const key = `[Microsoft.Win32.RegistryKey]::OpenRemoteBaseKey('LocalMachine', ${quotePowerShell(server)}).CreateSubKey('${value.key}')`;
  return `${key}.SetValue('${value.name}', ${port}, '${value.kind}')`;
}

function clearPort(server: string, value: PortValue): string {
  const key = `[Microsoft.Win32.RegistryKey]::OpenRemoteBaseKey('LocalMachine', ${quotePowerShell(server)}).CreateSubKey('${value.key}')`;
  return `${key}.DeleteValue('${value.name}', $false)`;
}

function describeDns(work: WorkOf<'dns'>): StepText {
  const address = work.vip === null ? 'the address of the balancer' : commentPowerShell(work.vip);
  return {
    command: null,
    verify: [
      `[System.Net.Dns]::GetHostAddresses(${quotePowerShell(work.fqdn)})  # expected: ${address}, and nothing else`,
      '# From outside, against a public resolver: no answer. The name must not resolve on the internet.',
    ].join('\n'),
    rollback: work.isConfirmation
      ? 'Set the record back to the address that it had. Do not delete it: profiles and databases use the name.'
      : 'Delete the A record and wait for its TTL. Do not while a database or a profile uses the name.',
  };
}

function describeArray(work: WorkOf<'create-array'>): StepText {
  const site = quotePowerShell(work.site);
  return {
    command: createArrayCommand(work, ''),
    verify: `Get-ClientAccessArray -Site ${site} | Format-List Name,Fqdn,Site,Members  # expected: ${commentPowerShell(work.fqdn)}`,
    rollback: `${removeArrayCommand(work.fqdn, '')}  # only when no database references it`,
  };
}

function describeNameTest(fqdn: string, vip: string | null): StepText {
  const name = quotePowerShell(fqdn);
  const address = vip === null ? 'the address of the balancer' : commentPowerShell(vip);
  return {
    command: `[System.Net.Dns]::GetHostAddresses(${name})\n(New-Object System.Net.Sockets.TcpClient(${name}, 135)).Close()`,
    verify: `Run from a client: the first command answers ${address}, the second says nothing. Then Outlook opens a test mailbox with a profile that names ${commentPowerShell(fqdn)}.`,
    rollback: 'Nothing to take back: the step only looks. Delete the test profile.',
  };
}

function describeAutodiscover(work: WorkOf<'verify-autodiscover'>): StepText {
  return {
    command: null,
    verify: `Outlook of a test user in ${work.database}: Ctrl + click the tray icon > Test E-mail AutoConfiguration. Server = ${work.fqdn} (check V3).`,
    rollback:
      'Nothing to take back: the step only looks. If another server appears, wait for replication, then look at the database again.',
  };
}

function describeOldProfiles(work: WorkOf<'stop-old-profiles'>): StepText {
  const old = work.oldServers.map(commentPowerShell).join(', ');
  return {
    command: null,
    verify: `A new profile, made as your PCs make it, names ${commentPowerShell(work.fqdn)}. No PRF file, image, Citrix template, group policy or logon script names ${old === '' ? 'a server' : old}.`,
    rollback: 'Put the saved copies of the files and policies back.',
  };
}

function describeWave(kind: 'pilot' | 'wave' | 'applications', wave: Wave | null): StepText {
  if (kind === 'applications') {
    return {
      command: null,
      verify:
        'The owner confirms that the application works, and its profile names the array. Its connections go through the balancer.',
      rollback: 'The owner restores the saved profile of the application, then restarts its services.',
    };
  }
  return {
    command: null,
    verify: 'Per user: V1 or V6 shows the array, and V2, V4 or V5 shows traffic through the balancer after the change.',
    rollback: profileRollback(wave?.method ?? null),
  };
}

function profileRollback(method: ProfileMethod | null): string {
  switch (method) {
    case null:
    case 'M1':
    case 'M4':
      return 'Roll the database back first, then repair the profile again (Outlook 2003: type the server, Check Name).';
    case 'M2':
      return 'Make the previous profile the default again. Keep it until the new one is verified.';
    case 'M3':
    case 'M5':
      return 'Import the saved registry key of the profile with Outlook closed.';
    case 'APP_OWNER':
      return 'The owner restores the saved profile of the application, then restarts its services.';
    default:
      return assertNever(method, 'method');
  }
}

function describeEvidence(servers: readonly string[]): StepText {
  const names = servers.map(commentPowerShell).join(', ');
  return {
    command: null,
    verify: `The RPC Client Access logs of ${names === '' ? 'the old servers' : names} show no OUTLOOK.EXE for 14 days, and a new inventory of databases and profiles names none of them.`,
    rollback: 'Nothing to take back: the step only looks.',
  };
}

function describeRetirement(server: string): StepText {
  return {
    command: null,
    verify: `A new inventory names ${commentPowerShell(server)} nowhere: no database, no profile, no application, no witness, no alias.`,
    rollback: 'Start its services again. Until then it is drained, not removed: uninstall it only after a quiet week.',
  };
}

function hasStaticPorts(plan: Plan, site: string): boolean {
  const steps = plan.sites.find((entry) => entry.site === site)?.steps ?? [];
  return steps.some(({ work }) => work.kind === 'static-ports' && !work.isConfirmation);
}

function findWave(plan: Plan, number: number): Wave | null {
  return plan.waves.find((wave) => wave.number === number) ?? null;
}

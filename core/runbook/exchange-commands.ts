import { commentPowerShell, quotePowerShell } from './powershell-quote.ts';
import type { RebindWork } from './rebind-work.ts';

/** Static ports of an array (domain.md 1.4): one per service, the same on every member, inside 59531 to 60554. */
export const staticPorts = { rpcClientAccess: 59531, addressBook: 59532, lowest: 59531, highest: 60554 } as const;

/** Where the static ports stand, below `HKLM`. */
export const portValues = {
  rpcClientAccess: {
    key: String.raw`SYSTEM\CurrentControlSet\Services\MSExchangeRPC\ParametersSystem`,
    name: 'TCP/IP Port',
    kind: 'DWord',
    service: 'MSExchangeRPC',
  },
  addressBook: {
    key: String.raw`SYSTEM\CurrentControlSet\Services\MSExchangeAB\Parameters`,
    name: 'RpcTcpPort',
    kind: 'String',
    service: 'MSExchangeAB',
  },
} as const;

/** The one line that rebinds a database (domain.md 6.2). `tail` follows it: ` -WhatIf:$WhatIf`, or nothing. */
export function setBindingCommand(database: string, server: string, tail: string): string {
  return `Set-MailboxDatabase -Identity ${quotePowerShell(database)} -RpcClientAccessServer ${quotePowerShell(server)}${tail}`;
}

/** Shows the binding of one database. */
export function showBindingCommand(database: string): string {
  return `Get-MailboxDatabase -Identity ${quotePowerShell(database)} | Format-List Name,RpcClientAccessServer`;
}

/** Creates the array object. */
export function createArrayCommand(array: { name: string; fqdn: string; site: string }, tail: string): string {
  const { name, fqdn, site } = array;
  return `New-ClientAccessArray -Name ${quotePowerShell(name)} -Fqdn ${quotePowerShell(fqdn)} -Site ${quotePowerShell(site)}${tail}`;
}

/** Removes the array object. Its identity is the FQDN, always: a name with blanks is no identity (domain.md 1.2, P10). */
export function removeArrayCommand(fqdn: string, tail: string): string {
  return `Remove-ClientAccessArray -Identity ${quotePowerShell(fqdn)}${tail}`;
}

/** The value that a rollback writes: the recorded one as a name, without the dot that ends a DNS name; null when there is none. */
export function rollbackValue(work: RebindWork): string | null {
  const value = (work.oldBinding ?? '').trim().replace(/\.+$/, '');
  return value === '' ? null : value;
}

/** Why a recorded value is not to be written back; null when it can be (domain.md 6.2, P02). */
export function whyNoRollback(work: RebindWork): string | null {
  if (rollbackValue(work) === null) return 'the old value was blank, and a blank binding is none';
  if (work.oldState === 'DB_BLANK') return 'the old value was blank, and a blank binding is none';
  if (work.oldState === 'DB_NOTFOUND') return 'the old value names no server and no array of this organization';
  return null;
}

/** The rollback of a rebind for people to read and copy: the command, or a warning with the command commented out. */
export function rollbackLines(work: RebindWork, tail: string): string[] {
  const value = rollbackValue(work);
  const refusal = whyNoRollback(work);
  const command = value === null ? null : setBindingCommand(work.database, value, tail);
  if (refusal === null && command !== null) return [command];
  const warning = `# WARNING: ${commentPowerShell(work.database)} is left as it is: ${refusal}.`;
  return command === null ? [warning] : [warning, `# ${commentPowerShell(command)}`];
}

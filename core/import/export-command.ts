import type { FileKind } from '../inventory/kinds.ts';

/** The command of the Exchange shell that lists what a kind of file describes, all of it; null for what no command lists. */
export function exportCommand(kind: FileKind): string | null {
  return commands.get(kind) ?? null;
}

/** What to export with where no command lists what a kind of file describes; part of a sentence. */
export const collectorScript = 'the collector script (caskade collectors --out FOLDER)';

const commands = new Map<FileKind, string>([
  ['sites', 'Get-ADSite'],
  ['servers', 'Get-ExchangeServer'],
  ['arrays', 'Get-ClientAccessArray'],
  ['dags', 'Get-DatabaseAvailabilityGroup'],
  ['databases', 'Get-MailboxDatabase -Status'],
  ['mailboxes', 'Get-Mailbox -ResultSize Unlimited'],
  ['cas-mailboxes', 'Get-CASMailbox -ResultSize Unlimited'],
  ['logon-statistics', 'Get-LogonStatistics'],
  ['client-access-servers', 'Get-ClientAccessServer'],
  ['permissions', 'Get-MailboxPermission'],
  ['virtual-directories', 'Get-OwaVirtualDirectory'],
]);

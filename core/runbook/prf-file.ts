import type { Plan } from '../planning/plan.ts';
import { AppError } from '../shared/app-error.ts';
import { uniqueFileNameParts } from './file-names.ts';
import { commentPowerShell } from './powershell-quote.ts';
import type { RunbookFile } from './runbook-input.ts';

/**
 * One PRF file per site that has a wave of method M3 (domain.md 2.4): the server name stands in the file. For Outlook 2003
 * to 2013; Outlook 2016 takes none. It changes the default profile and puts the array into property 0x6608, the unresolved
 * server, so that Outlook resolves it again. Throws `script-refused` for an array name that is no host name.
 */
export function buildPrfFiles(plan: Plan): RunbookFile[] {
  const sites = plan.sites.filter(({ site }) => hasMethod(plan, site, 'M3'));
  const names = uniqueFileNameParts(plan.sites.map(({ site }) => site));
  return sites.flatMap(({ site, array }) =>
    array === null
      ? []
      : [
          {
            path: `profiles/outlook-${names.get(site) ?? 'x'}.prf`,
            content: prfText(site, array.fqdn),
            encoding: 'ascii',
          },
        ],
  );
}

/** The registry files of method M2 (domain.md 2.4): Outlook makes a first profile by itself, and the way back. None without M2. */
export function buildZeroConfigFiles(plan: Plan): RunbookFile[] {
  if (!plan.waves.some(({ method }) => method === 'M2')) return [];
  return [
    { path: 'profiles/zeroconfig-on.reg', content: zeroConfigText('dword:00000001'), encoding: 'ascii' },
    { path: 'profiles/zeroconfig-off.reg', content: zeroConfigText('-'), encoding: 'ascii' },
  ];
}

const hostName = /^[A-Za-z0-9](?:[A-Za-z0-9._-]*[A-Za-z0-9])?$/;

function hasMethod(plan: Plan, site: string, method: 'M3'): boolean {
  return plan.waves.some((wave) => wave.site === site && wave.method === method);
}

function prfText(site: string, fqdn: string): string {
  if (!hostName.test(fqdn)) {
    throw new AppError(
      'script-refused',
      `The array name "${commentPowerShell(fqdn)}" is no host name; it cannot stand in a PRF file.`,
      'Correct the name of the array in the settings, then make the plan and the runbook again.',
      { value: fqdn },
    );
  }
  return toWindowsLines([
    `; Outlook 2003, 2007, 2010 and 2013. Site: ${commentPowerShell(site)}. Not for Outlook 2016.`,
    '; Changes the default profile that exists. Save the registry key of the profile before; try it on one PC of each version.',
    '; Start with Outlook closed: outlook.exe /importprf FILE',
    '',
    '[General]',
    'Custom=1',
    'ProfileName=Outlook',
    'DefaultProfile=Yes',
    'OverwriteProfile=Append',
    'ModifyDefaultProfileIfPresent=TRUE',
    'BackupProfile=No',
    '',
    '[Service List]',
    'ServiceEGS=Exchange Global Section',
    'Service1=Microsoft Exchange Server',
    '',
    '[ServiceEGS]',
    'MailboxName=%UserName%',
    `HomeServer=${fqdn}`,
    '',
    '[Service1]',
    'OverwriteExistingService=Yes',
    'UniqueService=Yes',
    'MailboxName=%UserName%',
    `HomeServer=${fqdn}`,
    '',
    '; Mapping of the names above to properties; not to be changed.',
    '',
    '[Microsoft Exchange Server]',
    'ServiceName=MSEMS',
    'MDBGUID=5494A1C0297F101BA58708002B2A2517',
    'MailboxName=PT_STRING8,0x6607',
    'HomeServer=PT_STRING8,0x6608',
    '',
    '[Exchange Global Section]',
    'SectionGUID=13dbb0c8aa05101a9bb000aa002fc45a',
    'MailboxName=PT_STRING8,0x6607',
    'HomeServer=PT_STRING8,0x6608',
  ]);
}

function zeroConfigText(value: string): string {
  const keys = ['12.0', '14.0', '15.0', '16.0'].flatMap((version) => [
    '',
    `[HKEY_CURRENT_USER\\Software\\Policies\\Microsoft\\Office\\${version}\\Outlook\\AutoDiscover]`,
    `"ZeroConfigExchange"=${value}`,
  ]);
  return toWindowsLines(['Windows Registry Editor Version 5.00', ...keys]);
}

function toWindowsLines(lines: readonly string[]): string {
  return `${lines.join('\r\n')}\r\n`;
}

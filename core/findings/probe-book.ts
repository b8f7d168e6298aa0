import type { probeNames } from '../settings/parse.ts';
import {
  readAffinity,
  readCrossSiteDesign,
  readKerberosAsa,
  readNames,
  readResolves,
  readRpcEncryption,
  readStaticPorts,
  readUse,
  readYesNo,
} from './probe-values.ts';
import type { ProbeValue } from './site-facts.ts';

/** A check of a site's array that a person makes and enters (product.md 4). */
export type ProbeEntry = {
  readonly name: ProbeName;
  /** What is asked. */
  readonly question: string;
  /** What can be entered. */
  readonly accepts: string;
  /** What to type or where to look to find out. */
  readonly howTo: string;
  /** How a value is understood; null for one that cannot be. */
  readonly read: (value: ProbeValue) => string | null;
};

export type ProbeName = (typeof probeNames)[number];

/** The checks in the order in which they are made; names stand in the commands where they can stand in one as they are. */
export function probeBook(array: {
  readonly fqdn: string | null;
  readonly servers: readonly string[];
}): readonly ProbeEntry[] {
  const fqdn = plainName(array.fqdn) ?? 'ARRAY-FQDN';
  const servers = array.servers.flatMap((name) => plainName(name) ?? []);
  const members = servers.length === 0 ? "'SERVER'" : servers.map((name) => `'${name}'`).join(', ');
  return [...nameChecks(fqdn), ...serverChecks(members), ...designChecks(fqdn)];
}

function nameChecks(fqdn: string): readonly ProbeEntry[] {
  return [
    {
      name: 'resolvesInternally',
      question: 'Does the name resolve inside?',
      accepts: 'yes, no, or the addresses',
      howTo: `nslookup ${fqdn}`,
      read: (value) => yesNoWords(readResolves(value), 'it resolves inside', 'it does not resolve inside'),
    },
    {
      name: 'resolvesTo',
      question: 'Which addresses does it resolve to?',
      accepts: 'an address, a host name, or several with commas',
      howTo: `nslookup ${fqdn}`,
      read: (value) => (readNames(value).length === 0 ? null : `it resolves to ${readNames(value).join(', ')}`),
    },
    {
      name: 'cname',
      question: 'Is it a CNAME?',
      accepts: 'no, yes, or the name that it points to',
      howTo: `nslookup -type=CNAME ${fqdn}`,
      read: (value) => useWords(value, 'it is a CNAME', 'it is no CNAME'),
    },
    {
      name: 'resolvesExternally',
      question: 'Does the name resolve from outside?',
      accepts: 'yes, no, or the addresses',
      howTo: `nslookup ${fqdn} 8.8.8.8`,
      read: (value) =>
        yesNoWords(readResolves(value), 'it resolves outside: it must not', 'it does not resolve outside'),
    },
    {
      name: 'splitDns',
      question: 'Is its zone kept apart inside and outside (split DNS)?',
      accepts: 'yes or no',
      howTo: 'Ask who runs DNS: the zone exists twice, and the inner one has this name.',
      read: (value) => yesNoWords(readYesNo(value), 'split DNS is confirmed', 'there is no split DNS'),
    },
  ];
}

function serverChecks(members: string): readonly ProbeEntry[] {
  return [
    {
      name: 'staticPorts',
      question: 'Which static ports do the servers use?',
      accepts: 'no, yes, ports such as 59531, 59532, or one server a line: OSL-CAS01: 59531, 59532',
      howTo: String.raw`reg query "\\SERVER\HKLM\SYSTEM\CurrentControlSet\Services\MSExchangeRPC\ParametersSystem" /v "TCP/IP Port"`,
      read: staticPortWords,
    },
    {
      name: 'affinity',
      question: 'How does the balancer keep the sessions of a client together?',
      accepts: 'source-ip, client-ip, consistent; none, cookie or round-robin are wrong',
      howTo: 'Look at the service of ports 135 and RPC on the balancer: persistence by source address.',
      read: (value) => yesNoWords(readAffinity(value), 'sessions stay together', 'sessions do not stay together'),
    },
    {
      name: 'rpcEncryption',
      question: 'Do the servers require encrypted RPC?',
      accepts: 'yes (all), no (none), or the names of those that do',
      howTo: `${members} | ForEach-Object { Get-RpcClientAccess -Server $_ } | Format-List Server,EncryptionRequired`,
      read: rpcEncryptionWords,
    },
    {
      name: 'kerberosAsa',
      question: 'Has Kerberos its account (ASA)?',
      accepts: 'the account, yes, no (required and missing), or not required',
      howTo: `${members} | ForEach-Object { Get-ClientAccessServer $_ -IncludeAlternateServiceAccountCredentialStatus } | Format-List Name,AlternateServiceAccountConfiguration`,
      read: (value) => {
        const answer = readKerberosAsa(value);
        return answer === null ? null : kerberosWords[answer];
      },
    },
  ];
}

function designChecks(fqdn: string): readonly ProbeEntry[] {
  return [
    {
      name: 'prfInUse',
      question: 'Do PRF files or login scripts write server names into profiles?',
      accepts: 'no, yes, or what is in use',
      howTo: `Look through login scripts and Office customizations for names of servers: they must name ${fqdn}.`,
      read: (value) => useWords(value, 'in use', 'none in use'),
    },
    {
      name: 'crossSiteDesign',
      question: 'Shall clients keep the array of their home site when a database moves to another site?',
      accepts: 'yes or allow, no or redirect',
      howTo: 'Get-DatabaseAvailabilityGroup | Format-List Name,AllowCrossSiteRpcClientAccess',
      read: (value) =>
        yesNoWords(readCrossSiteDesign(value), 'clients keep the array of their home site', 'clients are redirected'),
    },
  ];
}

/** A name of letters, digits, dots and dashes; null for any other, which could be more than a name in a command. */
function plainName(name: string | null): string | null {
  return name !== null && /^[A-Za-z0-9][A-Za-z0-9.-]*$/.test(name) ? name : null;
}

function yesNoWords(answer: boolean | null, yes: string, no: string): string | null {
  return answer === null ? null : answer ? yes : no;
}

function useWords(value: ProbeValue, used: string, unused: string): string | null {
  const answer = readUse(value);
  if (answer === null) return null;
  if (!answer.isUsed) return unused;
  return answer.what === null ? used : `${used}: ${answer.what}`;
}

function staticPortWords(value: ProbeValue): string | null {
  const ports = readStaticPorts(value);
  if (ports === null) return null;
  if (ports.kind === 'none') return 'ports are dynamic';
  if (ports.kind === 'all') {
    return ports.ports === null ? 'the recommended ports on every server' : `${ports.ports.join(', ')} on every server`;
  }
  return ports.servers
    .map(({ server, ports: own }) => `${server}: ${own.length === 0 ? 'none' : own.join(', ')}`)
    .join('; ');
}

function rpcEncryptionWords(value: ProbeValue): string | null {
  const answer = readRpcEncryption(value);
  if (answer === null) return null;
  if (answer.kind !== 'servers') return answer.kind === 'all' ? 'every server requires it' : 'no server requires it';
  const { names, others } = answer;
  const required = names.length === 0 ? 'no named server requires it' : `${names.join(', ')} require it`;
  return others.length === 0 ? required : `${required}, ${others.join(', ')} not`;
}

const kerberosWords = {
  present: 'Kerberos has its account',
  missing: 'Kerberos is required and lacks its account',
  'not-required': 'Kerberos is not required',
} as const;

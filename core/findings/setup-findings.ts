import { serverNamed } from '../resolution/directory.ts';
import type { ClientFacts } from './client-facts.ts';
import { unanswered } from './dns-findings.ts';
import type { Finding } from './finding.ts';
import type { FindingContext } from './finding-context.ts';
import { counted, joinResults, listed, makeFinding, makeUnanswered, type RuleResult } from './make-finding.ts';
import { readKerberosAsa, readRpcEncryption, readUse } from './probe-values.ts';
import { hasArray, probeOf, probePath, probeSource, type SiteWithArray } from './site-facts.ts';

/** F21, F22, F35 and F36: what clients need besides the name. */
export function findSetup(context: FindingContext, clients: ClientFacts): RuleResult {
  const sites = context.sites.filter(hasArray);
  const perSite = sites.map((site) =>
    joinResults([encryption(context, site, clients), prfInUse(site, clients), kerberos(site)]),
  );
  return joinResults([...perSite, publicFolders(context, clients), methodOf2016(context, clients), versions(clients)]);
}

/** The rules about versions of Outlook stay open while no version is known. */
function versions(clients: ClientFacts): RuleResult {
  if (clients.hasVersions()) return nothing;
  const needs = 'import profiles with OutlookVersion';
  const ids = ['F21', 'F22', 'F23', 'F35'] as const;
  return { findings: [], unanswered: ids.map((id) => makeUnanswered(id, null, needs)) };
}

/** F21, asked where users of Outlook 2003 and several members are. */
function encryption({ directory }: FindingContext, site: SiteWithArray, clients: ClientFacts): RuleResult {
  const users = clients.usersOf('2003', site.site);
  if (users.length === 0 || site.cas.length < 2) return nothing;
  const probe = probeOf(site, 'rpcEncryption');
  const read = probe === null ? null : readRpcEncryption(probe.value);
  if (probe === null || read === null) return unanswered('F21', site, 'rpcEncryption', probe !== null);
  if (read.kind !== 'servers') return nothing;
  const strangers = [...read.names, ...read.others].filter((name) => serverNamed(directory, name) === null);
  if (strangers.length > 0) {
    const needs = `correct ${probePath(site, 'rpcEncryption')}: the project has no server ${listed(strangers)}`;
    return { findings: [], unanswered: [makeUnanswered('F21', site.site, needs, 'rpcEncryption')] };
  }
  const requiring = site.cas.filter((server) => read.names.some((name) => serverNamed(directory, name) === server));
  if (requiring.length === 0 || requiring.length === site.cas.length) return nothing;
  return found(
    makeFinding({
      id: 'F21',
      severity: 'high',
      site: site.site,
      subject: site.array.fqdn,
      message: `${listed(requiring.map(({ name }) => name))} of ${site.cas.length} members in ${site.site} require encrypted RPC, and ${counted(users.length, 'user has', 'users have')} Outlook 2003.`,
      fix: 'Make the requirement equal on all members: Set-RpcClientAccess -Server CAS -EncryptionRequired.',
      affected: users,
      affectedKind: 'users',
      source: probeSource('rpcEncryption', probe),
    }),
  );
}

/** F22, by the databases of users of Outlook 2003. */
function publicFolders({ input }: FindingContext, clients: ClientFacts): RuleResult {
  const { isExported, byDatabase } = input.publicFolders;
  if (clients.outlook2003ByDatabase.size === 0) return nothing;
  if (!isExported) {
    if (clients.hasPublicFolders()) return nothing;
    const needs = 'import Get-MailboxDatabase with PublicFolderDatabase';
    return { findings: [], unanswered: [makeUnanswered('F22', null, needs)] };
  }
  const results = input.classifier.databases.filter(({ name, scope }) => scope === 'in' && name !== null);
  return {
    unanswered: [],
    findings: results.flatMap((database): readonly Finding[] => {
      const key = database.name?.toLowerCase() ?? '';
      const users = clients.outlook2003ByDatabase.get(key);
      if (users === undefined || byDatabase.has(key)) return [];
      return [
        makeFinding({
          id: 'F22',
          severity: 'high',
          site: database.site,
          subject: database.name ?? '',
          message: `${database.name} has no public folder database, and ${counted(users.size, 'user has', 'users have')} Outlook 2003.`,
          fix: 'Give the database a public folder database, or bring these users to Outlook 2007 or later first.',
          affected: users,
          affectedKind: 'users',
        }),
      ];
    }),
  };
}

/** F35 by the probe, asked where users of Outlook 2016 are. */
function prfInUse(site: SiteWithArray, clients: ClientFacts): RuleResult {
  const users = clients.usersOf('2016', site.site);
  if (users.length === 0) return nothing;
  const probe = probeOf(site, 'prfInUse');
  const use = probe === null ? null : readUse(probe.value);
  if (probe === null || use === null) return unanswered('F35', site, 'prfInUse', probe !== null);
  if (!use.isUsed) return nothing;
  return found(
    makeFinding({
      id: 'F35',
      severity: 'high',
      site: site.site,
      subject: site.array.fqdn,
      message: `PRF files or scripts are in use in ${site.site}${use.what === null ? '' : ` (${use.what})`}, and ${counted(users.length, 'user has', 'users have')} Outlook 2016 or later.`,
      fix: 'Exclude Outlook 2016 and later from them, and repair these profiles or make new ones.',
      affected: users,
      affectedKind: 'users',
      source: probeSource('prfInUse', probe),
    }),
  );
}

/** F35 by the settings: a method that Outlook 2016 cannot take (domain.md 5.6, "never"). */
function methodOf2016({ input }: FindingContext, clients: ClientFacts): RuleResult {
  const method = input.settings.outlookMethods?.['2016'];
  const users = clients.usersOf('2016', null);
  if (users.length === 0 || (method !== 'M3' && method !== 'M4' && method !== 'M5')) return nothing;
  return found(
    makeFinding({
      id: 'F35',
      severity: 'high',
      site: null,
      subject: `settings.outlookMethods.2016`,
      message: `The settings choose ${method} for Outlook 2016, which does not take it. Users: ${users.length}.`,
      fix: 'Choose M1 (repair) or M2 (new profile) for Outlook 2016.',
      affected: users,
      affectedKind: 'users',
    }),
  );
}

/** F36. */
function kerberos(site: SiteWithArray): RuleResult {
  const probe = probeOf(site, 'kerberosAsa');
  const answer = probe === null ? null : readKerberosAsa(probe.value);
  if (probe === null || answer === null) return unanswered('F36', site, 'kerberosAsa', probe !== null);
  if (answer !== 'missing') return nothing;
  return found(
    makeFinding({
      id: 'F36',
      severity: 'medium',
      site: site.site,
      subject: site.array.fqdn,
      message: `Kerberos is required in ${site.site}, and no alternate service account is noted.`,
      fix: `Create the account, set its service names for ${site.array.fqdn}, and roll it out with RollAlternateServiceAccountPassword.ps1.`,
      affected: [site.array.fqdn],
      affectedKind: 'arrays',
      source: probeSource('kerberosAsa', probe),
    }),
  );
}

const nothing: RuleResult = { findings: [], unanswered: [] };

function found(finding: Finding): RuleResult {
  return { findings: [finding], unanswered: [] };
}

import { isSameName } from '../resolution/directory.ts';
import type { NamedResolution } from '../resolution/resolution.ts';
import type { ArrayFacts, ServerFacts, ServerKind } from '../resolution/server-facts.ts';
import { assertNever } from '../shared/assert.ts';
import type { DatabaseResult } from './classify-database.ts';

/**
 * The bare name, because a DN would make the sentence unreadable; with the real one when it is an address or an alias, or
 * when the name only looks like that of a server.
 */
export function nameInWords(name: NamedResolution): string {
  const isOtherName = name.isIp || name.isAlias;
  if (isOtherName && name.kind === 'SERVER') return `${name.text} (${name.server.name})`;
  if (isOtherName && name.kind === 'ARRAY') return `${name.text} (${name.array.fqdn})`;
  if (name.kind === 'SERVER' && !name.isCertain)
    return `${name.text} (taken for ${name.server.name} by its first label)`;
  return name.text;
}

/** From where a name is judged: the array of a site is another one for the databases of other sites. */
export type SeenFrom = Pick<DatabaseResult, 'targetArray'>;

/** What a name means, as seen from a database: `an individual Client Access server in Oslo`. */
export function meaningInWords(name: NamedResolution, database: SeenFrom): string {
  switch (name.kind) {
    case 'ARRAY':
      return `${name.isIp ? 'an address of ' : name.isAlias ? 'another name of ' : ''}${arrayInWords(name.array, database)}`;
    case 'SERVER':
      return serverInWords(name.server);
    case 'AMBIGUOUS':
      return `which fits several things (${name.candidates.map((candidate) => candidate.name).join(', ')})`;
    case 'GUID':
      return 'an endpoint of Exchange 2013 or later';
    case 'INSTANCE':
      return 'a defect of Outlook 2003';
    case 'VIP_IP':
      return name.isIp
        ? 'an address of the load balancer'
        : 'which leads to the load balancer, but is not the name of the array';
    case 'WEBNS':
      return 'a name of OWA or Outlook Anywhere';
    case 'RETIRED':
      return 'a server that was removed';
    case 'CLOUD':
      return 'a name of Exchange Online';
    case 'UNKNOWN':
      return 'which nothing in the inventory explains';
    default:
      return assertNever(name, 'resolution');
  }
}

/** An FQDN that is planned for two sites is the array of the database's site there. */
function arrayInWords(array: ArrayFacts, { targetArray }: SeenFrom): string {
  const meant = array.key === targetArray?.key ? targetArray : array;
  const isSecond = targetArray !== null && meant !== targetArray && isSameName(meant.site, targetArray.site);
  const ofSite = meant.site === null ? '' : ` of ${meant.site}`;
  return `${isSecond ? 'another' : 'the'} ${meant.isPlanned ? 'planned ' : ''}array${ofSite}`;
}

function serverInWords({ kind, site, isGenerationAssumed }: ServerFacts): string {
  const inSite = site === null ? '' : ` in ${site}`;
  const version = isGenerationAssumed ? ' (its version was not exported, so it counts as Exchange 2010)' : '';
  return `${serverNouns[kind]}${inSite}${version}`;
}

const serverNouns: Readonly<Record<ServerKind, string>> = {
  CAS: 'an individual Client Access server',
  MBX: 'a server without the Client Access role',
  LEGACY: 'a server of Exchange 2003 or 2007',
  MODERN: 'a server of Exchange 2013 or later',
};

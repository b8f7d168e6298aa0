import type { ProfileResult } from '../classification/classify-profile.ts';
import { isNamed } from '../resolution/resolution.ts';
import { canRecover, type Hit, type Person } from './exposure.ts';
import type { ServerImpact } from './server-impact.ts';
import type { ServingServers } from './serving-servers.ts';

/** What happens when a server stops, as sentences; the first says who loses Outlook. */
export function impactInWords(impact: ServerImpact): readonly string[] {
  const { interrupted, unknown } = impact.now;
  const pause = interrupted === 0 ? '' : `, ${users(interrupted)} ${interrupted === 1 ? 'is' : 'are'} interrupted`;
  const sentences = [`${conditionInWords(impact)}${lossInWords(impact)}${pause}.`];
  if (unknown > 0)
    sentences.push(
      `${unknown} more ${unknown === 1 ? 'user' : 'users'} may be hit: it is not known which server their Outlook uses.`,
    );
  return sentences;
}

function conditionInWords({ server, isRetired, onlyMemberOf }: ServerImpact): string {
  if (isRetired) return `${server} was removed: `;
  if (onlyMemberOf.length === 0) return `If ${server} stops, `;
  const verb = onlyMemberOf.length === 1 ? 'stands' : 'stand';
  return `${onlyMemberOf.join(' and ')} ${verb} for ${server} alone: if it stops, `;
}

function lossInWords({ isRetired, onlyMemberOf, now }: ServerImpact): string {
  if (now.lost === 0) return 'nobody loses Outlook';
  const whose = onlyMemberOf.length > 0 && !isRetired ? 'its ' : '';
  return `${whose}${users(now.lost)} ${now.lost === 1 ? 'loses' : 'lose'} Outlook`;
}

/** Why a user is hit, as one sentence. */
export function hitInWords(servers: ServingServers, person: Person, hit: Hit): string {
  const server = servers.list[hit.server]?.name ?? '';
  if (hit.profile === null) return `${nothingNamed(person)}; ${bindingInWords(person, hit, server)}.`;
  const names = profileInWords(servers, person, hit.profile, hit.server);
  if (hit.outcome === 'unknown') return `${names}, which can mean ${server} among others.`;
  return `${names}; ${whatFollows(person, hit, server)}.`;
}

function whatFollows(person: Person, hit: Hit, server: string): string {
  const { user, binding } = person;
  const outlook = hit.profile?.product ?? null;
  if (user.isServiceAccount || outlook === 'MAPI/CDO') return 'an application does not look for another server';
  if (outlook === null) return 'the Outlook version is not known, so it may not look for another server';
  if (hit.profile === null || !canRecover(user, hit.profile))
    return `Outlook ${outlook} does not look for another server`;
  if (hit.outcome === 'interrupted')
    return `Outlook ${outlook} then finds ${binding.text ?? 'another server'} by its database`;
  return bindingInWords(person, hit, server);
}

/** What the database of a user offers to Outlook that has lost this server. */
function bindingInWords({ user, binding }: Person, hit: Hit, server: string): string {
  const database = user.database === null ? 'the database' : `database ${user.database}`;
  const { text, endpoint } = binding;
  if (text === null) return `it is not known what ${database} is bound to`;
  if (endpoint.only !== hit.server) return `${database} is bound to ${text}, where no Client Access server answers`;
  if (hit.profile !== null) return `${database} leads there too, by ${text}`;
  const isSame = text.toLowerCase().split('.')[0] === server.toLowerCase();
  return `${database} is bound to ${text}${isSame ? '' : `, which stands for ${server} alone`}`;
}

function profileInWords(servers: ServingServers, person: Person, profile: ProfileResult, server: number): string {
  const name = profile.profile === null ? 'The Outlook profile' : `Profile "${profile.profile}"`;
  const place = profile.computer === null ? '' : ` on ${profile.computer}`;
  return `${name}${place} ${person.isMoved ? 'then ' : ''}names ${nameInProfile(servers, person, profile, server)}`;
}

/** The name as written, and what it stands for when that is not the same. */
function nameInProfile(servers: ServingServers, person: Person, profile: ProfileResult, server: number): string {
  const target = person.user.databaseResult.targetArray;
  const alone = `which stands for ${servers.list[server]?.name ?? ''} alone`;
  if (person.isMoved && target !== null) return `${target.fqdn}, ${alone}`;
  const { isInconsistent, values, resolution } = profile.reading;
  const found = (isInconsistent ? values : [resolution]).filter(isNamed);
  const named = found.find((name) => servers.endpointOf(name, target).only === server) ?? found[0];
  if (named === undefined) return 'no server';
  const isDirect = (named.kind === 'SERVER' && !named.isIp && !named.isAlias) || named.kind === 'RETIRED';
  return isDirect || named.kind === 'AMBIGUOUS' ? named.text : `${named.text}, ${alone}`;
}

function nothingNamed({ own }: Person): string {
  return own.length === 0 ? 'No Outlook profile was seen' : 'The Outlook profile names no server';
}

function users(count: number): string {
  return `${count} ${count === 1 ? 'user' : 'users'}`;
}

import type { EntityName } from './kinds.ts';

/** A field as people call it: `Binding`, `Outlook version`, `Home server`. */
export function fieldTitle(entity: EntityName, field: string): string {
  return ownTitles.get(`${entity} ${field}`) ?? ownTitles.get(field) ?? spelledOut(field);
}

/** Fields whose name in code says less than people do, or says it in another way. */
const ownTitles: ReadonlyMap<string, string> = new Map([
  ['isGone', 'Gone'],
  ['collected', 'Seen'],
  ['mailboxes database', 'Database of a user'],
  ['rpcClientAccessServer', 'Binding'],
  ['homeServer', 'Endpoint'],
  ['homeServerFqdn', 'Endpoint FQDN'],
  ['homeServerDn', 'Endpoint DN'],
  ['masterServerOrAvailabilityGroup', 'Server or DAG'],
  ['primarySmtpAddress', 'Address'],
  ['emailAddresses', 'All addresses'],
  ['userPrincipalName', 'UPN'],
  ['samAccountName', 'Account'],
  ['legacyExchangeDn', 'Legacy DN'],
  ['legacyDn', 'Legacy DN'],
  ['exchangeLegacyDn', 'Legacy DN'],
  ['recipientTypeDetails', 'Mailbox type'],
  ['fqdn', 'FQDN'],
  ['nameKind', 'Kind'],
  ['key', 'Registry key'],
  ['accountSmtp', 'Account address'],
  ['clientIp', 'Client IP'],
  ['serverIp', 'Server IP'],
]);

/** `mountedOnServer` becomes `Mounted on server`. */
function spelledOut(field: string): string {
  const words = field.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
  return words.slice(0, 1).toUpperCase() + words.slice(1);
}

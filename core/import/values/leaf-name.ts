/**
 * The name of a database in any of the forms that exports use (domain.md 3.1): `MDB-OSL-01`,
 * `SERVER\Storage Group\Database` of Exchange 2007, an LDAP DN (`homeMDB`), a canonical path. The backslash form also says
 * that the mailbox is older than 2010, which is why rows keep the raw text and only keys use the leaf.
 */
export function databaseLeaf(raw: string): string {
  const text = leafName(raw);
  return text.slice(text.lastIndexOf('\\') + 1).trim();
}

/** The last name of an LDAP DN, a legacy DN or a canonical path; any other text as it is. */
export function leafName(raw: string): string {
  const text = raw.trim();
  if (/^(?:cn|ou)=/i.test(text)) return firstRdn(text);
  if (text.startsWith('/') && /\/cn=/i.test(text)) return text.slice(text.lastIndexOf('=') + 1).trim();
  const slash = text.indexOf('/');
  const isCanonical = slash > 0 && text.slice(0, slash).includes('.') && !text.includes('://');
  return isCanonical ? text.slice(text.lastIndexOf('/') + 1).trim() : text;
}

function firstRdn(dn: string): string {
  const value = /^\w+=((?:\\.|[^\\,])*)/s.exec(dn)?.[1] ?? dn;
  return value.replace(/\\(.)/gs, '$1').trim();
}

/**
 * One spelling for an IP address, so that two texts can be compared: IPv4 without leading zeros, IPv6 as eight lower-case
 * groups, an IPv4-mapped IPv6 address as IPv4. A zone (`%12`) is dropped. Null when the text is not an address.
 */
export function canonicalIp(text: string): string | null {
  const plain = text.replace(/%.*$/, '');
  return plain.includes(':') ? canonicalIpv6(plain) : canonicalIpv4(plain);
}

function canonicalIpv4(text: string): string | null {
  if (!/^\d{1,3}(?:\.\d{1,3}){3}$/.test(text)) return null;
  const bytes = text.split('.').map(Number);
  return bytes.every((byte) => byte <= 255) ? bytes.join('.') : null;
}

function canonicalIpv6(text: string): string | null {
  const groups = ipv6Groups(withHexTail(text));
  if (groups === null) return null;
  const [high, low] = [groups[6] ?? 0, groups[7] ?? 0];
  const isMapped = groups.slice(0, 5).every((group) => group === 0) && groups[5] === 0xffff;
  if (isMapped) return [high >> 8, high & 255, low >> 8, low & 255].join('.');
  return groups.map((group) => group.toString(16)).join(':');
}

/** `::ffff:10.0.0.1` → `::ffff:a00:1`; other texts unchanged. */
function withHexTail(text: string): string {
  const at = text.lastIndexOf(':') + 1;
  const tail = canonicalIpv4(text.slice(at));
  if (tail === null) return text;
  const [a = 0, b = 0, c = 0, d = 0] = tail.split('.').map(Number);
  return `${text.slice(0, at)}${(a * 256 + b).toString(16)}:${(c * 256 + d).toString(16)}`;
}

function ipv6Groups(text: string): number[] | null {
  const halves = text.split('::');
  if (halves.length > 2) return null;
  const left = groupsOf(halves[0] ?? '');
  const right = groupsOf(halves[1] ?? '');
  if (left === null || right === null) return null;
  const missing = 8 - left.length - right.length;
  if (halves.length === 1 ? missing !== 0 : missing < 1) return null;
  return [...left, ...new Array<number>(missing).fill(0), ...right];
}

function groupsOf(text: string): number[] | null {
  if (text === '') return [];
  const parts = text.split(':');
  return parts.every((part) => /^[0-9a-f]{1,4}$/i.test(part)) ? parts.map((part) => Number.parseInt(part, 16)) : null;
}

/**
 * True for the name of a .NET type, which PowerShell writes in place of a list: `System.Object[]`,
 * ``Microsoft.Exchange.Data.MultiValuedProperty`1[System.String]`` (domain.md 3.1). Such a cell says nothing.
 */
export function isTypeNameText(text: string): boolean {
  const first = text.charCodeAt(0);
  if (first === 77 /* M */) return text.startsWith('Microsoft.Exchange.Data.');
  if (first === 83 /* S */) return text.startsWith('System.') && isSystemType(text);
  if (first === 68 /* D */) return text.startsWith('Deserialized.') && isTypeNameText(text.slice(13));
  return false;
}

/** True for a text that the console cut: it ends in `...` or `…`, or is a brace list that does (domain.md 3.1). */
export function isCutText(text: string): boolean {
  const last = text.charCodeAt(text.length - 1);
  if (last === 46 /* . */) return text.endsWith('...');
  if (last === 0x2026 /* … */) return true;
  return last === 125 /* } */ && (text.endsWith('...}') || text.endsWith('\u2026}'));
}

const systemType = /^System\.(?:(?:Collections|Management|Byte|Object|String|DirectoryServices)\b|[\w.]+(?:\[\]|`\d))/;

function isSystemType(text: string): boolean {
  return systemType.test(text);
}

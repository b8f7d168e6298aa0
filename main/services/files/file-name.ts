/**
 * Makes the name of an uploaded or wanted file safe for every file system and keeps the rest of it, because messages show
 * it: the part after the last slash or backslash, without characters that Windows refuses or that are none, without dots and blanks at its end,
 * cut to `maximalNameBytes` before its extension. Null when nothing of a name is left.
 */
export function toSafeFileName(name: string): string | null {
  const last = name.split(/[/\\]/).at(-1) ?? '';
  const printable = withoutEnd(last.replace(refusedCharacters, '_'));
  if (printable.trim() === '') return null;
  return withoutEnd(shorten(reservedNames.test(printable) ? `_${printable}` : printable));
}

/** Leaves room for the folder before it in the 260 characters of a Windows path, and for the endings of temporary files. */
export const maximalNameBytes = 150;

const refusedCharacters = /[\p{Cc}\p{Cs}<>:"|?*]/gu;

/** Windows takes these for devices, whatever extension they have. */
const reservedNames = /^(con|prn|aux|nul|com\d|lpt\d|conin\$|conout\$)(\.|$)/i;

/** Windows takes dots and blanks off the end of a name. */
function withoutEnd(name: string): string {
  return name.replace(/[. ]+$/, '');
}

function shorten(name: string): string {
  if (Buffer.byteLength(name) <= maximalNameBytes) return name;
  const extension = /\.[A-Za-z0-9]{1,10}$/.exec(name)?.[0] ?? '';
  const characters = [...name.slice(0, name.length - extension.length)];
  while (Buffer.byteLength(characters.join('') + extension) > maximalNameBytes) characters.pop();
  return characters.join('') + extension;
}

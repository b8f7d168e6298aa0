import { AppError } from '../shared/app-error.ts';

/**
 * A text as a PowerShell 2.0 literal in plain ASCII, fit for an argument and for the value of a hash table (domain.md 6.2):
 * single quotes with doubled apostrophes, every other character as its code, `('MDB-Z' + [char]0x00FC + 'rich')`. An astral
 * character is two codes. The quotes U+2018 to U+201B, which PowerShell takes for apostrophes, are codes like the others.
 *
 * Throws `script-refused` when the text holds a control character: no identity of Exchange does, and a line break would end
 * the line that a person reads before running it.
 */
export function quotePowerShell(text: string): string {
  refuseControls(text);
  if (isAscii.test(text)) return quoteAscii(text);
  const parts = text.split(runs).filter((part) => part !== '');
  const literals = parts.map((part) => (isAscii.test(part) ? quoteAscii(part) : charOf(part)));
  // A sum that begins with a string is a text; one that begins with a character is for PowerShell to decide.
  const first = isAscii.test(parts[0] ?? '') ? [] : ["''"];
  return `(${[...first, ...literals].join(' + ')})`;
}

/**
 * A text for a comment: one line, plain ASCII, everything else as `\u00fc`. It cannot end a block comment, begin one, or be
 * taken for a `#requires` or signature line. For people only: it is not to be read back.
 */
export function commentPowerShell(text: string): string {
  return text.replace(unfitForComment, escapeUnit);
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: the control characters are what is looked for
const controls = /[\u0000-\u001f\u007f-\u009f]/;
const isAscii = /^[ -~]*$/;
const runs = /([^ -~])/;
const unfitForComment = /[^ -~]|#/g;

function refuseControls(text: string): void {
  const found = controls.exec(text);
  if (found === null) return;
  const shown = text.replace(/[^ -~]/g, escapeUnit);
  throw new AppError(
    'script-refused',
    `The name "${shown}" holds a control character; it cannot stand in a script.`,
    'Correct the name in the export or in the settings, import again and make the runbook again.',
    { value: shown, position: found.index + 1 },
  );
}

function quoteAscii(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}

function charOf(unit: string): string {
  return `[char]0x${unit.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`;
}

function escapeUnit(unit: string): string {
  return `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
}

/**
 * What a hint says to somebody in front of a page: the ways of the command line become those of the import wizard. A hint that
 * names none stays as it is.
 */
export function hintWords(hint: string): string {
  return ways.reduce((text, [commandLine, page]) => text.replace(commandLine, page), hint);
}

const ways: readonly (readonly [commandLine: RegExp, page: string])[] = [
  [/ with a mapping file \(--map\)/g, ' in the step Columns'],
  [
    /Say what it is with --as KIND, map its columns with --map FILE,/,
    'Choose its kind on its card, match its columns,',
  ],
  [/ \(caskade import --help lists the kinds\)/, ''],
  [/Name its kind with --as KIND and the sheet with --sheet NAME if/, 'Choose it in the step Sheet if'],
  [
    / of the computer that wrote the file, such as --culture en-US or --culture de-DE/,
    ' of the file under “Dates and numbers”',
  ],
  [/Name the day of the scan with --collected \d{4}-\d\d-\d\d, or export/, 'Export'],
  [/the collector script \(caskade collectors --out FOLDER\)/g, 'the collector script (Help, What to export)'],
  [/`caskade retire PROJECT [^`]+` lists them/g, 'the page of the server lists them'],
  [/undo the import and repeat it with --partial/, 'undo the import, and keep what is gone when you repeat it'],
];

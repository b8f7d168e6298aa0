import { describe, expect, it } from 'vitest';
import { hintWords } from '../../../renderer/words/hint-words.ts';

describe('a hint on a page', () => {
  it.each([
    [
      'If one of them is needed, map it with a mapping file (--map).',
      'If one of them is needed, map it in the step Columns.',
    ],
    [
      'Say what it is with --as KIND, map its columns with --map FILE, or export it again (caskade import --help lists the kinds).',
      'Choose its kind on its card, match its columns, or export it again.',
    ],
    [
      'Name the culture of the computer that wrote the file, such as --culture en-US or --culture de-DE.',
      'Name the culture of the file under “Dates and numbers”.',
    ],
    [
      'Name the day of the scan with --collected 2014-03-14, or export a Collected column.',
      'Export a Collected column.',
    ],
    [
      'Name its kind with --as KIND and the sheet with --sheet NAME if it is needed.',
      'Choose it in the step Sheet if it is needed.',
    ],
    [
      '2 dependencies are left; `caskade retire PROJECT OSL-CAS01` lists them.',
      '2 dependencies are left; the page of the server lists them.',
    ],
    ['Export with -NoTypeInformation to leave it out.', 'Export with -NoTypeInformation to leave it out.'],
  ])('%s', (hint, words) => {
    expect(hintWords(hint)).toBe(words);
  });
});

import { expect, it } from 'vitest';
import { hasLostLetters, watchMisreadLetters, watchThousandMailboxes } from '../../../core/import/warnings.ts';

it('sees lost letters before a letter or another lost one, not a question', () => {
  expect(['?se Brekke-?yen', 'M?ller', 'Tanaka, ??', 'Jos?, A?s'].map(hasLostLetters)).toEqual([
    true,
    true,
    true,
    true,
  ]);
  expect(['Who?', 'Why? Because', 'Ann', '?', ''].map(hasLostLetters)).toEqual([false, false, false, false, false]);
});

it('warns of exactly 1,000 mailboxes and of no other number or thing', () => {
  const countOf = (kind: 'mailboxes' | 'cas-mailboxes' | 'databases', rows: number) => {
    const watch = watchThousandMailboxes(kind);
    for (let row = 2; row < rows + 2; row++) watch.see(undefined, row);
    return watch.issues().length;
  };
  expect([
    countOf('mailboxes', 1000),
    countOf('cas-mailboxes', 1000),
    countOf('mailboxes', 999),
    countOf('mailboxes', 1001),
    countOf('databases', 1000),
  ]).toEqual([1, 1, 0, 0, 0]);
});

it('sees UTF-8 that was read as Windows-1252, and no letter that is meant', () => {
  const misread = (text: string) => new TextDecoder('windows-1252').decode(new TextEncoder().encode(text));
  const rowsWith = (cells: readonly string[]) => {
    const watch = watchMisreadLetters([{ column: 0, header: 'DisplayName', field: 'displayName' }]);
    for (const [i, cell] of cells.entries()) watch.see([cell], i + 2);
    return watch.issues().map(({ code, row, column, count }) => [code, row, column, count]);
  };
  expect(rowsWith(['Ann', ...['Åse', 'Jürgen', 'Łukasz', 'Renée', 'ÜBER', 'à la'].map(misread)])).toEqual([
    ['ENCODING_DOUBTFUL', 3, 'DisplayName', 6],
  ]);
  expect(rowsWith(['Åse Brekke-Øyen', 'SÅGÄR Ähn', 'São João', 'Ãngela', 'Château', 'Straße', 'Ā’', ''])).toEqual([]);
});

import { expect, it } from 'vitest';
import { hasLostLetters, watchThousandMailboxes } from '../../../core/import/warnings.ts';

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

import { describe, expect, it } from 'vitest';
import { counted, listed, makeFinding } from '../../../core/findings/make-finding.ts';
import { ruleBook } from '../../../core/findings/rule-book.ts';

describe('a finding', () => {
  it('has the reason of its rule, and its names sorted, each once', () => {
    const draft = { id: 'F10', severity: 'low', site: null, subject: 's', message: 'm', fix: 'f' } as const;
    expect(makeFinding({ ...draft, affected: ['b', 'a', 'b'], affectedKind: 'arrays' })).toEqual({
      ...draft,
      why: ruleBook.F10.why,
      source: 'domain.md 6.3',
      affected: ['a', 'b'],
      affectedKind: 'arrays',
      accepted: null,
    });
  });
});

describe('the rule book', () => {
  it('has F01 to F48', () => {
    expect(Object.keys(ruleBook)).toEqual(Array.from({ length: 48 }, (_, i) => `F${String(i + 1).padStart(2, '0')}`));
  });
});

describe('words', () => {
  it('count and list', () => {
    expect([
      counted(1, 'user'),
      counted(2, 'mailbox', 'mailboxes'),
      listed([]),
      listed(['a']),
      listed(['a', 'b']),
      listed(['a', 'b', 'c']),
      listed(['a', 'b', 'c', 'd']),
    ]).toEqual([...['1 user', '2 mailboxes', '', 'a', 'a and b', 'a, b and c', 'a, b and 2 more']]);
  });
});

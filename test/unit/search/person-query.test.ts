import { describe, expect, it } from 'vitest';
import { matchPerson, parseQuery } from '../../../core/search/person-query.ts';
import { personText } from '../../../core/search/person-text.ts';

function match(query: string) {
  const parsed = parseQuery(query);
  return parsed && matchPerson(lien, parsed);
}

const lien = personText({
  id: 2,
  alias: 'mlien',
  displayName: 'Magnus Lien-Müller',
  smtp: 'magnus.lien@nordwind.example',
  otherAddresses: ['smtp:ml@nordwind.example'],
  upn: 'mlien@corp.nordwind.local',
  sam: 'mlien',
  account: 'NORDWIND\\mlien',
  computers: ['WS-1002', 'LT-77'],
  phone: null,
});

describe('parseQuery', () => {
  it('cuts at blanks and list signs, trims other signs and keeps those inside', () => {
    const chunks = parseQuery('  "Lien, Magnus" <magnus.lien@nord> \\ (WS-10)')?.chunks;
    expect(chunks?.map((chunk) => [chunk.pattern.forms, chunk.words.map((word) => word.forms)])).toEqual([
      [['lien'], [['lien']]],
      [['magnus'], [['magnus']]],
      [['magnus.lien@nord'], [['magnus'], ['lien'], ['nord']]],
      [['ws-10'], [['ws'], ['10']]],
    ]);
  });

  it('has both spellings of a letter that was typed', () => {
    expect(parseQuery('Müller-Øy')?.chunks.map((chunk) => chunk.pattern.forms)).toEqual([['muller-oy', 'mueller-oey']]);
  });

  it.each(['', '   ', '?', '-', '@\\', '´`^¨', '\u0301\u0308', '...', '\0'])(
    'finds nothing to look for in %j',
    (text) => {
      expect(parseQuery(text)).toBeNull();
    },
  );

  it('stops reading after 256 characters', () => {
    expect(parseQuery(`${'a '.repeat(128)}b`)?.chunks).toHaveLength(128);
  });
});

describe('matchPerson', () => {
  it.each([
    ['mlien', { rank: 0, field: 'alias' }],
    ['MAGNUS.LIEN@nordwind.example', { rank: 0, field: 'smtp' }],
    ['ml@nordwind.example', { rank: 0, field: 'otherAddress' }],
    ['mlien@corp.nordwind.local', { rank: 0, field: 'upn' }],
    ['nordwind\\MLIEN', { rank: 0, field: 'account' }],
    ['ws-1002', { rank: 0, field: 'computer' }],
    ['magnus lien-mueller', { rank: 0, field: 'displayName' }],
    ['lie mag', { rank: 1, field: 'displayName' }],
    ['mueller', { rank: 1, field: 'displayName' }],
    ['muller', { rank: 1, field: 'displayName' }],
    ['lien-mu', { rank: 1, field: 'displayName' }],
    ['ml', { rank: 1, field: 'alias' }],
    ['lien@nord', { rank: 1, field: 'smtp' }],
    ['ws-10', { rank: 1, field: 'computer' }],
    ['77 magnus', { rank: 1, field: 'computer' }],
    ['nordwind\\ml', { rank: 2, field: 'account' }],
    ['nordwind', { rank: 2, field: 'smtp' }],
    ['agnus', { rank: 2, field: 'displayName' }],
    ['magnus 002', { rank: 2, field: 'displayName' }],
  ])('ranks %s', (query, expected) => {
    expect(match(query)).toEqual(expected);
  });

  it.each(['magnus berg', 'lien.magnus', 'ws1002', 'mlien@other', 'ws-1002 lt-78'])('does not find %s', (query) => {
    expect(match(query)).toBeNull();
  });
});

import { describe, expect, it } from 'vitest';
import { eachWordOf, fieldAt, type PersonEntry, personText, startsOwnWord } from '../../../core/search/person-text.ts';

const ase: PersonEntry = {
  id: 1,
  alias: 'abrekke',
  displayName: 'Åse Brekke-Øyen',
  smtp: 'abrekke@nordwind.example',
  otherAddresses: ['SMTP:abrekke@nordwind.example', 'smtp:ase@nordwind.example', 'X500:/o=Nordwind/cn=abrekke'],
  upn: 'abrekke@nordwind.example',
  sam: 'abrekke',
  account: 'NORDWIND\\abrekke',
  computers: ['WS-1003'],
  phone: '+47 (0)22 00-41 27',
};

describe('personText', () => {
  it('has each different value once, folded and tagged, and other spellings at the end', () => {
    expect(personText(ase).split('\n')).toEqual([
      '',
      '\u0001ase brekke-oyen',
      '\u0002abrekke',
      '\u0003abrekke@nordwind.example',
      '\u0004ws-1003',
      '\u0005nordwind\\abrekke',
      '\u0008ase@nordwind.example',
      '\u00094722004127',
      '\u0001aase brekke-oeyen',
      '',
    ]);
  });

  it('also spells a name without its apostrophe', () => {
    const text = personText({ ...ase, displayName: "Liam O'Brien" });
    expect(text.split('\n').filter((line) => line.startsWith('\u0001'))).toEqual([
      "\u0001liam o'brien",
      "\u0001liam o'brien",
      '\u0001liam obrien',
    ]);
  });

  it('cannot be broken by control characters in a value', () => {
    expect(personText({ ...ase, displayName: 'A\n\u0003b' })).toContain('\n\u0001a b\n\u0002abrekke\n');
  });

  it('sorts people without a display name after those with one', () => {
    expect(personText({ ...ase, displayName: null }) > personText({ ...ase, displayName: 'Zoë' })).toBe(true);
  });
});

describe('the words of a text', () => {
  const text = personText(ase);

  it('are told apart into own words, words of a domain and only words of a field', () => {
    const words: string[] = [];
    eachWordOf(text, (word, isShared, isOnly) =>
      words.push(`${word}${isShared ? ' shared' : ''}${isOnly ? ' only' : ''}`),
    );
    expect(words.slice(0, 11)).toEqual([
      'ase',
      'brekke',
      'oyen',
      'abrekke only',
      'abrekke',
      'nordwind shared',
      'example shared',
      'ws',
      '1003',
      'nordwind shared',
      'abrekke',
    ]);
  });

  it('know their field, and start where a sign or blank is before them', () => {
    const places = ['oyen', 'brekke', 'yen', 'nordwind.', '1003', 'nordwind\\'].map((part) => {
      const position = text.indexOf(part);
      return [part, fieldAt(text, position), startsOwnWord(text, position)];
    });
    expect(places).toEqual([
      ['oyen', 'displayName', true],
      ['brekke', 'displayName', true],
      ['yen', 'displayName', false],
      ['nordwind.', 'smtp', false],
      ['1003', 'computer', true],
      ['nordwind\\', 'account', false],
    ]);
  });
});

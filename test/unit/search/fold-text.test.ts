import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldText, spellOut, splitWords } from '../../../core/search/fold-text.ts';

describe('foldText', () => {
  it.each([
    ['Åse Brekke-Øyen', 'ase brekke-oyen'],
    ['Jürgen GROẞ', 'jurgen gross'],
    ['Straße', 'strasse'],
    ['Iver Næss', 'iver naess'],
    ['Łukasz Żółć', 'lukasz zolc'],
    ['İstanbul ISPARTA ırmak', 'istanbul isparta irmak'],
    ['Þóra Guðmundsdóttir', 'thora gudmundsdottir'],
    ['ΟΔΥΣΣΕΥΣ οδυσσευς', 'οδυσσευσ οδυσσευσ'],
    ['Chloe\u0301', 'chloe'],
    ['O\u2019Brien \u2013 Smith\u2011Jones', "o'brien - smith-jones"],
    ['ﬁ Ａｎｎａ', 'fi anna'],
    ['美咲', '美咲'],
  ])('folds %s', (text, folded) => {
    expect(foldText(text)).toBe(folded);
  });

  it('makes one blank of line feeds, control characters and unbreakable blanks', () => {
    expect(foldText('  Anna\t\r\n\u0001Berg\u00a0 Lund\u200b ')).toBe('anna berg lund');
  });

  it('leaves nothing of a text of accents and symbols', () => {
    expect(foldText('\u0301\u0308 ´ € \ud800')).toBe('');
  });

  it('reads the sign for an undecodable byte as a lost letter', () => {
    expect(foldText('M\ufffdller')).toBe('m?ller');
  });

  it('gives the same for a folded text', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => foldText(foldText(text)) === foldText(text)));
  });

  it('folds the beginning of a text to the beginning of the folded text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.nat(), (text, length) => {
        const beginning = [...text].slice(0, length).join('');
        return foldText(text).startsWith(foldText(beginning));
      }),
    );
  });
});

describe('spellOut', () => {
  it.each([
    ['Müller', 'mueller'],
    ['Mu\u0308ller', 'mueller'],
    ['Åse Brekke-Øyen', 'aase brekke-oeyen'],
    ['Ängström', 'aengstroem'],
    ['Straße', 'strasse'],
    ['Mueller', 'mueller'],
    ['José', 'jose'],
  ])('writes out %s', (text, spelled) => {
    expect(spellOut(text)).toBe(spelled);
  });
});

describe('splitWords', () => {
  it('cuts at blanks and signs and keeps lost letters', () => {
    expect(splitWords("?se brekke-?yen 'o_b' ws-1002 müé")).toEqual([
      '?se',
      'brekke',
      '?yen',
      'o',
      'b',
      'ws',
      '1002',
      'müé',
    ]);
  });
});

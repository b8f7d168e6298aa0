import { describe, expect, it } from 'vitest';
import {
  darkTokens,
  forcedTokens,
  lightTokens,
  mapTokens,
  type Tokens,
  tokenVariable,
} from '../../../renderer/theme/tokens.ts';

const surfaces = ['base', 'layer', 'card'] as const;
const texts = ['text', 'text2', 'text3'] as const;
const marks = ['done', 'databaseFirst', 'atRisk', 'blocked', 'unknown', 'accent'] as const;

/** Pairs of a colour and what it stands on, with the contrast that WCAG 2.2 asks for (ux.md 8). */
const pairs: readonly (readonly [keyof Tokens, keyof Tokens, number])[] = [
  ...surfaces.flatMap((surface) => texts.map((text) => [text, surface, 4.5] as const)),
  ...surfaces.map((surface) => ['accent', surface, 4.5] as const),
  ...marks.map((mark) => [mark, 'card', 3] as const),
  ['accent', 'accentTint', 4.5],
  ['text', 'accentTint', 4.5],
  ['text2', 'accentTint', 4.5],
  ['onAccent', 'accent', 4.5],
  ['atRisk', 'card', 4.5],
  ['onBar', 'atRiskBar', 3],
];

describe.each([
  ['light', lightTokens],
  ['dark', darkTokens],
])('the colours of %s', (_, tokens) => {
  it('stand out: text by 4.5 to 1, marks and patterns by 3 to 1', () => {
    const weak = pairs
      .map(([colour, on, wanted]) => ({ colour, on, wanted, found: contrast(tokens[colour], tokens[on]) }))
      .filter(({ found, wanted }) => found < wanted);
    expect(weak).toEqual([]);
  });
});

describe('the forced colours', () => {
  it('are those of the system alone: on its page everything has the colour of its text or of its links', () => {
    const onPage = ['base', 'layer', 'card', 'accentTint', 'onAccent', 'onBar'];
    const wrong = Object.entries(forcedTokens).filter(([name, colour]) =>
      onPage.includes(name) ? colour !== 'Canvas' : !['CanvasText', 'LinkText'].includes(colour),
    );
    expect(wrong).toEqual([]);
  });
});

describe('tokens', () => {
  it('become CSS variables with words and figures apart', () => {
    expect(['text', 'text2', 'accentTint'].map(tokenVariable)).toEqual(['--c-text', '--c-text-2', '--c-accent-tint']);
  });

  it('can be changed all at once', () => {
    expect(mapTokens(lightTokens, (colour) => colour.toLowerCase()).card).toBe('#ffffff');
  });
});

/** The contrast of two colours `#RRGGBB`, from 1 to 21 (WCAG 2.2, 1.4.3). */
function contrast(left: string, right: string): number {
  const [dark = 0, light = 0] = [luminance(left), luminance(right)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) =>
    linear(Number.parseInt(colour.slice(at, at + 2), 16) / 255),
  );
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function linear(channel: number): number {
  return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
}

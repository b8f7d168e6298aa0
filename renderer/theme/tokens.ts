/** The names of the colours of ux.md 8: surfaces, text, and for each state its mark and its bar. */
export const tokenNames = [
  'base',
  'layer',
  'card',
  'stroke',
  'text',
  'text2',
  'text3',
  'accent',
  'accentTint',
  'onAccent',
  'onBar',
  'done',
  'doneBar',
  'databaseFirst',
  'databaseFirstBar',
  'atRisk',
  'atRiskBar',
  'blocked',
  'blockedBar',
  'unknown',
  'unknownBar',
] as const;

/** The colours of ux.md 8. `onAccent` is for text on a surface filled with the accent, `onBar` for lines on a light bar. */
export type Tokens = Readonly<Record<TokenName, string>>;

export type TokenName = (typeof tokenNames)[number];

export const lightTokens: Tokens = {
  base: '#F3F3F3',
  layer: '#FAFAFA',
  card: '#FFFFFF',
  stroke: '#E5E5E5',
  text: '#1B1B1B',
  text2: '#5C5C5C',
  text3: '#6E6E6E',
  accent: '#0F6CBD',
  accentTint: '#EBF3FC',
  onAccent: '#FFFFFF',
  onBar: '#1B1B1B',
  done: '#107C10',
  doneBar: '#7FB97F',
  databaseFirst: '#0C4A83',
  databaseFirstBar: '#0C3B69',
  atRisk: '#8F5A00',
  atRiskBar: '#E8A317',
  blocked: '#B10E1C',
  blockedBar: '#C4314B',
  unknown: '#616161',
  unknownBar: '#A6A6A6',
};

export const darkTokens: Tokens = {
  base: '#1F1F1F',
  layer: '#262626',
  card: '#2E2E2E',
  stroke: '#3D3D3D',
  text: '#FFFFFF',
  text2: '#CACACA',
  text3: '#ADADAD',
  accent: '#479EF5',
  accentTint: '#0E2E49',
  onAccent: '#000000',
  onBar: '#1F1F1F',
  done: '#6CCB6C',
  doneBar: '#3F7F3F',
  databaseFirst: '#96C6FA',
  databaseFirstBar: '#B4D6FA',
  atRisk: '#F2C661',
  atRiskBar: '#DFA63A',
  blocked: '#F1A0A8',
  blockedBar: '#DC5E6C',
  unknown: '#BDBDBD',
  unknownBar: '#8A8A8A',
};

/** Forced colours: the system's own, which carry no state; marks, words and patterns do. */
export const forcedTokens: Tokens = {
  base: 'Canvas',
  layer: 'Canvas',
  card: 'Canvas',
  stroke: 'CanvasText',
  text: 'CanvasText',
  text2: 'CanvasText',
  text3: 'CanvasText',
  accent: 'LinkText',
  accentTint: 'Canvas',
  onAccent: 'Canvas',
  onBar: 'Canvas',
  done: 'CanvasText',
  doneBar: 'CanvasText',
  databaseFirst: 'CanvasText',
  databaseFirstBar: 'CanvasText',
  atRisk: 'CanvasText',
  atRiskBar: 'CanvasText',
  blocked: 'CanvasText',
  blockedBar: 'CanvasText',
  unknown: 'CanvasText',
  unknownBar: 'CanvasText',
};

/** The CSS variable of a token: `var(--c-accent-tint)`. */
export function tokenVariable(name: string): string {
  return `--c-${name.replace(/[A-Z0-9]/g, (letter) => `-${letter.toLowerCase()}`)}`;
}

/** The same tokens with another form of every colour. */
export function mapTokens(tokens: Tokens, change: (colour: string) => string): Tokens {
  const changed: Record<TokenName, string> = { ...tokens };
  for (const name of tokenNames) changed[name] = change(tokens[name]);
  return changed;
}

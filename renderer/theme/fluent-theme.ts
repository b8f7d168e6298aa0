import {
  type BrandVariants,
  createDarkTheme,
  createLightTheme,
  type Theme,
  teamsHighContrastTheme,
} from '@fluentui/react-components';
import { assertNever } from '../../core/shared/assert.ts';
import { darkTokens, lightTokens, type Tokens } from './tokens.ts';

/** What the system asks for. */
export type Appearance = 'light' | 'dark' | 'forced';

/** Fluent's theme with our tokens in place of its own colours, sizes and type (ux.md 8). */
export function fluentTheme(appearance: Appearance): Theme {
  switch (appearance) {
    case 'light':
      return { ...createLightTheme(blue), ...shapes, ...colours(lightTokens) };
    case 'dark':
      return { ...createDarkTheme(blue), ...shapes, ...colours(darkTokens), ...darkFills };
    case 'forced':
      return { ...teamsHighContrastTheme, ...shapes };
    default:
      return assertNever(appearance, 'appearance');
  }
}

const shapes: Partial<Theme> = {
  fontFamilyBase: 'var(--font)',
  fontSizeBase200: '12px',
  lineHeightBase200: '16px',
  fontSizeBase300: '13px',
  lineHeightBase300: '20px',
  fontSizeBase400: '14px',
  lineHeightBase400: '20px',
  fontSizeBase500: '20px',
  lineHeightBase500: '28px',
  borderRadiusMedium: '4px',
  borderRadiusXLarge: '8px',
};

/** Text on a filled button is black in the dark: under the pointer the fill gets lighter, where Fluent's own gets darker. */
const darkFills: Partial<Theme> = {
  colorBrandBackgroundHover: '#62ABF5',
  colorBrandBackgroundPressed: '#77B7F7',
};

function colours(tokens: Tokens): Partial<Theme> {
  return {
    colorNeutralBackground1: tokens.card,
    colorNeutralBackground2: tokens.layer,
    colorNeutralBackground3: tokens.base,
    colorNeutralForeground1: tokens.text,
    colorNeutralForeground2: tokens.text2,
    colorNeutralForeground3: tokens.text3,
    colorNeutralStroke2: tokens.stroke,
    colorBrandBackground: tokens.accent,
    colorNeutralForegroundOnBrand: tokens.onAccent,
    colorBrandForeground1: tokens.accent,
    colorBrandForegroundLink: tokens.accent,
    colorCompoundBrandStroke: tokens.accent,
  };
}

/** The accent in sixteen steps, the token at the place that Fluent takes for fills: 80 in light, 100 in dark. */
const blue: BrandVariants = {
  10: '#061724',
  20: '#082338',
  30: '#0A2E4A',
  40: '#0C3B5E',
  50: '#0E4775',
  60: '#0F548C',
  70: '#115EA3',
  80: '#0F6CBD',
  90: '#2886DE',
  100: '#479EF5',
  110: '#62ABF5',
  120: '#77B7F7',
  130: '#96C6FA',
  140: '#B4D6FA',
  150: '#CFE4FA',
  160: '#EBF3FC',
};

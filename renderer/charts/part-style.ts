import type { AnswerPart } from '../../core/classification/answer-part.ts';
import type { Tokens } from '../theme/tokens.ts';

/** How a part of the answer looks in a bar, in the terms of the chart library: a colour, and a pattern (ux.md 8). */
export type PartStyle = {
  readonly color: string;
  readonly borderColor: string;
  readonly borderWidth: number;
  /** Null for a plain fill. */
  readonly decal: Decal | null;
};

/** Repeated shapes over the fill: lengths of shape and gap in pixels along both axes. */
export type Decal = {
  readonly symbol: 'rect' | 'circle';
  readonly symbolSize: number;
  readonly color: string;
  readonly rotation: number;
  readonly dashArrayX: readonly (number | readonly number[])[];
  readonly dashArrayY: readonly number[];
};

/** The style of a part. The patterns tell the parts apart without any colour; so forced colours can do with two. */
export function partStyle(part: AnswerPart, colours: Tokens): PartStyle {
  switch (part) {
    case 'on-array':
      return filled(colours.doneBar, null);
    case 'profile':
      return filled(colours.accent, null);
    case 'database-first':
      return filled(colours.databaseFirstBar, lines(colours.card, 0, 1, 4, 0.5));
    case 'will-revert':
      return filled(colours.atRiskBar, lines(colours.onBar, Math.PI / 4, 1.5, 4, 0.65));
    case 'no-array':
      return filled(colours.blockedBar, cross(colours.card));
    case 'other':
      return { color: colours.accentTint, borderColor: colours.accent, borderWidth: 1, decal: rungs(colours.accent) };
    default:
      return filled(colours.unknownBar, dots(colours.card));
  }
}

/** A resolved colour with an opacity from 0 to 1: `rgb(1, 2, 3)` becomes `rgba(1, 2, 3, 0.5)`. */
export function withOpacity(colour: string, opacity: number): string {
  const channels = colour.match(/[\d.]+/g)?.slice(0, 3);
  return channels === undefined ? colour : `rgba(${channels.join(', ')}, ${opacity})`;
}

function filled(color: string, decal: Decal | null): PartStyle {
  return { color, borderColor: color, borderWidth: 0, decal };
}

/** Upright lines, leaned by the rotation. */
function lines(color: string, rotation: number, width: number, gap: number, opacity: number): Decal {
  const dashes = { dashArrayX: [width, gap], dashArrayY: [1, 0] };
  return { symbol: 'rect', symbolSize: 1, color: withOpacity(color, opacity), rotation, ...dashes };
}

function rungs(color: string): Decal {
  const dashes = { dashArrayX: [1, 0], dashArrayY: [1, 3] };
  return { symbol: 'rect', symbolSize: 1, color: withOpacity(color, 0.8), rotation: 0, ...dashes };
}

function cross(color: string): Decal {
  const dashes = {
    dashArrayX: [
      [1, 0],
      [1, 5],
    ],
    dashArrayY: [1, 0, 5, 0],
  };
  return { symbol: 'rect', symbolSize: 1, color: withOpacity(color, 0.55), rotation: Math.PI / 4, ...dashes };
}

function dots(color: string): Decal {
  const dashes = {
    dashArrayX: [
      [2, 3],
      [0, 2.5, 2, 0.5],
    ],
    dashArrayY: [2, 1.5],
  };
  return { symbol: 'circle', symbolSize: 0.9, color, rotation: 0, ...dashes };
}

import { readFileSync } from 'node:fs';
import type { Rectangle } from 'electron';
import { writeFileAtomically } from '../services/files/write-file.ts';

/** The smallest size at which the pages work (ux.md 1). */
export const minimumSize = { width: 960, height: 600 } as const;

/** Where a window was. */
export type WindowPlace = Rectangle & { readonly isMaximized: boolean };

/** A screen: its id, and its area without the task bar. */
export type Screen = { readonly id: number; readonly workArea: Rectangle };

/** The places of windows, by screen. */
export type WindowPlaces = {
  /** Where a window of this screen was last; null when there was none. */
  readonly of: (screen: number) => WindowPlace | null;
  /** The screen that was used last; null at the first start. */
  readonly lastScreen: () => number | null;
  readonly remember: (screen: number, place: WindowPlace) => Promise<void>;
};

/** Keeps the places in a JSON file. What cannot be read counts as nothing; what cannot be written is reported. */
export function createWindowPlaces(file: string, report: (error: unknown) => void): WindowPlaces {
  let stored = readPlaces(file);
  return {
    of: (screen) => stored.places[String(screen)] ?? null,
    lastScreen: () => stored.last,
    remember: async (screen, place) => {
      stored = { last: screen, places: { ...stored.places, [String(screen)]: place } };
      await writeFileAtomically(file, JSON.stringify(stored, null, 2), true).catch(report);
    },
  };
}

/**
 * Where a new window goes: where the last one of the screen was, moved and made smaller as far as the screen wants it, and
 * beside a window that lies there already. Without a remembered place it takes most of the screen, in the middle.
 */
export function placeWindow(
  remembered: WindowPlace | null,
  { workArea }: Screen,
  taken: readonly Rectangle[],
): WindowPlace {
  if (remembered === null) return { ...middleOf(workArea), isMaximized: false };
  const free = stepAside(remembered, taken);
  return { ...fitInto(free, workArea), isMaximized: remembered.isMaximized };
}

/** Points by which a window lies lower and further right than the one beneath it. */
const step = 32;

function stepAside(wanted: Rectangle, taken: readonly Rectangle[]): Rectangle {
  const isTaken = taken.some(({ x, y }) => x === wanted.x && y === wanted.y);
  return isTaken ? stepAside({ ...wanted, x: wanted.x + step, y: wanted.y + step }, taken) : wanted;
}

function fitInto({ x, y, width, height }: Rectangle, area: Rectangle): Rectangle {
  const size = {
    width: between(width, minimumSize.width, Math.max(minimumSize.width, area.width)),
    height: between(height, minimumSize.height, Math.max(minimumSize.height, area.height)),
  };
  return {
    ...size,
    x: between(x, area.x, Math.max(area.x, area.x + area.width - size.width)),
    y: between(y, area.y, Math.max(area.y, area.y + area.height - size.height)),
  };
}

function middleOf(area: Rectangle): Rectangle {
  const width = between(Math.round(area.width * 0.85), minimumSize.width, 1600);
  const height = between(Math.round(area.height * 0.85), minimumSize.height, 1000);
  const x = area.x + Math.max(0, Math.round((area.width - width) / 2));
  const y = area.y + Math.max(0, Math.round((area.height - height) / 2));
  return { x, y, width, height };
}

function between(value: number, least: number, most: number): number {
  return Math.min(most, Math.max(least, value));
}

type Stored = { readonly last: number | null; readonly places: Readonly<Record<string, WindowPlace>> };

function readPlaces(file: string): Stored {
  try {
    const value: unknown = JSON.parse(readFileSync(file, 'utf8'));
    if (isStored(value)) return value;
  } catch {
    // No file yet, or one that cannot be read: a window has a place without it.
  }
  return { last: null, places: {} };
}

function isStored(value: unknown): value is Stored {
  if (typeof value !== 'object' || value === null || !('last' in value) || !('places' in value)) return false;
  if (value.last !== null && typeof value.last !== 'number') return false;
  return typeof value.places === 'object' && value.places !== null && Object.values(value.places).every(isPlace);
}

function isPlace(value: unknown): value is WindowPlace {
  if (typeof value !== 'object' || value === null || !('isMaximized' in value)) return false;
  return ['x', 'y', 'width', 'height'].every((key) => Number.isFinite(Reflect.get(value, key)));
}

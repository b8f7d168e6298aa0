import { readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { createWindowPlaces, placeWindow } from '../../../main/electron/window-bounds.ts';
import { useTemporaryFolder } from '../../factories/temporary-folder.ts';

const folder = useTemporaryFolder();
const screen = { id: 1, workArea: { x: 0, y: 0, width: 1920, height: 1040 } };
const place = { x: 100, y: 80, width: 1280, height: 720, isMaximized: false };

describe('the place of a new window', () => {
  it('is the middle of the screen when nothing is remembered', () => {
    expect(placeWindow(null, screen, [])).toEqual({ x: 160, y: 78, width: 1600, height: 884, isMaximized: false });
  });

  it('is where the last one was', () => {
    expect(placeWindow({ ...place, isMaximized: true }, screen, [])).toEqual({ ...place, isMaximized: true });
  });

  it.each([
    ['moved in from beyond the right and lower edge', { x: 5000, y: 5000 }, { x: 640, y: 320 }],
    ['moved in from beyond the left and upper edge', { x: -5000, y: -900 }, { x: 0, y: 0 }],
    ['no larger than the screen', { width: 4000, height: 3000 }, { x: 0, y: 0, width: 1920, height: 1040 }],
    ['no smaller than the pages work at', { width: 10, height: 10 }, { width: 960, height: 600 }],
  ])('is %s', (_, changed, expected) => {
    expect(placeWindow({ ...place, ...changed }, screen, [])).toEqual({ ...place, ...expected });
  });

  it('is on a screen that lies left of the first one', () => {
    const left = { id: 2, workArea: { x: -1280, y: 100, width: 1280, height: 700 } };
    expect(placeWindow(place, left, [])).toEqual({ ...place, x: -1280, y: 100, width: 1280, height: 700 });
  });

  it('is at the corner of a screen that is smaller than the smallest window', () => {
    const small = { id: 3, workArea: { x: 10, y: 20, width: 800, height: 500 } };
    expect(placeWindow(place, small, [])).toEqual({ ...place, x: 10, y: 20, width: 960, height: 600 });
  });

  it('is beside the windows that lie there already', () => {
    const taken = [place, { ...place, x: 132, y: 112 }];
    expect(placeWindow(place, screen, taken)).toEqual({ ...place, x: 164, y: 144 });
  });
});

describe('the remembered places', () => {
  it('are kept by screen, from one start to the next', async () => {
    const reported: unknown[] = [];
    const places = createWindowPlaces(folder('windows.json'), (error) => reported.push(error));
    await places.remember(1, place);
    await places.remember(2, { ...place, x: 7 });
    const later = createWindowPlaces(folder('windows.json'), () => {});
    expect([later.lastScreen(), later.of(1), later.of(2), later.of(3), reported]).toEqual([
      2,
      place,
      { ...place, x: 7 },
      null,
      [],
    ]);
  });

  it.each(['{', '[]', '{"last":"1","places":{}}', '{"last":1,"places":{"1":{"x":null,"isMaximized":true}}}'])(
    'begin anew after %s',
    (text) => {
      writeFileSync(folder('windows.json'), text);
      const places = createWindowPlaces(folder('windows.json'), () => {});
      expect([places.lastScreen(), places.of(1)]).toEqual([null, null]);
    },
  );

  it('report that they cannot be written, and go on', async () => {
    const reported: unknown[] = [];
    const places = createWindowPlaces(folder('not', 'there', 'windows.json'), (error) => reported.push(error));
    await places.remember(1, place);
    expect([reported.length, places.of(1)]).toEqual([1, place]);
  });

  it('hold nothing but numbers of screens and windows', async () => {
    await createWindowPlaces(folder('windows.json'), () => {}).remember(1, place);
    expect(JSON.parse(readFileSync(folder('windows.json'), 'utf8'))).toEqual({ last: 1, places: { 1: place } });
  });
});

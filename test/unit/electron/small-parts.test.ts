import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { areTakenFiles, isCallRequest } from '../../../main/electron/channels.ts';
import { describeFault } from '../../../main/electron/describe-fault.ts';
import { projectArguments } from '../../../main/electron/project-arguments.ts';
import { nextZoom, zoomSteps } from '../../../main/electron/zoom.ts';

describe('the zoom', () => {
  it('goes through its steps and stays at its ends', () => {
    const up = zoomSteps.map((step) => nextZoom(step, 'in'));
    const down = zoomSteps.map((step) => nextZoom(step, 'out'));
    expect({ up, down }).toEqual({ up: [...zoomSteps.slice(1), 2], down: [0.75, ...zoomSteps.slice(0, -1)] });
  });

  it('takes a factor with an error of rounding for the step that it is', () => {
    expect([nextZoom(1.1000000238, 'in'), nextZoom(1.0999999, 'out'), nextZoom(3, 'in')]).toEqual([1.25, 1, 2]);
  });
});

describe('the files of a command line', () => {
  it('are the project files, from the folder in which it was typed', () => {
    const found = projectArguments(
      ['--inspect', 'a.caskade', 'w.caskade-work', '-x.caskade', 'b.csv', '/c/D.CASKADE', '.'],
      '/work',
    );
    expect(found).toEqual([resolve('/work', 'a.caskade'), resolve('/work', 'w.caskade-work'), resolve('/c/D.CASKADE')]);
  });
});

describe('a fault in the log', () => {
  it('has class, code and place, and nothing of its message', () => {
    const fault = Object.assign(new TypeError('Berg, Åse\nhas no mailbox'), { code: 'ENOENT' });
    const lines = describeFault(fault, 'overview').split('\n');
    expect(lines[0]).toBe('Fault in overview: TypeError ENOENT');
    expect(lines.slice(1).every((line) => /^\s+at /.test(line))).toBe(true);
    expect(describeFault('Berg', 'overview')).toBe('Fault in overview: string');
  });
});

describe('what a page sends', () => {
  it.each([
    [{ name: 'overview', input: {}, jobId: null }, true],
    [{ name: 'overview', input: undefined, jobId: 'a' }, true],
    [{ name: 7, input: {}, jobId: null }, false],
    [{ name: 'overview', jobId: null }, false],
    [{ name: 'overview', input: {}, jobId: 1 }, false],
    ['overview', false],
    [null, false],
  ])('%j is a call: %j', (value, is) => {
    expect(isCallRequest(value)).toBe(is);
  });

  it.each([
    [[{ kind: 'path', path: join('/', 'a.csv') }], true],
    [[{ kind: 'content', name: 'a.csv', bytes: new Uint8Array(1) }], true],
    [[{ kind: 'path', path: '' }], false],
    [[{ kind: 'content', name: 'a.csv', bytes: 'text' }], false],
    [[{ kind: 'other' }], false],
    [{ length: 1 }, false],
  ])('%j is a list of files: %j', (value, is) => {
    expect(areTakenFiles(value)).toBe(is);
  });
});

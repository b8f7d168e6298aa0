import { describe, expect, it } from 'vitest';
import { describeProblems, findProtoKeys } from '../../../core/settings/schema-problems.ts';

const words = { whole: 'the input', noun: 'field' };

describe('describeProblems', () => {
  it('names the place by its full path', () => {
    const finding = { code: 'custom', path: ['waves', 2, 'Bergen', 'start'], message: 'a date' };
    const raw = { waves: [0, 1, { Bergen: { start: 'soon' } }] };
    expect(describeProblems([finding], raw, words)).toEqual(['waves[2].Bergen.start must be a date, not "soon"']);
  });

  it('cuts a long text', () => {
    const finding = { code: 'custom', path: ['name'], message: 'a number' };
    expect(describeProblems([finding], { name: 'x'.repeat(1000) }, words)).toEqual([
      `name must be a number, not "${'x'.repeat(57)}..."`,
    ]);
  });

  it('looks at own keys only, so that nothing is found on prototypes', () => {
    const finding = { code: 'custom', path: ['toString'], message: 'a text' };
    expect(describeProblems([finding], {}, words)).toEqual(['toString is missing']);
  });
});

describe('findProtoKeys', () => {
  it('finds them at every depth', () => {
    const raw = JSON.parse('{"a":[{"__proto__":{"__proto__":1}}]}');
    expect(findProtoKeys(raw).map((finding) => finding.path)).toEqual([
      ['a', 0],
      ['a', 0, '__proto__'],
    ]);
  });

  it('finds none in scalars', () => {
    expect([null, undefined, 'text', 1].flatMap((raw) => findProtoKeys(raw))).toEqual([]);
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mergePatch, mergeSettings } from '../../../core/settings/merge.ts';
import { exampleSettings } from '../../factories/example-settings.ts';
import { failureOf } from '../../factories/thrown-error.ts';

describe('mergePatch', () => {
  it.each<[string, string, string]>([
    ['{"a":"b"}', '{"a":"c"}', '{"a":"c"}'],
    ['{"a":"b"}', '{"b":"c"}', '{"a":"b","b":"c"}'],
    ['{"a":"b"}', '{"a":null}', '{}'],
    ['{"a":"b","b":"c"}', '{"a":null}', '{"b":"c"}'],
    ['{"a":["b"]}', '{"a":"c"}', '{"a":"c"}'],
    ['{"a":"c"}', '{"a":["b"]}', '{"a":["b"]}'],
    ['{"a":{"b":"c"}}', '{"a":{"b":"d","c":null}}', '{"a":{"b":"d"}}'],
    ['{"a":[{"b":"c"}]}', '{"a":[1]}', '{"a":[1]}'],
    ['["a","b"]', '["c","d"]', '["c","d"]'],
    ['{"a":"b"}', '["c"]', '["c"]'],
    ['{"a":"foo"}', 'null', 'null'],
    ['{"a":"foo"}', '"bar"', '"bar"'],
    ['{"e":null}', '{"a":1}', '{"e":null,"a":1}'],
    ['[1,2]', '{"a":"b","c":null}', '{"a":"b"}'],
    ['{}', '{"a":{"bb":{"ccc":null}}}', '{"a":{"bb":{}}}'],
  ])('merges the examples of RFC 7396: %s with %s', (target, patch, result) => {
    expect(mergePatch(JSON.parse(target), JSON.parse(patch))).toEqual(JSON.parse(result));
  });

  it('treats __proto__ as a key like any other and leaves prototypes alone', () => {
    const merged = mergePatch({ a: 1 }, JSON.parse('{"__proto__":{"polluted":true},"constructor":{"x":1}}'));
    expect(JSON.stringify(merged)).toBe('{"a":1,"__proto__":{"polluted":true},"constructor":{"x":1}}');
    expect('polluted' in {}).toBe(false);
  });

  it('changes nothing with an empty patch', () => {
    fc.assert(
      fc.property(object, (target) => {
        expect(mergePatch(target, {})).toEqual(target);
      }),
    );
  });

  it('gives the patch itself where either side is no object', () => {
    fc.assert(
      fc.property(json, fc.oneof(scalar, fc.array(json)), (target, patch) => {
        expect(mergePatch(target, patch)).toEqual(patch);
      }),
    );
  });

  it('does the same when it is done twice', () => {
    fc.assert(
      fc.property(json, json, (target, patch) => {
        const once = mergePatch(target, patch);
        expect(mergePatch(once, patch)).toEqual(once);
      }),
    );
  });

  it('takes a patch as given where there was nothing and it deletes nothing', () => {
    fc.assert(
      fc.property(withoutNulls, (patch) => {
        expect(mergePatch({}, patch)).toEqual(patch);
      }),
    );
  });

  it('has each key from the patch if that has it, else from the target, and none that the patch deletes', () => {
    fc.assert(
      fc.property(object, object, (target, patch) => {
        const expected = Object.entries({ ...target, ...patch })
          .filter(([key]) => !Object.hasOwn(patch, key) || patch[key] !== null)
          .map(([key]) => key);
        expect(Object.keys(Object(mergePatch(target, patch))).sort()).toEqual(expected.sort());
      }),
    );
  });

  it('leaves its arguments alone', () => {
    fc.assert(
      fc.property(json, json, (target, patch) => {
        const before = JSON.stringify([target, patch]);
        mergePatch(target, patch);
        expect(JSON.stringify([target, patch])).toBe(before);
      }),
    );
  });
});

describe('mergeSettings', () => {
  it('merges objects by key, replaces lists whole and deletes what is null', () => {
    const patch = {
      vips: ['hdahl'],
      pilot: { size: 15 },
      arrays: { Bergen: { vip: null }, Oslo: { balancer: 'nlb' } },
    };
    const { vip: _, ...bergen } = exampleSettings.arrays?.Bergen ?? {};
    expect(mergeSettings(exampleSettings, patch)).toEqual({
      ...exampleSettings,
      vips: ['hdahl'],
      pilot: { users: ['isolberg'], size: 15 },
      arrays: { Bergen: bergen, Oslo: { balancer: 'nlb' } },
    });
  });

  it('refuses a patch that leaves the whole incomplete', () => {
    const patch = { arrays: { Bergen: { probes: { resolvesInternally: { date: null } } } } };
    expect(failureOf(() => mergeSettings(exampleSettings, patch))).toMatchObject({
      code: 'settings-invalid',
      details: { problems: ['arrays.Bergen.probes.resolvesInternally.date is missing'] },
    });
  });
});

const scalar = fc.oneof(fc.constant(null), fc.boolean(), fc.integer(), fc.string());
const key = fc.constantFrom('a', 'b', 'c', 'Bergen', 'constructor', 'toString');
const { json, object } = fc.letrec<{ json: unknown; object: Record<string, unknown> }>((tie) => ({
  json: fc.oneof({ depthSize: 'small' }, scalar, tie('object'), fc.array(tie('json'), { maxLength: 3 })),
  object: fc.dictionary(key, tie('json'), { maxKeys: 4, noNullPrototype: true }),
}));
const { withoutNulls } = fc.letrec<{ withoutNulls: Record<string, unknown> }>((tie) => ({
  withoutNulls: fc.dictionary(
    key,
    fc.oneof({ depthSize: 'small' }, fc.boolean(), fc.integer(), fc.array(json), tie('withoutNulls')),
    { maxKeys: 4, noNullPrototype: true },
  ),
}));

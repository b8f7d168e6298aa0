import { describe, expect, it } from 'vitest';
import { parseSettings, parseSettingsPatch } from '../../../core/settings/parse.ts';
import { exampleSettings } from '../../factories/example-settings.ts';
import { failureOf } from '../../factories/thrown-error.ts';

describe('parseSettings', () => {
  it('takes every key of the settings file and gives it back unchanged', () => {
    expect(parseSettings(structuredClone(exampleSettings))).toEqual(exampleSettings);
  });

  it('takes no settings at all', () => {
    expect(parseSettings({})).toEqual({});
  });

  it('takes names that no inventory could know', () => {
    const settings = { arrays: { 'Nowhere / "x"': { fqdn: 'a.b' } }, retiring: ['=cmd|x'], pins: { constructor: 1 } };
    expect(parseSettings(settings)).toEqual(settings);
  });

  it.each<[string, unknown, string[]]>([
    ['an unknown key', { agent: 4 }, ['agent is not a known setting']],
    ['an unknown key far down', { arrays: { Bergen: { vipp: 1 } } }, ['arrays.Bergen.vipp is not a known setting']],
    [
      'an unknown key in a list',
      { exempt: [{ database: 'A', untill: '' }] },
      ['exempt[0].untill is not a known setting'],
    ],
    ['an unknown method', { methods: { M12: { minutes: 3 } } }, ['methods.M12 is not a known setting']],
    [
      'an unknown probe',
      { arrays: { Oslo: { probes: { ping: { value: true, date: '2014-03-10' } } } } },
      ['arrays.Oslo.probes.ping is not a known setting'],
    ],
    ['a number for a text', { start: 20140401 }, ['start must be a date like 2014-03-31, not 20140401']],
    ['a day that does not exist', { start: '2014-02-30' }, ['start must be a date like 2014-03-31, not "2014-02-30"']],
    [
      'days and a percentage out of range',
      { tracking: { notSeenDays: 0, stopPercent: 101 } },
      [
        'tracking.notSeenDays must be a whole number of 1 or more, not 0',
        'tracking.stopPercent must be a share in percent, from 0 to 100, not 101',
      ],
    ],
    ['a text for a number', { agents: '4' }, ['agents must be a whole number of 1 or more, not "4"']],
    [
      'a fraction for a count',
      { maxUsersPerWave: 2.5 },
      ['maxUsersPerWave must be a whole number of 1 or more, not 2.5'],
    ],
    ['a weekday 0', { workingDays: [1, 0] }, ['workingDays[1] must be a weekday from 1 (Monday) to 7 (Sunday), not 0']],
    ['no weekday', { workingDays: [] }, ['workingDays must be a list of at least one weekday, not an empty list']],
    [
      'a rate above 1',
      { methods: { M1: { contactRate: 25 } } },
      ['methods.M1.contactRate must be a share from 0 to 1, not 25'],
    ],
    ['no minutes', { minutesPerAgent: 0 }, ['minutesPerAgent must be minutes above 0, at most 1440, not 0']],
    [
      'a time zone',
      { siteTimeZones: { Oslo: 'Oslo' } },
      ['siteTimeZones.Oslo must be a time zone like Europe/Oslo, not "Oslo"'],
    ],
    [
      'a method of no plan',
      { outlookMethods: { '2010': 'M9' } },
      ['outlookMethods.2010 must be one of M1, M2, M3, M4, M5, APP_OWNER, not "M9"'],
    ],
    [
      'a blackout that ends before it begins',
      { blackouts: [{ from: '2014-12-24', to: '2014-12-23' }] },
      ['blackouts[0].to must be a date that is not before `from`, not "2014-12-23"'],
    ],
    ['a list for an object', { pilot: ['isolberg'] }, ['pilot must be an object, not a list']],
    ['an object for a list', { vips: { mlien: true } }, ['vips must be a list, not an object']],
    ['null', { agents: null }, ['agents must be a whole number of 1 or more, not null']],
    ['an empty name', { vips: [' '] }, ['vips[0] must be a name, not " "']],
    [
      'what is missing',
      { acceptedFindings: [{ id: 'F6', reason: 'r', until: '2014-12-31' }] },
      ['acceptedFindings[0].id must be a finding like F06, not "F6"', 'acceptedFindings[0].owner is missing'],
    ],
    ['a list as the whole', [], ['the settings must be an object, not an empty list']],
    ['a text as the whole', 'agents', ['the settings must be an object, not "agents"']],
    ['null as the whole', null, ['the settings must be an object, not null']],
  ])('refuses %s by its full name', (_, raw, problems) => {
    expect(failureOf(() => parseSettings(raw))).toEqual({
      code: 'settings-invalid',
      message: expect.stringContaining(problems[0] ?? ''),
      details: { problems },
    });
  });

  it('lists all problems at once', () => {
    const raw = { agents: 0, arays: {}, pins: { saas: 'two' }, arrays: { Oslo: { name: 7 } } };
    expect(failureOf(() => parseSettings(raw))).toMatchObject({
      message: 'The settings cannot be used: agents must be a whole number of 1 or more, not 0 (and 3 more).',
      details: {
        problems: [
          'agents must be a whole number of 1 or more, not 0',
          'arrays.Oslo.name must be a name, not 7',
          'pins.saas must be a whole number of 1 or more, not "two"',
          'arays is not a known setting',
        ],
      },
    });
  });

  it.each([
    ['at the top', '{"__proto__":{"agents":4}}', '__proto__ is not a known setting'],
    ['as the name of a site', '{"arrays":{"__proto__":{"vip":"x"}}}', 'arrays.__proto__ is not a known setting'],
    ['in a list', '{"exempt":[{"database":"A","__proto__":1}]}', 'exempt[0].__proto__ is not a known setting'],
  ])('refuses __proto__ %s, once', (_, json, problem) => {
    expect(failureOf(() => parseSettings(JSON.parse(json))).details).toEqual({ problems: [problem] });
  });
});

describe('parseSettingsPatch', () => {
  it('takes whole settings', () => {
    expect(parseSettingsPatch(exampleSettings)).toEqual(exampleSettings);
  });

  it('takes null for any key of an object', () => {
    const patch = { agents: null, pilot: { size: null }, arrays: { Bergen: null, Oslo: { probes: { cname: null } } } };
    expect(parseSettingsPatch(patch)).toEqual(patch);
  });

  it('takes a part of an object that is there already', () => {
    const patch = { arrays: { Bergen: { probes: { resolvesInternally: { date: '2014-03-20' } } } } };
    expect(parseSettingsPatch(patch)).toEqual(patch);
  });

  it.each<[string, unknown, string[]]>([
    ['an unknown key that is to be deleted', { agent: null }, ['agent is not a known setting']],
    ['null in a list', { vips: ['mlien', null] }, ['vips[1] must be a name, not null']],
    ['null in an object of a list', { exempt: [{ database: null }] }, ['exempt[0].database must be a name, not null']],
    ['an incomplete object in a list', { exempt: [{ owner: 'messaging' }] }, ['exempt[0].database is missing']],
    ['null as the whole', null, ['the settings must be an object, not null']],
    ['a wrong value', { agents: -1 }, ['agents must be a whole number of 1 or more, not -1']],
  ])('refuses %s', (_, raw, problems) => {
    expect(failureOf(() => parseSettingsPatch(raw))).toMatchObject({ code: 'settings-invalid', details: { problems } });
  });
});

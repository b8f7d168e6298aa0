import { describe, expect, it } from 'vitest';
import { defaultSources, settingDefaults, withDefaults } from '../../../core/settings/defaults.ts';
import { parseSettings } from '../../../core/settings/parse.ts';

describe('settingDefaults', () => {
  it('are settings that a user could have written', () => {
    expect(parseSettings(settingDefaults)).toEqual(settingDefaults);
  });

  it('say where each of them comes from', () => {
    expect(Object.keys(defaultSources)).toEqual(Object.keys(settingDefaults));
  });

  it('allow 400 users a day for a self-repair, the example of domain.md 7.1', () => {
    const { agents, minutesPerAgent, methods } = settingDefaults;
    expect((agents * minutesPerAgent) / (methods.M1.contactRate * methods.M1.minutes)).toBe(400);
  });
});

describe('withDefaults', () => {
  it('fills what the settings leave open', () => {
    expect(withDefaults({})).toEqual(settingDefaults);
  });

  it('keeps what the settings say, also where they say only a part', () => {
    const settings = {
      agents: 2,
      vips: ['mlien'],
      methods: { M1: { minutes: 6 } },
      outlookMethods: { '2010': 'M2' },
      pilot: { users: ['isolberg'] },
    } as const;
    expect(withDefaults(settings)).toEqual({
      ...settingDefaults,
      agents: 2,
      vips: ['mlien'],
      methods: { ...settingDefaults.methods, M1: { contactRate: 0.25, minutes: 6 } },
      outlookMethods: { ...settingDefaults.outlookMethods, '2010': 'M2' },
      pilot: { size: 20, users: ['isolberg'] },
    });
  });
});

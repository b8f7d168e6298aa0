import { describe, expect, it } from 'vitest';
import type { PermissionCut } from '../../../../core/planning/plan.ts';
import { mergeSettings } from '../../../../core/settings/merge.ts';
import type { Settings } from '../../../../core/settings/settings.ts';
import {
  countingRights,
  cutPatch,
  isCut,
  putBackPatch,
  rightPatch,
  wishesOf,
} from '../../../../renderer/pages/waves/table/groups/group-actions.ts';
import {
  cutEffect,
  cutSettingWords,
  hubWords,
  membersInWords,
  nameWithAlias,
} from '../../../../renderer/pages/waves/table/groups/group-words.ts';

const hub: PermissionCut = { holder: 'svc-fax', mailbox: null, right: 'FullAccess', mailboxes: 30, frees: 12 };
const bridge: PermissionCut = { holder: 'isolberg', mailbox: 'mlien', right: 'Calendar', mailboxes: 1, frees: 1 };
const names = { isolberg: 'Ingrid Solberg', mlien: 'Magnus Lien', 'svc-fax': 'svc-fax' };

describe('a cut', () => {
  it('adds to the cuts that are there, each once, and a hub without a mailbox', () => {
    const settings: Settings = { cutPermissions: [{ holder: 'ISolberg', mailbox: 'MLien', reason: 'old' }] };
    expect(mergeSettings(settings, cutPatch(settings, [hub, bridge]))).toEqual({
      cutPermissions: [{ holder: 'ISolberg', mailbox: 'MLien', reason: 'old' }, { holder: 'svc-fax' }],
    });
  });

  it('is made already when the holder is left out as a whole, but not the other way round', () => {
    const whole: Settings = { cutPermissions: [{ holder: 'isolberg' }] };
    const one: Settings = { cutPermissions: [{ holder: 'svc-fax', mailbox: 'mlien' }] };
    expect([isCut(whole, bridge), isCut(one, hub), isCut({}, hub)]).toEqual([true, false, false]);
  });

  it('is taken back alone; without any the settings say nothing', () => {
    const [first, second] = [{ holder: 'a' }, { holder: 'b' }];
    const settings: Settings = { cutPermissions: [first, second] };
    expect([putBackPatch(settings, first), putBackPatch({ cutPermissions: [first] }, first)]).toEqual([
      { cutPermissions: [second] },
      { cutPermissions: null },
    ]);
  });

  it('is told with names and aliases, and with what it does', () => {
    expect([
      hubWords(names, [bridge, hub]),
      hubWords(names, [bridge]),
      cutEffect(hub),
      cutEffect(bridge),
      cutSettingWords(names, { holder: 'isolberg', mailbox: 'gone', reason: 'left' }),
      nameWithAlias(names, 'constructor'),
    ]).toEqual([
      'Held together by svc-fax, who opens 30 mailboxes of it.',
      null,
      'The mailboxes no longer tie their people together; 12 users come free',
      'They may be in different waves; 1 user comes free',
      'Ingrid Solberg (isolberg) on the mailbox of gone (left)',
      'constructor',
    ]);
  });
});

describe('the rights that keep people together', () => {
  it('are all until some are named, and nothing is said when all count again', () => {
    const some: Settings = { permissionRights: ['Calendar', 'FullAccess', 'SendAs'] };
    expect([
      countingRights({}),
      countingRights(some),
      rightPatch({}, 'Calendar', false),
      rightPatch(some, 'SendOnBehalf', true),
      rightPatch({ permissionRights: ['SendAs'] }, 'SendAs', false),
    ]).toEqual([
      ['FullAccess', 'SendAs', 'SendOnBehalf', 'Calendar'],
      ['FullAccess', 'SendAs', 'Calendar'],
      { permissionRights: ['FullAccess', 'SendAs', 'SendOnBehalf'] },
      { permissionRights: null },
      { permissionRights: [] },
    ]);
  });
});

describe('the wishes about a group', () => {
  it('are the lists that two of it share, and go alone', () => {
    const settings: Settings = {
      keepTogether: [['Mlien', 'isolberg'], ['mlien', 'other'], []],
      keepApart: [['isolberg', 'mlien']],
    };
    expect([
      wishesOf(settings, { members: ['mlien', 'isolberg'] }),
      wishesOf(settings, { members: ['mlien', 'mlien'] }),
    ]).toEqual([
      [
        { kind: 'together', patch: { keepTogether: [['mlien', 'other'], []] } },
        { kind: 'apart', patch: { keepApart: null } },
      ],
      [],
    ]);
  });
});

describe('the members of a group', () => {
  it('are named as far as there is room', () => {
    const many = Array.from({ length: 9 }, (_, i) => `u${i}`);
    expect([membersInWords(names, ['mlien', 'x'], 2), membersInWords(names, many, 40)]).toEqual([
      'Magnus Lien · x',
      'u0 · u1 · u2 · u3 · u4 · u5 · u6 · u7 and 32 others',
    ]);
  });
});

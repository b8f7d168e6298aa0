import { describe, expect, it } from 'vitest';
import { withKnownVersions } from '../../../core/classification/known-versions.ts';
import type { Profile } from '../../../core/inventory/entities.ts';
import { makeProfile } from '../../factories/inventory.ts';

function on(computer: string | null, outlookVersion: string | null): Profile {
  return makeProfile('mlien', { computer, outlookVersion });
}

function versionsOf(profiles: readonly Profile[]): readonly (string | null)[] {
  return withKnownVersions(profiles).map((profile) => profile.outlookVersion);
}

describe('a profile without its Outlook version', () => {
  it('borrows it from another inventory of the same computer', () => {
    expect(versionsOf([on('WS-1', null), on('ws-1', '14.0.7116.5000')])).toEqual(['14.0.7116.5000', '14.0.7116.5000']);
  });

  it('knows a computer by its short name and its FQDN', () => {
    expect(versionsOf([on('WS-1.corp.x', null), on('ws-1', '14.0.7116.5000')])[0]).toBe('14.0.7116.5000');
  });

  it('stays unknown when the computer has several products, or only another computer is known', () => {
    expect(versionsOf([on('WS-1', null), on('WS-1', '14.0.7116'), on('WS-1', '16.0.4266')])).toEqual([
      null,
      '14.0.7116',
      '16.0.4266',
    ]);
    expect(versionsOf([on('WS-1', null), on('WS-2', '14.0.7116')])).toEqual([null, '14.0.7116']);
    expect(versionsOf([on(null, null), on(null, '14.0.7116')])).toEqual([null, '14.0.7116']);
  });

  it('takes the same version in any order', () => {
    const profiles = [on('WS-1', '14.0.1'), on('WS-1', null), on('WS-1', '14.0.7')];
    expect(versionsOf(profiles)[1]).toBe('14.0.7');
    expect(versionsOf([...profiles].reverse())[1]).toBe('14.0.7');
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createClassifier } from '../../../core/classification/classifier.ts';
import type { UserResult } from '../../../core/classification/classify-user.ts';
import { createSummary } from '../../../core/classification/summary.ts';
import type { Profile } from '../../../core/inventory/entities.ts';
import {
  makeMailbox,
  makeProfile,
  namingOnly,
  namingServer,
  nordwindInfrastructure,
  nordwindNames,
  nordwindSettings,
  zone,
} from '../../factories/inventory.ts';

const infrastructure = nordwindInfrastructure();
const classifier = createClassifier({ infrastructure, settings: nordwindSettings(), asOf: '2014-03-14' });
const mailbox = makeMailbox('mlien', { userPrincipalName: 'magnus.lien@nordwind.example' });
const onArray = namingOnly(nordwindNames.oslo);
const onCas = namingServer('OSL-CAS01');
const january = '2014-01-15T08:00:00';
const march = '2014-03-14T08:00:00';

function classify(profiles: readonly Partial<Profile>[]): UserResult {
  const observations = profiles.map((profile, i) => makeProfile('mlien', { id: i + 1, collected: march, ...profile }));
  return classifier.classifyUser(mailbox, observations, null);
}

/** The standing of every observation, in the order in which they were given. */
function standings(profiles: readonly Partial<Profile>[]): string[] {
  const found = classify(profiles).profiles.toSorted((left, right) => left.profileId - right.profileId);
  return found.map((profile) => profile.standing);
}

describe('one profile seen twice', () => {
  const old = { ...onCas, collected: january };

  it.each([
    ['as DOMAIN\\user and as UPN', { userName: 'magnus.lien@nordwind.example' }],
    ['as DOMAIN\\user and as account', { userName: 'MLIEN' }],
    ['by the short name and the FQDN of the computer', { computer: `ws-1001.${zone}` }],
    ['in another case', { profileName: 'OUTLOOK', computer: 'ws-1001' }],
  ])('%s counts once, by the newer observation', (_what, spelling) => {
    const user = classify([old, { ...onArray, ...spelling }]);
    expect([user.state, user.issues, user.oldestEvidence, user.profiles.map(({ profileId }) => profileId)]).toEqual([
      'DONE',
      [],
      march,
      [2, 1],
    ]);
    const { standing, state, action, issues, endpoint } = user.profiles[1] ?? {};
    expect({ standing, state, action, issues, endpoint }).toEqual({
      standing: 'superseded',
      state: null,
      action: null,
      issues: [],
      endpoint: `OSL-CAS01.${zone}`,
    });
  });

  it('leaves the older one out of every count', () => {
    const summary = createSummary({ classifier, infrastructure, asOf: '2014-03-14' });
    summary.addUser(classify([old, { ...onArray, userName: 'mlien' }]));
    const { totals, profileStates, individualCas } = summary.summary();
    expect([totals.profiles, profileStates, individualCas.profiles]).toEqual([1, { P_OWN_ARRAY: 1 }, 0]);
  });

  it.each([
    ['a real date beats an assumed one', [{ isDateAssumed: true }, { collected: january }], ['superseded', 'current']],
    [
      'of two assumed dates the newer counts',
      [{ isDateAssumed: true }, { isDateAssumed: true, collected: january }],
      ['current', 'superseded'],
    ],
    ['of one date the worse counts', [onArray, onCas], ['superseded', 'current']],
  ])('%s', (_what, profiles, expected) => {
    expect(
      standings(profiles.map((profile, i) => ({ ...profile, userName: ['mlien', 'NORDWIND\\mlien'][i] ?? null }))),
    ).toEqual(expected);
  });

  it.each([
    ['another computer', { computer: 'WS-1002' }],
    ['a computer that was not exported', { computer: null }],
    ['another profile', { profileName: 'Old' }],
    ['another section', { section: '0a0b' }],
    ['another account', { userName: 'NORDWIND\\helper' }],
    ['another store', { storeType: 'PublicFolders' }],
  ])('is not %s', (_what, other) => {
    expect(standings([old, { ...onArray, ...other }])).toEqual(['current', 'current']);
  });

  it('gives the same answer in any order', () => {
    const rows = [old, onArray, { ...onCas, isDateAssumed: true }, { ...onCas, computer: 'LT-1' }].map((row, i) =>
      makeProfile('mlien', { id: i + 1, collected: march, userName: ['mlien', 'X\\mlien'][i % 2] ?? null, ...row }),
    );
    const answer = (profiles: readonly Profile[]) =>
      classifier.classifyUser(mailbox, profiles, null).profiles.map(({ profileId, standing }) => [profileId, standing]);
    fc.assert(
      fc.property(fc.shuffledSubarray(rows, { minLength: rows.length }), (shuffled) => {
        expect(answer(shuffled)).toEqual(answer(rows));
      }),
    );
  });
});

describe('the fixed section of Outlook 2007 and older', () => {
  const fixed = { section: '13DBB0C8AA05101A9BB000AA002FC45A', ...onCas };
  const account = { section: 'b1c2', ...onArray };

  it('is not judged in a profile of Outlook 2010 that has an account section (domain.md 2.1)', () => {
    const user = classify([fixed, account]);
    expect([user.state, user.issues, standings([fixed, account])]).toEqual(['DONE', [], ['obsolete', 'current']]);
  });

  it.each([
    ['of Outlook 2007', [fixed, account].map((row) => ({ ...row, outlookVersion: '12.0.6691.5000' }))],
    ['of Outlook 2003', [fixed, account].map((row) => ({ ...row, outlookVersion: '11.0.8326.0' }))],
    ['alone', [fixed]],
    ['beside a section without server values', [fixed, { section: 'b1c2' }]],
    ['beside a store section', [fixed, { section: 'b1c2', storeType: null, storeServer: 'outlook-osl' }]],
    ['beside another profile', [fixed, { ...account, profileName: 'New' }]],
    ['beside a row without a section', [fixed, onArray]],
  ])('is judged %s', (_what, rows) => {
    expect(standings(rows)[0]).toBe('current');
  });
});

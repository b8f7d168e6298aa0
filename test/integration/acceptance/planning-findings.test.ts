import { describe, expect, it } from 'vitest';
import type { SettingsPatch } from '../../../core/settings/parse.ts';
import { arrayFqdn } from '../../factories/fixture-a.ts';
import { type FixtureProject, useFixtureProject } from '../../factories/fixture-a-project.ts';

const { open } = useFixtureProject();

/** Scenario 6. */
describe('before the start', () => {
  async function findingsOf({ client }: FixtureProject) {
    const { findings } = await client.call('check', { asOf: null });
    return findings.map(({ id, severity, site, affected, accepted }) => [
      `${id} ${severity} ${site}`,
      affected.length,
      ...(accepted === null ? [] : [`${accepted.reason}, ${accepted.owner}, ${accepted.until}`]),
    ]);
  }

  /**
   * By hand: the one database of Branch has no array; contoso.local is the mail domain too; two of the three databases of
   * HeadOffice are not bound to its array; the only short name is OLD-EX03, which one user has.
   */
  const found = [
    ['F01 high Branch', 1],
    ['F06 medium HeadOffice', 1],
    ['F28 low HeadOffice', 2],
    ['F37 low HeadOffice', 1],
  ];

  it('Fixture A has four findings, and a web name like the FQDN of the array is the fifth', async () => {
    const project = await open();
    const before = await findingsOf(project);
    await project.importFiles({
      'OwaVirtualDirectory.csv': `"Server","Name","InternalUrl"\r\n"HO-CAS1","owa (Default Web Site)","https://${arrayFqdn}/owa"\r\n`,
    });
    const after = await findingsOf(project);
    const { unanswered } = await project.client.call('check', { asOf: null });
    expect({ before, after, isAsked: unanswered.some(({ id }) => id === 'F05') }).toEqual({
      before: found,
      after: [found[0], ['F05 high HeadOffice', 1], ...found.slice(1)],
      isAsked: false,
    });
  });

  it('names the databases and users behind a finding, and what to do', async () => {
    const { client } = await open();
    const { findings } = await client.call('check', { asOf: null });
    const of = (id: string) => findings.find((finding) => finding.id === id);
    expect([of('F01'), of('F28'), of('F37')]).toMatchObject([
      { affected: ['MB-BR-01'], fix: expect.stringContaining('arrays.Branch') },
      { affected: ['MB-HO-02', 'MB-HO-03'], fix: expect.stringMatching(/\S/) },
      { affected: ['hkonig'], fix: expect.stringMatching(/\S/) },
    ]);
  });

  it('an acceptance needs a reason and a day, is shown with the finding, and ends after its day', async () => {
    const project = await open();
    const accept = (entry: unknown) =>
      project.client.call('settings.merge', { patch: { acceptedFindings: [entry] } as SettingsPatch, by: 'lead' });
    const whole = { id: 'F28', reason: 'bound in May', owner: 'lead', until: '2014-05-31' };
    const { reason, ...noReason } = whole;
    const { until, ...noDay } = whole;
    const refused = [await project.refusalOf(accept(noReason)), await project.refusalOf(accept(noDay))];
    await accept(whole);
    const accepted = await findingsOf(project);
    const later = await project.client.call('check', { asOf: '2014-06-01' });
    expect({
      refused: refused.map((text) => text.split(':', 1)[0]),
      accepted,
      later: later.findings.find(({ id }) => id === 'F28'),
    }).toMatchObject({
      refused: ['settings-invalid', 'settings-invalid'],
      accepted: [found[0], found[1], ['F28 low HeadOffice', 2, `${reason}, lead, ${until}`], found[3]],
      later: { accepted: null, message: expect.stringContaining('It was accepted until 2014-05-31') },
    });
  });
});

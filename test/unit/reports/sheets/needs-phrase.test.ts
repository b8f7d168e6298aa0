import { describe, expect, it } from 'vitest';
import { needsPhrase } from '../../../../core/reports/sheets/needs-phrase.ts';
import { english, german } from '../../../factories/sheet-records.ts';

const needs = [
  'enter arrays.Oslo.dnsTtlSeconds',
  'enter arrays.New York.probes.crossSiteDesign: allow or redirect',
  'import mailbox permissions (Get-MailboxPermission)',
  'enter arrays.Oslo.probes.staticPorts as one text per server, with OSL-CAS01',
  'import Get-DatabaseAvailabilityGroup',
];

describe('what answers an open question', () => {
  it('is said as the rules say it', () => {
    expect(needs.map((one) => needsPhrase(one, english))).toEqual(needs);
  });

  it('is said in German, but for what is about single things', () => {
    expect(needs.map((one) => needsPhrase(one, german))).toEqual([
      'in den Einstellungen arrays.Oslo.dnsTtlSeconds eintragen',
      'in den Einstellungen arrays.New York.probes.crossSiteDesign eintragen: allow or redirect',
      'die Postfachberechtigungen importieren (Get-MailboxPermission)',
      'enter arrays.Oslo.probes.staticPorts as one text per server, with OSL-CAS01',
      'import Get-DatabaseAvailabilityGroup',
    ]);
  });
});

import { describe, expect, it } from 'vitest';
import { stepSheet } from '../../../../core/reports/sheets/step-sheet.ts';
import { reportWords } from '../../../../core/reports/words/report-words.ts';
import { makePlan, makeSitePlan, makeStep, rebindWork } from '../../../factories/plans.ts';
import { sheetCells, sheetRows } from '../../../factories/sheet-rows.ts';

const english = reportWords('en-GB', 'UTC');
const array = 'outlook-osl.corp.nordwind.local';

describe('the sheet of steps', () => {
  it('is the log of who said what, with the commands of each step', () => {
    const mark = { status: 'verified', by: 'ola', at: '2014-04-02T21:40:00Z', note: 'V3 shows the array' } as const;
    const step = makeStep(rebindWork('MDB-OSL-02', array), '2014-04-02', {
      ...{ mark, dependsOn: ['dns:Oslo', 'test-name:Oslo'], note: 'The first of the site.' },
    });
    const [row] = sheetRows(stepSheet(makePlan({ sites: [makeSitePlan('Oslo', [step])] }), english));
    expect(row).toEqual({
      ...{ number: 1, site: 'Oslo', kind: 'Rebind', target: 'MDB-OSL-02', date: { day: '2014-04-02' } },
      ...{ status: 'Verified', by: 'ola', at: { moment: '2014-04-02T21:40:00Z' }, evidence: 'V3 shows the array' },
      task: `Rebind MDB-OSL-02 from a blank value to ${array}.`,
      ...{ note: 'The first of the site.', dependsOn: 'dns:Oslo, test-name:Oslo', id: 'rebind:MDB-OSL-02' },
      command: expect.stringContaining("Set-MailboxDatabase -Identity 'MDB-OSL-02'"),
      verify: expect.stringContaining("Get-MailboxDatabase -Identity 'MDB-OSL-02'"),
      rollback: expect.any(String),
    });
  });

  it('goes by the days of all sites, what has none at the end, and says nothing where nothing was said', () => {
    const first = makeStep(rebindWork('MDB-1', array), '2014-04-02');
    const none = makeStep({ kind: 'retire-server', server: 'OSL-CAS01' }, null);
    const later = makeStep(rebindWork('MDB-2', array), '2014-04-03', { site: 'Bergen' });
    const plan = makePlan({ sites: [makeSitePlan('Bergen', [later]), makeSitePlan('Oslo', [none, first])] });
    const sheet = stepSheet(plan, reportWords('de-DE', 'UTC'));
    expect([sheet.count, sheetCells(sheet, 'number', 'target', 'kind', 'date', 'status', 'by', 'at', 'note')]).toEqual([
      3,
      [
        [1, 'MDB-1', 'Neubindung', { day: '2014-04-02' }, 'Geplant', null, null, null],
        [2, 'MDB-2', 'Neubindung', { day: '2014-04-03' }, 'Geplant', null, null, null],
        [3, 'OSL-CAS01', 'Server außer Betrieb nehmen', null, 'Geplant', null, null, null],
      ],
    ]);
  });

  it('keeps the other steps when a name cannot stand in a script', () => {
    const odd = makeStep(rebindWork('MDB\u0007', array), '2014-04-02');
    const good = makeStep(rebindWork('MDB-1', array), '2014-04-02');
    const sheet = stepSheet(makePlan({ sites: [makeSitePlan('Oslo', [odd, good])] }), english);
    expect(sheetCells(sheet, 'command', 'verify')).toEqual([
      ['# The name "MDB\\u0007" holds a control character; it cannot stand in a script.', null],
      [expect.stringContaining('Set-MailboxDatabase'), expect.stringContaining('Get-MailboxDatabase')],
    ]);
  });
});

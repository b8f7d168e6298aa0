import { describe, expect, it } from 'vitest';
import { buildPeopleLists, listBlocks, rosterOf, unplannedByCode } from '../../../core/runbook/people-lists.ts';
import type { RunbookInput } from '../../../core/runbook/runbook-input.ts';
import { nordwindRunbook } from '../../factories/nordwind-runbook.ts';
import { smallPlan } from '../../factories/small-plan.ts';

const saas = {
  ...{ alias: 'saas', displayName: '=Sofie "Aas"', smtp: 'saas@nordwind.example', outlook: ['2010', '2013'] as const },
  computers: ['WS-1', 'WS-2'],
};

/** The small plan, its wave and its frozen people made as many as asked. */
function inputOf(members: number, frozen: number): RunbookInput {
  const plan = smallPlan();
  const waves = plan.waves.map((wave) => ({
    ...wave,
    members: Array.from({ length: members }, (_, i) => ({ mailboxId: i + 5, alias: `u${i}`, reasons: [] })),
  }));
  const unplanned = Array.from({ length: frozen }, (_, i) => ({
    ...{ mailboxId: 100_000 + i, alias: `f${i}`, code: 'frozen' as const, reason: 'Hands off.' },
  }));
  return { ...nordwindRunbook(), plan: { ...plan, waves, unplanned }, people: new Map([[5, saas]]) };
}

describe('lists of people', () => {
  it('of up to 60 stand in the document, longer ones in a file', () => {
    expect(
      [inputOf(60, 60), inputOf(61, 60), inputOf(60, 61)].map((input) =>
        buildPeopleLists(input).map(({ path }) => path),
      ),
    ).toEqual([[], ['people/wave-001.csv'], ['people/frozen.csv']]);
  });

  it('all stand in files when the plan has more than 2,000 people', () => {
    expect(buildPeopleLists(inputOf(1, 2000)).map(({ path }) => path)).toEqual([
      'people/wave-001.csv',
      'people/frozen.csv',
    ]);
  });

  it('name in the document where the file is', () => {
    const input = inputOf(61, 0);
    const wave = input.plan.waves[0];
    expect(wave === undefined ? [] : listBlocks(rosterOf(wave, input), input.plan)).toEqual([
      { kind: 'paragraph', text: ['The list of ', '61', ' people: ', { code: 'people/wave-001.csv' }] },
    ]);
  });

  it('hold everybody once, names as text', () => {
    const [file] = buildPeopleLists(inputOf(61, 0));
    const lines = file?.content.split('\r\n') ?? [];
    expect({ lines: lines.length, head: lines.slice(0, 3), encoding: file?.encoding }).toEqual({
      lines: 63,
      head: [
        '\uFEFFAlias,Name,Mail,Outlook,Computers,"Verified by, how, when"',
        `u0,"'=Sofie ""Aas""",saas@nordwind.example,"Outlook 2010, Outlook 2013",WS-1 WS-2,`,
        'u1,,,not known,,',
      ],
      encoding: 'utf8',
    });
  });

  it('keep the people of each reason in the order of the plan, reasons by the alphabet', () => {
    const plan = smallPlan();
    const found = [...unplannedByCode({ ...plan, unplanned: plan.unplanned.toReversed() })];
    expect(found.map(([code, people]) => [code, people.map(({ alias }) => alias)])).toEqual([
      ['frozen', ['ohaug', 'jmoe']],
      ['investigate', ['rfoss']],
    ]);
  });
});

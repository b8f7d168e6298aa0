import { describe, expect, it } from 'vitest';
import { waveSheet, worstRiskOf } from '../../../../core/reports/sheets/wave-sheet.ts';
import { reportWords } from '../../../../core/reports/words/report-words.ts';
import { sheetCells, sheetRows } from '../../../factories/sheet-rows.ts';
import { makeHead, makeWaveProgress } from '../../../factories/wave-report.ts';

const english = reportWords('en-GB', 'UTC');
const rules = { stopPercent: 5, unseenDays: 7 };

describe('the sheet of waves', () => {
  it('puts what is planned beside how far it is', () => {
    const done = makeWaveProgress(3, {
      ...{ people: 4, reported: 1, verified: 1, exempt: 1, failed: 1, reverted: 0, open: 1, expected: 2 },
      ...{ track: 'at-risk', why: 'Two are open.', stop: { judged: 2, failures: 1, isPaused: true, resumed: null } },
    });
    const head = makeHead(3, { users: 4, isLocked: true, risks: { High: 1, Medium: 0, Low: 3 } });
    const [row] = sheetRows(waveSheet({ waves: [head] }, { waves: [done], rules }, english));
    expect(row).toEqual({
      ...{ number: 3, name: 'Oslo 3', kind: 'Wave', site: 'Oslo', start: { day: '2014-04-03' } },
      ...{ end: { day: '2014-04-03' }, method: 'repair the account (M1)', risk: 'High', highRisk: 1, users: 4 },
      ...{ profiles: 3, minutes: 6, capacityMinutes: 24, load: 0.25, capacity: 'Within capacity', locked: 'yes' },
      ...{ people: 4, reported: 1, verified: 1, open: 1, failed: 1, reverted: 0, exempt: 1, expected: 2 },
      ...{ track: 'At risk', why: 'Two are open.', paused: 'yes' },
    });
  });

  it('says what is over capacity, and has no share of nothing', () => {
    const waves = [
      makeHead(1, { minutes: 24 }),
      makeHead(2, { minutes: 24.01 }),
      makeHead(3, { minutes: 0, capacityMinutes: 0 }),
      makeHead(4, { minutes: 1, capacityMinutes: 0 }),
    ];
    const progress = { waves: waves.map(({ number }) => makeWaveProgress(number)), rules };
    expect(sheetCells(waveSheet({ waves }, progress, english), 'load', 'capacity')).toEqual([
      [1, 'Within capacity'],
      [24.01 / 24, 'Over capacity'],
      [null, 'Within capacity'],
      [null, 'Over capacity'],
    ]);
  });

  it('has a tone for every word of a state, in either language', () => {
    const head = makeHead(1);
    const progress = { waves: [makeWaveProgress(1, { track: 'off-track' })], rules };
    const toned = ['en-GB', 'de-DE'].map((locale) => {
      const sheet = waveSheet({ waves: [head] }, progress, reportWords(locale, 'UTC'));
      const tonesOf = (key: string) => sheet.columns.find((column) => column.key === key)?.tones ?? {};
      return ['risk', 'capacity', 'track'].map((key) => {
        const [[cell] = []] = sheetCells(sheet, key);
        return [cell, tonesOf(key)[String(cell)]];
      });
    });
    expect(toned).toEqual([
      [
        ['Medium', 'work'],
        ['Within capacity', 'good'],
        ['Off track', 'bad'],
      ],
      [
        ['Mittel', 'work'],
        ['Reicht aus', 'good'],
        ['Überfällig', 'bad'],
      ],
    ]);
  });

  it('refuses a wave of which no progress is known', () => {
    expect(() => waveSheet({ waves: [makeHead(9)] }, { waves: [], rules }, english)).toThrow('progress of wave 9');
  });
});

describe('worstRiskOf', () => {
  it('is the worst that somebody has, and low for nobody', () => {
    const risks = [
      { High: 1, Medium: 5, Low: 5 },
      { High: 0, Medium: 1, Low: 5 },
      { High: 0, Medium: 0, Low: 0 },
    ];
    expect(risks.map((one) => worstRiskOf({ risks: one }))).toEqual(['High', 'Medium', 'Low']);
  });
});

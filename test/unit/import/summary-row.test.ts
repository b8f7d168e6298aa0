import { describe, expect, it } from 'vitest';
import { isSummaryRow } from '../../../core/import/summary-row.ts';

describe('a row that sums up', () => {
  it.each([
    ['Total,14,,', true],
    ['total:,14', true],
    ['Gesamt,,1.288', true],
    ['Anzahl,14 Postfächer,', true],
    ['Count,"",7', false],
    [' Summe ,2,50 %', true],
    ['Total,,', false],
    ['Total', false],
    ['Total,total@nordwind.example,MDB-1', false],
    ['Total,14,MDB-1', false],
    ['Totalisator,14,', false],
    ['14,Total,', false],
    ['', false],
  ])('%s: %s', (line, expected) => {
    expect(isSummaryRow(line.split(','))).toBe(expected);
  });
});

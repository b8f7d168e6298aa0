import type { ReportOptions } from '../../../core/reports/report-kinds.ts';
import type { ReportSheet, TableSheet } from '../../../core/reports/sheet.ts';
import { AppError } from '../../../core/shared/app-error.ts';
import type { ReportFacts } from './report-facts.ts';
import { reportSheets } from './report-sheets.ts';

/** Which sheets: those with these keys, and of the rosters that of the wave, or those of the waves of the site; null means all. */
export type SheetChoice = Pick<ReportOptions, 'sheets' | 'site' | 'wave'>;

/** The sheets that are asked for, in the order of the workbook. Throws `not-found` for a key that there is not. */
export function chosenSheets(facts: ReportFacts, choice: SheetChoice): readonly ReportSheet[] {
  return choose(facts, reportSheets(facts), choice);
}

/** The same of the tables alone: a page for people is nothing for a machine. */
export function chosenTables(facts: ReportFacts, choice: SheetChoice): readonly TableSheet[] {
  return choose(
    facts,
    reportSheets(facts).filter((sheet) => sheet.kind === 'table'),
    choice,
  );
}

function choose<Sheet extends ReportSheet>(
  facts: ReportFacts,
  sheets: readonly Sheet[],
  { sheets: keys, site, wave }: SheetChoice,
): readonly Sheet[] {
  const unknown = keys?.find((key) => !sheets.some((sheet) => sheet.key === key));
  if (unknown !== undefined) throw sheetNotFound(unknown, sheets);
  const kept = (facts.waves()?.waves ?? []).filter(
    (head) => (wave === null || head.number === wave) && (site === null || head.site === site),
  );
  const rosters = new Set(kept.map(({ number }) => `wave-${number}`));
  const isWanted = ({ key }: Sheet): boolean => keys?.includes(key) ?? (!key.startsWith('wave-') || rosters.has(key));
  return sheets.filter(isWanted);
}

function sheetNotFound(key: string, sheets: readonly ReportSheet[]): AppError {
  const known = sheets.map((sheet) => sheet.key);
  return new AppError('not-found', `The report has no sheet "${key}".`, `It has ${known.join(', ')}.`, {
    ...{ sheet: key, sheets: known },
  });
}

import type { ReportRow } from '../../../core/reports/sheet.ts';
import { replaceInZip, type ZipChange } from './replace-in-zip.ts';
import type { BoundChart } from './report-workbook-chart.ts';
import type { BookPlan } from './report-workbook-messages.ts';
import { seriesXml } from './report-workbook-series.ts';
import { dayFormat, momentFormat } from './report-workbook-styles.ts';
import { xmlText } from './report-workbook-text.ts';
import type { PackedEntry } from './write-zip.ts';

/** What the library does not write itself. `charts` are in the order in which it numbers them, each with the rows that it draws. */
export type LeftOut = {
  readonly charts: readonly { readonly chart: BoundChart; readonly rows: readonly ReportRow[] }[];
  /** The sheets of tables with their rows. */
  readonly sheets: readonly PackedEntry[];
};

/**
 * Completes what the library leaves out of a workbook: the rows of tables, charts that know their values and the cells of their
 * names, formats that the reader's country decides, the program that wrote it.
 */
export function finishWorkbook(bytes: Uint8Array, { charts, sheets }: LeftOut, plan: BookPlan): Uint8Array {
  const changes = new Map<string, ZipChange>([
    [
      'docProps/app.xml',
      (xml) =>
        replaced(xml, '<Application>hucre</Application>', `<Application>${xmlText(plan.stamp.program)}</Application>`),
    ],
    ['xl/styles.xml', withBuiltinFormats],
    // There are no formulas: without this nobody is asked to save what only was looked at.
    ['xl/workbook.xml', (xml) => replaced(xml, '<calcPr calcId="0" fullCalcOnLoad="1"/>', '')],
  ]);
  for (const [index, { chart, rows }] of charts.entries())
    changes.set(`xl/charts/chart${index + 1}.xml`, (xml) =>
      inLanguage(withBoundSeries(xml, chart, rows), plan.words.locale),
    );
  for (const sheet of sheets) changes.set(sheet.path, sheet);
  return replaceInZip(bytes, changes, plan.stamp.at);
}

function withBoundSeries(xml: string, { series, kind }: BoundChart, rows: readonly ReportRow[]): string {
  let count = 0;
  const bound = xml.replace(/<c:ser>.*?<\/c:ser>/gs, () => {
    const own = series[count];
    count += 1;
    return own === undefined ? '' : seriesXml(own, count - 1, kind, rows);
  });
  if (count !== series.length) throw unexpected('a chart');
  return bound.replaceAll('<c:majorGridlines/>', `<c:majorGridlines>${gridLine}</c:majorGridlines>`);
}

/** The language of texts, for spelling. */
function inLanguage(xml: string, locale: string): string {
  return xml.replaceAll('lang="en-US"', () => `lang="${xmlText(locale)}"`);
}

/** Pale, because the library leaves them black. */
const gridLine = '<c:spPr><a:ln w="6350"><a:solidFill><a:srgbClr val="D0D7E2"/></a:solidFill></a:ln></c:spPr>';

/** The formats that stand for ids of their own are taken out of the list, and the cells are given the ids. */
function withBuiltinFormats(xml: string): string {
  let styles = xml;
  for (const [code, builtin] of [
    [dayFormat, 14],
    [momentFormat, 22],
  ] as const) {
    const entry = new RegExp(`<numFmt numFmtId="(\\d+)" formatCode="${xmlText(code)}"/>`).exec(styles);
    if (entry === null) continue;
    styles = styles.replace(entry[0], '').replaceAll(`<xf numFmtId="${entry[1]}"`, `<xf numFmtId="${builtin}"`);
  }
  const left = styles.match(/<numFmt /g)?.length ?? 0;
  return left === 0
    ? styles.replace(/<numFmts count="\d+">\s*<\/numFmts>/, '')
    : styles.replace(/<numFmts count="\d+">/, `<numFmts count="${left}">`);
}

function replaced(xml: string, from: string, to: string): string {
  if (!xml.includes(from)) throw unexpected(from);
  return xml.replace(from, () => to);
}

function unexpected(what: string): Error {
  return new Error(`the library wrote ${what} in another way than it did`);
}

import type { ReportRow, SheetChart, Tone } from '../../../core/reports/sheet.ts';
import { type BoundSeries, type ColumnRange, valuesIn } from './report-workbook-chart.ts';
import { xmlText } from './report-workbook-text.ts';

/**
 * A series of a chart as XML (CT_BarSer, CT_LineSer, CT_AreaSer), with what is in its cells now, which `rows` are: a preview
 * that does not calculate shows it, and an editor reads the cells. Its name is the title of its column.
 */
export function seriesXml(
  series: BoundSeries,
  index: number,
  kind: SheetChart['kind'],
  rows: readonly ReportRow[],
): string {
  const { name, categories, values } = series;
  const given = valuesIn(categories, rows);
  return [
    `<c:ser><c:idx val="${index}"/><c:order val="${index}"/>`,
    `<c:tx>${stringReference(name.reference, [name.text])}</c:tx>`,
    kind === 'line' ? lineShape(series) : areaShape(series),
    kind === 'bar' || kind === 'column' ? '<c:invertIfNegative val="0"/>' : '',
    kind === 'line' ? marker(series, index, rows.length) : '',
    `<c:cat>${categories.kind === 'text' ? stringReference(categories.reference, given) : numberReference(categories, given)}</c:cat>`,
    `<c:val>${numberReference(values, valuesIn(values, rows))}</c:val>`,
    kind === 'line' ? '<c:smooth val="0"/>' : '',
    '</c:ser>',
  ].join('');
}

function stringReference(reference: string, values: readonly (string | number | null)[]): string {
  const points = values.map((value, index) => (value === null ? '' : point(index, String(value))));
  return `<c:strRef><c:f>${xmlText(reference)}</c:f><c:strCache><c:ptCount val="${values.length}"/>${points.join('')}</c:strCache></c:strRef>`;
}

function numberReference({ reference, kind }: ColumnRange, values: readonly (string | number | null)[]): string {
  const points = values.map((value, index) => (typeof value === 'number' ? point(index, String(value)) : ''));
  const cache = `<c:formatCode>${xmlText(cacheFormats[kind])}</c:formatCode><c:ptCount val="${values.length}"/>${points.join('')}`;
  return `<c:numRef><c:f>${xmlText(reference)}</c:f><c:numCache>${cache}</c:numCache></c:numRef>`;
}

function point(index: number, value: string): string {
  return `<c:pt idx="${index}"><c:v>${xmlText(value)}</c:v></c:pt>`;
}

const cacheFormats = {
  text: 'General',
  number: '#,##0',
  share: '0.0%',
  day: 'm/d/yyyy',
  moment: 'm/d/yyyy h:mm',
} as const;

/** Dark against light, so that they differ in grey too. */
const colours: Readonly<Record<Tone | 'plan' | 'baseline', string>> = {
  bad: '9B1C1C',
  unknown: '7A6BA8',
  good: '5BA65F',
  quiet: 'B5BAC2',
  work: 'FFD97A',
  plan: '1F5FA8',
  baseline: '7F8792',
};

/** On paper a line is thin: the pale ones are darker. */
const lineColours: Readonly<Record<Tone | 'plan' | 'baseline', string>> = {
  ...colours,
  ...{ good: '2E7D32', work: '9C6500', quiet: '59616D' },
};

function lineShape({ style: { tone, isDashed } }: BoundSeries): string {
  const dash = isDashed ? '<a:prstDash val="dash"/>' : '';
  return `<c:spPr><a:ln w="28575" cap="rnd">${solid(lineColours[tone])}${dash}<a:round/></a:ln></c:spPr>`;
}

/** Lines that are not dashed are told apart without colour by their points, as long as these are few. */
function marker({ style: { tone, isDashed } }: BoundSeries, index: number, points: number): string {
  if (isDashed || points > mostMarkers) return '<c:marker><c:symbol val="none"/></c:marker>';
  const look = `<c:spPr>${solid(lineColours[tone])}<a:ln w="9525">${solid('FFFFFF')}</a:ln></c:spPr>`;
  return `<c:marker><c:symbol val="${symbols[index % symbols.length]}"/><c:size val="6"/>${look}</c:marker>`;
}

const symbols = ['circle', 'square', 'triangle', 'diamond'];
const mostMarkers = 60;

/** A fill with a thin edge, hatched instead of dashed. */
function areaShape({ style: { tone, isDashed } }: BoundSeries): string {
  const colour = colours[tone];
  const hatched = `<a:pattFill prst="wdUpDiag"><a:fgClr>${rgb(colour)}</a:fgClr><a:bgClr>${rgb('FFFFFF')}</a:bgClr></a:pattFill>`;
  return `<c:spPr>${isDashed ? hatched : solid(colour)}<a:ln w="9525">${solid(isDashed ? colour : 'FFFFFF')}</a:ln></c:spPr>`;
}

function solid(colour: string): string {
  return `<a:solidFill>${rgb(colour)}</a:solidFill>`;
}

function rgb(colour: string): string {
  return `<a:srgbClr val="${colour}"/>`;
}

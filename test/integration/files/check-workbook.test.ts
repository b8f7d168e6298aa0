import { describe, expect, it } from 'vitest';
import { replaceInZip } from '../../../main/services/files/replace-in-zip.ts';
import { buildExampleWorkbook } from '../../factories/build-workbook.ts';
import { checkWorkbook } from '../../factories/check-workbook.ts';
import { exampleReportSheets, exampleStamp } from '../../factories/example-report-sheets.ts';

/** A fault by the part that it is in: what stands there, and what is put in its place. */
const faults: readonly (readonly [finds: string, path: string, from: string | RegExp, to: string])[] = [
  ['is no XML', 'xl/styles.xml', '</fonts>', '</font>'],
  ['has no content type', '[Content_Types].xml', /<Override PartName="\/xl\/tables\/table1.xml"[^>]*>/, ''],
  ['leads to xl/tables/none.xml', 'xl/worksheets/_rels/sheet2.xml.rels', 'tables/table1.xml', 'tables/none.xml'],
  ['refers to rId9', 'xl/worksheets/sheet2.xml', 'tablePart r:id="rId1"', 'tablePart r:id="rId9"'],
  ['is no name of a sheet', 'xl/workbook.xml', 'name="Summary"', 'name="Sum:mary"'],
  ['two sheets are named', 'xl/workbook.xml', 'name="Summary"', 'name="BURN-down"'],
  ['_xlnm.Print_Titles is', 'xl/workbook.xml', /'Burn-down'!\$A/, 'Burn-down!$A'],
  ['the properties have no dc:title', 'docProps/core.xml', /<dc:title>.*<\/dc:title>/, ''],
  ['which is not ARGB', 'xl/styles.xml', /rgb="FFD9E2EC"/, 'rgb="D9E2EC"'],
  ['fonts has', 'xl/styles.xml', /<fonts count="\d+"/, '<fonts count="99"'],
  ['which is not there', 'xl/styles.xml', /<numFmt numFmtId="\d+"/, '<numFmt numFmtId="999"'],
  ['is a formula', 'xl/worksheets/sheet2.xml', /(<c r="C5"[^>]*>)/, '$1<f>1+1</f>'],
  ['the same address', 'xl/worksheets/sheet2.xml', 'r="B5"', 'r="A5"'],
  ['has no style', 'xl/worksheets/sheet2.xml', /<c r="C5" s="\d+"/, '<c r="C5" s="999"'],
  ['is out of order', 'xl/worksheets/sheet2.xml', /(<pageMargins[^>]*>)(<pageSetup[^>]*>)/, '$2$1'],
  ['overlap', 'xl/worksheets/sheet1.xml', 'ref="A1:Y1"', 'ref="A1:Y2"'],
  ['has the look 99', 'xl/worksheets/sheet2.xml', /dxfId="\d+"/, 'dxfId="99"'],
  ['have the same priority', 'xl/worksheets/sheet2.xml', 'priority="2"', 'priority="1"'],
  ['are not the titles in the cells', 'xl/tables/table1.xml', 'name="State"', 'name="Status"'],
  ['two of its columns', 'xl/tables/table1.xml', 'name="State"', 'name="site"'],
  ['its sheet at', 'xl/tables/table1.xml', /ref="A4:J\d+"/, 'ref="A4:J8"'],
  ['its filter has another range', 'xl/tables/table1.xml', /<autoFilter ref="[^"]*"/, '<autoFilter ref="A4:J8"'],
  ['two tables are named', 'xl/tables/table2.xml', 'displayName="Burn_down"', 'displayName="sites"'],
  ['has no alternative text', 'xl/drawings/drawing1.xml', /descr="[^"]*"/, ''],
  ['covers another', 'xl/drawings/drawing1.xml', /<xdr:col>13<\/xdr:col>/, '<xdr:col>9</xdr:col>'],
  ['covers a text', 'xl/drawings/drawing1.xml', /<xdr:row>\d+<\/xdr:row>/, '<xdr:row>1</xdr:row>'],
  ['is cut by the end of a page', 'xl/worksheets/sheet1.xml', /<brk id="\d+"/, '<brk id="25"'],
  ['is bound to', 'xl/charts/chart1.xml', /'Sites''/, "'Places''"],
  ['is not the rows of a table', 'xl/charts/chart1.xml', '$A$5:$A$9', '$A$5:$A$8'],
  ['remembers another value', 'xl/charts/chart1.xml', '<c:v>120</c:v>', '<c:v>121</c:v>'],
];

describe('the check of workbooks', () => {
  it.each(faults)('finds what %s', async (finds, path, from, to) => {
    const bytes = replaceInZip(
      await exampleWorkbook(),
      new Map([[path, (xml) => changed(xml, from, to)]]),
      exampleStamp.at,
    );
    expect(checkWorkbook(bytes).filter((problem) => problem.includes(finds))).not.toEqual([]);
  });

  it('finds nothing in a sound one', async () => {
    expect(checkWorkbook(await exampleWorkbook())).toEqual([]);
  });
});

let example: Promise<Uint8Array> | null = null;

function exampleWorkbook(): Promise<Uint8Array> {
  example ??= buildExampleWorkbook(exampleReportSheets());
  return example;
}

function changed(xml: string, from: string | RegExp, to: string): string {
  const other = xml.replace(from, to);
  if (other === xml) throw new Error(`nothing is ${String(from)}`);
  return other;
}

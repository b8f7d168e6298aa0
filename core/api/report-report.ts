import type { Document } from '../documents/document.ts';
import type { ReportPart } from '../reports/report-kinds.ts';
import type { ReportStamp } from '../reports/report-stamp.ts';
import type { IsoDate } from '../shared/dates.ts';

/** What can be reported of the project now. */
export type ReportContents = ReportStamp & {
  /** The name of a report file without its extension: `CAS-Plan_Nordwind_2014-03-14_v3`. */
  readonly fileName: string;
  readonly parts: readonly ReportPartInfo[];
  /** The sheets of the workbook, in their order. */
  readonly sheets: readonly ReportSheetInfo[];
  readonly sites: readonly string[];
  readonly waves: readonly ReportWaveInfo[];
  /** False where no program can be found that prints PDF; a page can be printed all the same. */
  readonly canPrintPdf: boolean;
};

/** A part; `missing` says what has to be done before it can be written, null when it can. */
export type ReportPartInfo = { readonly part: ReportPart; readonly title: string; readonly missing: string | null };

/** A sheet; `rows` is null for one that is no table. */
export type ReportSheetInfo = { readonly key: string; readonly name: string; readonly rows: number | null };

export type ReportWaveInfo = {
  readonly number: number;
  readonly name: string;
  readonly start: IsoDate;
  readonly people: number;
};

/** A part as it is read and printed. */
export type ReportDocument = {
  readonly document: Document;
  /** What stands at the foot of every page. */
  readonly footer: string;
  /** How many rows of its tables were left out of it to be quick; 0 when all are there. */
  readonly rowsLeftOut: number;
};

/** What was written: paths as the host names them to the user. */
export type WrittenReport = { readonly files: readonly string[]; readonly bytes: number };

import { extractText, getDocumentProxy, getMeta } from 'unpdf';

/** What a reader finds in a PDF file: the text of each page, its sizes in points (1/72 inch), and the title of the document. */
export type ReadPdf = {
  readonly title: string | null;
  readonly pages: readonly string[];
  readonly sizes: readonly { readonly width: number; readonly height: number }[];
};

/** The text of each page, in the order of the page, with a blank for each gap and line break. */
export async function pdfPages(bytes: Uint8Array): Promise<readonly string[]> {
  return (await readPdf(bytes)).pages;
}

/** Reads a PDF file. Rejects for what is none. */
export async function readPdf(bytes: Uint8Array): Promise<ReadPdf> {
  // The reader takes the memory that it is given for itself.
  const file = await getDocumentProxy(new Uint8Array(bytes));
  try {
    const { text } = await extractText(file, { mergePages: false });
    const { info } = await getMeta(file);
    const title: unknown = info.Title;
    const numbers = Array.from({ length: file.numPages }, (_, i) => i + 1);
    const sizes = await Promise.all(numbers.map(async (number) => sizeOf((await file.getPage(number)).view)));
    return { title: typeof title === 'string' ? title : null, pages: text.map(joinLines), sizes };
  } finally {
    await file.loadingTask.destroy();
  }
}

/** The view is two corners: left, bottom, right, top. */
function sizeOf([left = 0, bottom = 0, right = 0, top = 0]: readonly number[]) {
  return { width: right - left, height: top - bottom };
}

function joinLines(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** What the field for files offers; the program looks into whatever is chosen. */
export const importableTypes = '.csv,.tsv,.txt,.log,.xml,.xlsx,.xlsm,.xls,.xlsb,.ods';

/** The files of a chosen folder that can be imported: one level deep, without hidden files and the locks of Excel. */
export function importableOf<Chosen extends { readonly name: string; readonly webkitRelativePath: string }>(
  files: readonly Chosen[],
): readonly Chosen[] {
  return files.filter(({ name, webkitRelativePath }) => {
    const ending = /\.[^.]+$/.exec(name)?.[0].toLowerCase() ?? '';
    const depth = webkitRelativePath.split('/').length;
    return depth <= 2 && importableTypes.split(',').includes(ending) && !/^(?:\.|~\$)/.test(name);
  });
}

/** Table text from the clipboard as a file, for the importer to find out what it is; null for text that is no table. */
export function pastedFile(text: string, now: number): File | null {
  const lines = text.split(/\r\n|\r|\n/).filter((line) => line.trim() !== '');
  if (lines.length < 2) return null;
  const name = lines[0]?.includes('\t') === true ? 'Pasted.tsv' : 'Pasted.csv';
  return new File([text], name, { type: 'text/plain', lastModified: now });
}

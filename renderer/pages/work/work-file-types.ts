/** What the field for files offers; the program looks into whatever is chosen. */
export const workFileTypes = '.caskade-work,.xlsx,.xlsm,.xlsb,.xls,.ods,.caskade';

/** True for a name that a work file, its workbook or a copy of the project can have. */
export function isWorkFile(name: string): boolean {
  return workFileTypes.split(',').some((type) => name.toLowerCase().endsWith(type));
}

/** The work file of a drop: a single file of one of their kinds. Null for anything else, which is for the import. */
export function droppedWorkFile<Dropped extends { readonly name: string }>(drop: {
  readonly dataTransfer: { readonly files: ArrayLike<Dropped> };
}): Dropped | null {
  const { files } = drop.dataTransfer;
  const file = files[0];
  return file !== undefined && files.length === 1 && isWorkFile(file.name) ? file : null;
}

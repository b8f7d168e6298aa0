/**
 * One step of the schema: statements that turn a file of version `version - 1` into one of `version`. Once released it is
 * never edited, and it imports no live code, because history must not change with the program.
 */
export type Migration = {
  readonly version: number;
  readonly name: string;
  readonly sql: string;
};

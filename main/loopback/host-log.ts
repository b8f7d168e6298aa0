/** Where the host reports to. What it is told holds no token, no cookie and no name from the data. */
export type HostLog = {
  /** Something that whoever started the host should know. */
  readonly note: (text: string) => void;
  /** A fault of the program while it did `work`. */
  readonly fault: (fault: unknown, work: string) => void;
};

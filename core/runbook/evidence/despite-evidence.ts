/** What the note of a step says that was marked although the evidence contradicts it. */
export function despiteInWords(reason: string): string {
  return `${lead}${reason}`;
}

/** Why a step was marked although the evidence contradicts it, from its note; null when it was not. */
export function whyDespite(note: string | null): string | null {
  const at = note?.indexOf(lead) ?? -1;
  return note === null || at < 0 ? null : note.slice(at + lead.length);
}

const lead = 'Marked all the same: ';

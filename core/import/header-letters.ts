/** A header as it is compared: lower case, letters and digits only (domain.md 3.1, "ignore spaces/punctuation"). */
export function headerLetters(header: string): string {
  return header.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
}

/** A header as people see it: without the blanks around it. */
export function headerText(header: string): string {
  return header.replace(/[\u200b\ufeff\u00a0]/g, ' ').trim();
}

/**
 * The bytes of a text file as text: UTF-16 and UTF-8 by their byte order mark (Windows PowerShell writes transcripts so), else
 * UTF-8, else Windows-1252.
 */
export function decodeEvidence(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

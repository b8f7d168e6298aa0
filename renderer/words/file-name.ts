/** A name as it can stand in a file name on every system: what Windows forbids becomes a dash. */
export function toFileName(name: string): string {
  const plain = [...name].map((letter) => (isForbidden(letter) ? '-' : letter)).join('');
  return plain.replace(/[. ]+$/, '').trim() || 'project';
}

/** What a backup is called: `Nordwind backup 2014-03-14.caskade`. */
export function backupFileName(project: string, day: string): string {
  return `${toFileName(project)} backup ${day}.caskade`;
}

/** The project's name in the file name of a backup; other names lose their ending only. */
export function nameInBackup(file: string): string {
  const stem = file.replace(/\.caskade$/i, '');
  return (
    stem.replace(/ backup \d{4}-\d{2}-\d{2}(?: \(\d+\))?$/, '').replace(/\.backup-v\d+-\d{8}T\d{6}(?:-\d+)?$/, '') ||
    stem
  );
}

function isForbidden(letter: string): boolean {
  return letter < ' ' || '\\/:*?"<>|'.includes(letter);
}

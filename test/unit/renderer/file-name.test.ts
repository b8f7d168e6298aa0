import { describe, expect, it } from 'vitest';
import { backupFileName, nameInBackup, toFileName } from '../../../renderer/words/file-name.ts';

describe('file names', () => {
  it('have nothing that a system forbids', () => {
    expect(['Contoso', 'A/B: "C"?', 'end. ', '..', 'a\u0000b'].map(toFileName)).toEqual([
      'Contoso',
      'A-B- -C--',
      'end',
      'project',
      'a-b',
    ]);
  });

  it('of backups give the name of the project back', () => {
    const names = [
      backupFileName('Nordwind', '2014-03-14'),
      'Nordwind backup 2014-03-14 (1).caskade',
      'nordwind.backup-v1-20140314T081244.caskade',
      'copy of it.caskade',
    ];
    expect(names.map(nameInBackup)).toEqual(['Nordwind', 'Nordwind', 'nordwind', 'copy of it']);
  });
});

import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it, vi } from 'vitest';
import { createLog } from '../../../main/electron/log.ts';
import { useTemporaryFolder } from '../../factories/temporary-folder.ts';

const folder = useTemporaryFolder();
const now = () => new Date('2014-03-14T08:12:44.000Z');

describe('the log', () => {
  it('is a dated file with a line for each entry, and faults without their messages', () => {
    const log = createLog(folder('logs'), now);
    log.note('Caskade 1.2.3 starts.');
    log.fault('Berg, Åse', 'overview');
    expect(readFileSync(folder('logs', 'caskade-2014-03-14.log'), 'utf8')).toBe(
      '2014-03-14T08:12:44.000Z Caskade 1.2.3 starts.\n2014-03-14T08:12:44.000Z Fault in overview: string\n',
    );
  });

  it('keeps two weeks, and touches no other file', () => {
    mkdirSync(folder('logs'));
    const days = Array.from({ length: 20 }, (_, i) => `caskade-2014-02-${String(i + 1).padStart(2, '0')}.log`);
    for (const name of [...days, 'notes.txt']) writeFileSync(folder('logs', name), '');
    createLog(folder('logs'), now).note('a');
    expect(readdirSync(folder('logs')).sort()).toEqual([...days.slice(7), 'caskade-2014-03-14.log', 'notes.txt']);
  });

  it('that cannot be written keeps nobody from working', () => {
    writeFileSync(folder('file'), '');
    const told = vi.spyOn(console, 'error').mockImplementation(() => {});
    createLog(folder('file', 'logs'), now).note('a');
    expect(told.mock.calls[0]?.[0]).toContain('Fault in writing the log: Error');
    told.mockRestore();
  });
});

import { describe, expect, it } from 'vitest';
import { menuBar, plainLabel } from '../../../core/menu/menu.ts';

const entries = menuBar.flatMap((menu) => menu.entries.flatMap((entry) => (entry.kind === 'command' ? entry : [])));

describe('the menu bar', () => {
  it('has one access key a menu, and in a menu one an entry', () => {
    const groups = [menuBar, ...menuBar.map((menu) => menu.entries.flatMap((e) => (e.kind === 'command' ? e : [])))];
    const twice = groups.flatMap((group) => {
      const keys = group.map(({ label }) => label[label.indexOf('&') + 1]?.toLowerCase() ?? label);
      return keys.filter((key, i) => keys.indexOf(key) !== i);
    });
    expect({ twice, without: entries.filter(({ label }) => !/&\w/.test(label)) }).toEqual({ twice: [], without: [] });
  });

  it('gives every command one place and every key one command', () => {
    const commands = entries.map(({ command }) => command);
    const keys = entries.flatMap((entry) => entry.keys ?? []);
    expect([new Set(commands).size, new Set(keys).size]).toEqual([commands.length, keys.length]);
  });

  it('has what leads to the work files under Tools, for a project alone', () => {
    const tools = menuBar.find(({ label }) => label === '&Tools')?.entries ?? [];
    expect(
      tools.filter((entry) => entry.kind === 'command' && ['hand-out', 'merge-work'].includes(entry.command)),
    ).toEqual([
      { kind: 'command', command: 'hand-out', label: '&Hand out a wave…', keys: null, needsProject: true },
      { kind: 'command', command: 'merge-work', label: '&Merge a work file…', keys: null, needsProject: true },
    ]);
  });

  it('shows a label without its access key', () => {
    expect(plainLabel('Save this &list…')).toBe('Save this list…');
  });
});

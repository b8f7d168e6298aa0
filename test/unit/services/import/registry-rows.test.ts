import { describe, expect, it } from 'vitest';
import type { Draft } from '../../../../core/import/raw-table.ts';
import { fieldIndex, type StoredValue } from '../../../../core/inventory/shape.ts';
import { shapes } from '../../../../core/inventory/shapes.ts';
import { RegistryRows } from '../../../../main/services/import/registry-rows.ts';

const shape = shapes.profiles;

function draft(key: string, row: number, fields: Readonly<Record<string, StoredValue>>): Draft {
  const values: (StoredValue | undefined)[] = shape.fields.map(() => undefined);
  for (const [name, value] of Object.entries(fields)) values[fieldIndex(shape, name)] = value;
  return { key, values, collected: null, row };
}

describe('rows of a registry scan', () => {
  it('become one draft per section when they follow each other', () => {
    const rows = new RegistryRows();
    expect(rows.add(draft('a', 2, { homeServer: 'CAS1' }))).toBeNull();
    expect(rows.add(draft('a', 3, { homeServerFqdn: 'cas1.x' }))).toBeNull();
    expect(rows.add(draft('b', 4, { homeServer: 'CAS2' }))).toEqual(
      draft('a', 2, { homeServer: 'CAS1', homeServerFqdn: 'cas1.x' }),
    );
    expect([rows.flush(), rows.flush()]).toEqual([draft('b', 4, { homeServer: 'CAS2' }), null]);
  });

  it('stay apart when they contradict each other, for the comparison to decide', () => {
    const rows = new RegistryRows();
    rows.add(draft('a', 2, { homeServer: 'CAS1' }));
    expect(rows.add(draft('a', 3, { homeServer: 'CAS2' }))).toEqual(draft('a', 2, { homeServer: 'CAS1' }));
  });

  it('say of the values that they do not list that they are gone', () => {
    const whole = new RegistryRows().whole(shape, draft('a', 2, { homeServer: 'CAS1' }));
    const fieldOf = (name: string) => whole[fieldIndex(shape, name)];
    expect([fieldOf('homeServer'), fieldOf('homeServerFqdn'), fieldOf('cachedMode')]).toEqual([
      'CAS1',
      null,
      undefined,
    ]);
  });
});

import { describe, expect, it } from 'vitest';
import { fieldTitle } from '../../../core/inventory/field-title.ts';
import { entityNames } from '../../../core/inventory/kinds.ts';
import { shapes } from '../../../core/inventory/shapes.ts';

describe('the title of a field', () => {
  it.each([
    ['databases', 'rpcClientAccessServer', 'Binding'],
    ['mailboxes', 'database', 'Database of a user'],
    ['logons', 'databaseName', 'Database name'],
    ['profiles', 'homeServer', 'Endpoint'],
    ['profiles', 'outlookVersion', 'Outlook version'],
    ['databases', 'mountedOnServer', 'Mounted on server'],
    ['mailboxes', 'isGone', 'Gone'],
  ] as const)('of %s, %s is "%s"', (entity, field, title) => {
    expect(fieldTitle(entity, field)).toBe(title);
  });

  it('tells the fields of one kind of thing apart', () => {
    const twice = entityNames.filter((entity) => {
      const titles = shapes[entity].fields.map(({ name }) => fieldTitle(entity, name));
      return new Set(titles).size < titles.length;
    });
    expect(twice).toEqual([]);
  });
});

import type { Client } from '../../core/api/client.ts';

/** The ids of the people of a wave, in their order. */
export async function membersOf(client: Client, wave: number): Promise<readonly number[]> {
  const { rows } = await client.call('classify.rows', { rows: 'users', asOf: null });
  const found = await Promise.all(
    rows.map(async (row) => {
      const text = 'alias' in row ? (row.alias ?? '') : '';
      const { hits } = await client.call('find', { text, limit: 1 });
      return hits.flatMap(({ id }) => id ?? []);
    }),
  );
  const cards = await Promise.all(found.flat().map((id) => client.call('person.get', { id, asOf: null })));
  return cards
    .filter(({ place }) => place.wave?.number === wave)
    .map(({ id }) => id)
    .sort((left, right) => left - right);
}

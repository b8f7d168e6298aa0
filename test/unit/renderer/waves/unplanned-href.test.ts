import { describe, expect, it } from 'vitest';
import type { CardPerson, WaveCard } from '../../../../core/api/wave-report.ts';
import { unplannedHref } from '../../../../renderer/pages/waves/board/unplanned-href.ts';
import { parseRoute } from '../../../../renderer/routes/route.ts';

const magnus: CardPerson = {
  ...{ mailboxId: 5, alias: 'mlien', name: 'Magnus Lien', department: 'Finance', database: 'MDB-OSL-01' },
  ...{ method: 'M1', risk: 'High', isPinned: false, isVip: false, notBefore: null },
};
const card: WaveCard = {
  ...{ key: 'frozen:mdb', kind: 'unplanned', title: 'MDB-OSL-01', detail: '', users: 1, minutes: 0, risk: 'High' },
  ...{ isPinned: false, people: [magnus], code: 'frozen' },
};

function queryOf(shown: WaveCard) {
  const route = parseRoute(unplannedHref(shown));
  return route.page === 'users' ? { users: route.query.users, conditions: route.query.conditions } : null;
}

describe('the link of a card of the unplanned', () => {
  it('names its users when the card holds all of them', () => {
    expect(queryOf(card)).toEqual({ users: [{ kind: 'alias', oneOf: ['mlien'] }], conditions: [] });
  });

  it('asks for reason and place when there are more', () => {
    const many = [card, { ...card, title: 'Oslo' }, { ...card, title: 'Without a site' }];
    expect(many.map((shown) => queryOf({ ...shown, users: 151 })?.conditions)).toEqual(
      [
        { column: 'database', oneOf: ['MDB-OSL-01'] },
        { column: 'site', oneOf: ['Oslo'] },
        { column: 'site', oneOf: [null] },
      ].map((place) => [
        { kind: 'values', column: 'noWave', oneOf: ['frozen'] },
        { kind: 'values', ...place },
      ]),
    );
  });
});

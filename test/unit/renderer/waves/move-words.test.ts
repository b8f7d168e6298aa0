import { describe, expect, it } from 'vitest';
import type { MoveEffect, MoveRefusal } from '../../../../core/planning/move-effect.ts';
import {
  cautionWords,
  effectWords,
  insteadOf,
  movableOf,
  refusedCountWords,
  refusedTitle,
  splitWords,
} from '../../../../renderer/pages/waves/move/effect-words.ts';
import { groupWords } from '../../../../renderer/pages/waves/move/group-words.ts';
import { fromWords, joinLoads, loadWords, type MoveLoad } from '../../../../renderer/pages/waves/move/move-load.ts';
import { exampleWaveCalls } from '../../../factories/example-wave-calls.ts';

const effect: MoveEffect = exampleWaveCalls['plan.tryMove'].output;
const magnus: MoveLoad = { people: [5], title: 'Magnus Lien', from: [2] };
const reception: MoveLoad = { people: [5, 6, 7], title: 'Reception', from: [2] };

describe('what is moved', () => {
  it('is called by its title, and by how many it is when that is not plain', () => {
    const several: MoveLoad = { people: [5, 6], title: '2 people', from: [2, 3] };
    expect([magnus, reception, several].map((load) => `${loadWords(load)} ${fromWords(load)}`)).toEqual([
      'Magnus Lien from wave 2',
      'Reception, 3 users from wave 2',
      '2 people from waves 2 and 3',
    ]);
  });

  it('joins several to one in which nobody is twice', () => {
    expect(joinLoads([magnus, reception, { people: [9], title: 'Sofie Aas', from: [1] }])).toEqual({
      people: [5, 6, 7, 9],
      title: '4 people',
      from: [1, 2],
    });
  });
});

describe('the effect of a move', () => {
  it('says what goes where, when that is, what becomes of the waves and what to think about', () => {
    expect(effectWords(magnus, effect)).toEqual({
      head: 'Magnus Lien moves to wave 3',
      when: ' and is done 5 days later',
      waves: ['Wave 3: 62 users, 186 min.', 'Wave 2: 238 users, 714 min.'],
      cautions: ['1 permission is split.', 'Wave 3 now has 62 users, and it may hold 60.'],
    });
  });

  it('names who goes along, and uses the plural for people', () => {
    const more = { ...effect, shiftDays: -1, moved: [...effect.moved, { mailboxId: 6, alias: 'x', name: 'X' }] };
    const two: MoveLoad = { people: [5, 6], title: '2 people', from: [2] };
    const said = [magnus, two].map((load) => effectWords(load, more)).map((words) => `${words?.head}${words?.when}`);
    expect(said).toEqual([
      'Magnus Lien with 1 more of the group moves to wave 3 and is done 1 day earlier',
      '2 people move to wave 3 and are done 1 day earlier',
    ]);
  });

  it('is not there when nobody moves, and nothing is worth a thought when nothing is', () => {
    const quiet = { ...effect, moved: [], splits: [], warnings: [] };
    expect([effectWords(magnus, quiet), cautionWords(quiet)]).toEqual([null, null]);
  });

  it('says who has which permission when it is split', () => {
    expect(effect.splits.map(splitWords)).toEqual(['Ingrid Solberg has full access to the mailbox of Magnus Lien']);
  });

  it('names the group that goes along', () => {
    const others = ['Ingrid Solberg', 'Geir Aune', 'Kari Nilsen', 'Lars Berg', 'Hanne Vold'].map((name, i) => ({
      mailboxId: i,
      alias: name,
      name,
    }));
    expect([groupWords(magnus, others), groupWords(magnus, others.slice(0, 1))]).toEqual([
      'Magnus Lien with Ingrid Solberg, Geir Aune, Kari Nilsen, Lars Berg and 1 more',
      'Magnus Lien with Ingrid Solberg',
    ]);
  });
});

describe('a refusal', () => {
  const sofie: MoveRefusal = {
    ...{ mailboxId: 5, alias: 'saas', name: 'Sofie Aas', rule: 'R1', reason: 'Too early.', instead: 2, step: null },
  };
  const geir: MoveRefusal = { ...sofie, mailboxId: 6, alias: 'gaune', name: 'Geir Aune', instead: 4 };

  it('of one person names the person', () => {
    const load: MoveLoad = { people: [5], title: 'Sofie Aas', from: [3] };
    expect([refusedTitle(load, { refused: [sofie] }), refusedCountWords(load, [sofie])]).toEqual([
      'Sofie Aas was not moved',
      null,
    ]);
  });

  it('of several says how many, who, and who could go', () => {
    const refused = [sofie, geir];
    expect({
      title: refusedTitle(reception, { refused }),
      count: refusedCountWords(reception, refused),
      instead: insteadOf(refused),
      others: movableOf(reception, refused),
    }).toEqual({
      title: 'Reception was not moved',
      count: '2 of 3 people cannot be in that wave (Sofie Aas, Geir Aune), so nobody was moved.',
      instead: 4,
      others: [7],
    });
  });

  it('offers no other wave when one of them fits nowhere', () => {
    expect(insteadOf([sofie, { ...geir, instead: null }])).toBeNull();
  });
});

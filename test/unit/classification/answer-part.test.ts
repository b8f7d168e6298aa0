import { describe, expect, it } from 'vitest';
import { answerPartOf, answerParts, dependenceOf } from '../../../core/classification/answer-part.ts';
import { createClassifier } from '../../../core/classification/classifier.ts';
import { createSummary } from '../../../core/classification/summary.ts';
import { classifiedUser, nordwindResults } from '../../factories/classified-users.ts';
import { namingServer, nordwindInfrastructure, nordwindSettings } from '../../factories/inventory.ts';

function aliasesIn(part: string): readonly string[] {
  return nordwindResults.filter((user) => answerPartOf(user) === part).map(({ alias }) => alias);
}

describe('the parts of the answer', () => {
  it('hold every user of Nordwind once', () => {
    const parts = Object.fromEntries(answerParts.map((part) => [part, aliasesIn(part)]));
    expect(parts).toMatchInlineSnapshot(`
      {
        "database-first": [
          "saas",
          "knilsen",
          "lberg",
          "psand",
          "sholm",
          "room-oslo-1",
          "nopdal",
        ],
        "exempt": [
          "pfmailbox-bgo",
        ],
        "no-array": [
          "tlunde",
          "ustrand",
        ],
        "on-array": [
          "isolberg",
          "veide",
          "akvam",
          "shared-invoice",
          "kwold",
          "tulset",
          "uvolden",
        ],
        "other": [
          "nvik",
          "ohaug",
          "wruud",
          "dtveit",
          "esolli",
          "jstene",
          "lfossum",
          "mkrogh",
        ],
        "out-of-scope": [
          "bmyhre",
          "chovland",
        ],
        "profile": [
          "mlien",
          "abrekke",
          "hdahl",
          "rfoss",
          "gaune",
          "hbakke",
          "svc-besadmin",
          "inaess",
        ],
        "unknown": [
          "fmoen",
          "orise",
          "rskaar",
          "stangen",
        ],
        "will-revert": [
          "jmoe",
        ],
      }
    `);
  });

  it('put a user who waits for the array there even when only the database names a server', () => {
    const user = classifiedUser('x', { database: 'MDB-BGO-01' });
    expect([user.state, answerPartOf(user)]).toEqual(['WAIT_ARRAY_THEN_VERIFY', 'no-array']);
  });

  it('count a user who depends by a profile although MAPI work is on hold', () => {
    const user = classifiedUser('x', { database: 'MDB-OSL-06' }, namingServer('OSL-CAS01'));
    expect([user.state, answerPartOf(user)]).toEqual(['INVESTIGATE_DB', 'profile']);
  });
});

describe('who depends on a server', () => {
  it('are those whom the summary counts', () => {
    const infrastructure = nordwindInfrastructure();
    const classifier = createClassifier({ infrastructure, settings: nordwindSettings(), asOf: '2014-03-14' });
    const summary = createSummary({ classifier, infrastructure, asOf: '2014-03-14' });
    for (const user of nordwindResults) summary.addUser(user);
    const { users, usersByProfile, usersByDatabase } = summary.summary().individualCas;
    const ways = nordwindResults.map(dependenceOf);
    expect({
      users: ways.filter((way) => way.isByProfile || way.isByDatabase).length,
      usersByProfile: ways.filter((way) => way.isByProfile).length,
      usersByDatabase: ways.filter((way) => way.isByDatabase).length,
    }).toEqual({ users, usersByProfile, usersByDatabase });
  });
});

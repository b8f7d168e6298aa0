/** @import { Dice } from './dice.mjs' */
/** @import { EndpointKind } from './endpoints.mjs' */
/** @import { Database, Mix } from './organization.mjs' */

/**
 * @param {Dice} dice
 * @param {Database} database
 * @param {string | null} outlook null when not chosen yet
 * @returns {EndpointKind}
 */
export function drawKind(dice, database, outlook) {
  const fitting = mixes[database.mix].filter(([kind]) => outlook === null || kind !== 'instance');
  return dice.weighted(fitting);
}

/**
 * A second profile is mostly what the first one was before.
 *
 * @param {Dice} dice
 * @param {Database} database
 * @returns {EndpointKind}
 */
export function drawOldKind(dice, database) {
  if (database.mix === 'legacy' || database.mix === 'modern') return 'server-2007';
  return dice.weighted([
    ['cas', 80],
    ['own-array', 12],
    ['removed', 8],
  ]);
}

/**
 * The versions by what a profile names: the defect of Outlook 2003 is one of Outlook 2003.
 *
 * @param {Dice} dice
 * @param {EndpointKind} kind
 * @param {Database} database
 */
export function outlookFor(dice, kind, database) {
  if (kind === 'instance') return '11.0.8326.0';
  if (kind === 'blank')
    return dice.weighted([
      ['16.0.4266.1001', 8],
      ['14.0.7116.5000', 2],
    ]);
  if (kind === 'guid') return '15.0.4569.1506';
  if (database.mix === 'legacy') return dice.pick(['11.0.8326.0', '12.0.6680.5000']);
  return dice.weighted([
    ['11.0.8326.0', 2.6],
    ['12.0.6680.5000', 13],
    ['14.0.7116.5000', 44],
    ['14.0.6129.5000', 13],
    ['15.0.4569.1506', 22],
    ['16.0.4266.1001', 0.8],
    ['', 1.6],
  ]);
}

/** @typedef {readonly (readonly [kind: EndpointKind, weight: number])[]} Weights */

/**
 * What goes wrong everywhere, now and then.
 *
 * @type {Weights}
 */
const oddities = [
  ['other-cas', 0.5],
  ['other-array', 0.7],
  ['mailbox-server', 0.4],
  ['server-2007', 0.4],
  ['server-2013', 0.15],
  ['guid', 0.25],
  ['instance', 0.25],
  ['balancer', 0.5],
  ['web', 0.4],
  ['removed', 0.6],
  ['half-edited', 0.5],
  ['unknown', 1],
  ['blank', 1.2],
];

/** @type {Readonly<Record<Mix, Weights>>} */
const mixes = {
  settled: [['own-array', 87], ['cas', 7], ...oddities],
  late: [['own-array', 66], ['cas', 27], ...oddities],
  behind: [['cas', 76], ['own-array', 15], ...oddities],
  waiting: [['cas', 90], ['own-array', 1.6], ...oddities],
  'wrong-array': [
    ['other-array', 72],
    ['own-array', 18],
    ['cas', 8],
  ],
  'wrong-server': [
    ['mailbox-server', 64],
    ['cas', 24],
    ['own-array', 8],
  ],
  'wrong-site': [
    ['other-cas', 74],
    ['cas', 14],
    ['own-array', 8],
  ],
  dangling: [
    ['removed', 70],
    ['cas', 20],
    ['own-array', 6],
    ['unknown', 4],
  ],
  legacy: [['server-2007', 100]],
  modern: [
    ['guid', 96],
    ['blank', 4],
  ],
};

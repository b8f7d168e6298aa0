/** @import { Dice } from './dice.mjs' */
/** @import { Endpoint, EndpointKind } from './endpoints.mjs' */
/** @import { Mailbox } from './mailboxes.mjs' */
/** @import { Database, SiteCode } from './organization.mjs' */
import { createDice } from './dice.mjs';
import { writeEndpoint } from './endpoints.mjs';
import { drawKind, drawOldKind, outlookFor } from './mixes.mjs';
import { databases, fqdnOf, serverDn, sites } from './organization.mjs';

/**
 * One profile of one account on one computer, as a scan sees it. `store` is the user's own (`Primary`) or another one, which
 * says nothing about the user.
 *
 * @typedef {{ profile: string, isDefault: boolean, store: 'Primary' | 'PublicFolders' | 'Delegate', endpoint: Endpoint }} ProfileRow
 * @typedef {{ computer: string, account: string, owner: Mailbox | null, database: Database, outlook: string, isCached: boolean,
 *   isOutside: boolean, collected: string, rows: readonly ProfileRow[] }} Device
 */

/** The days on which the two scans ended; each took the five days before. */
export const scanDays = { first: '2014-03-07', second: '2014-03-14' };

/**
 * What the first scan found, last year's leftovers included.
 *
 * @param {readonly Mailbox[]} mailboxes
 */
export function scanFirst(mailboxes) {
  const dice = createDice('first scan');
  const computers = createComputers();
  return [
    ...mailboxes.flatMap((mailbox) => devicesOf(dice, computers, mailbox)),
    ...Array.from({ length: 26 }, (_, index) => leaverDevice(dice, computers, index)),
  ];
}

/**
 * What the second scan found on the computers that it reached: repaired and relapsed profiles, removed second ones, new PCs
 * that the old image was put on, and people whose profile nobody had seen before.
 *
 * @param {readonly Mailbox[]} mailboxes
 * @param {readonly Device[]} first
 */
export function scanAgain(mailboxes, first) {
  const dice = createDice('second scan');
  const computers = createComputers();
  const seen = new Set(first.flatMap(({ owner }) => owner ?? []));
  const unseen = mailboxes.filter((mailbox) => mailbox.role === 'person' && !seen.has(mailbox));
  const settled = mailboxes.filter(({ role, database }) => role === 'person' && database.mix === 'settled');
  return [
    ...first.filter((device) => dice.chance(isOld(device) ? 0.12 : 0.93)).map((device) => seeAgain(dice, device)),
    ...dice.sample(unseen, 16).map((mailbox) => freshDevice(dice, computers, mailbox, 'own')),
    ...dice
      .sample(
        settled.filter(({ database }) => database.state === 'DB_OK'),
        19,
      )
      .map((mailbox) => freshDevice(dice, computers, mailbox, 'image')),
  ];
}

/** @typedef {(site: SiteCode, type: string) => string} Computers */

/**
 * Numbers the computers of each site.
 *
 * @returns {Computers}
 */
function createComputers() {
  /** @type {Map<string, number>} */
  const counts = new Map();
  return (site, type) => {
    const count = (counts.get(`${site}${type}`) ?? 0) + 1;
    counts.set(`${site}${type}`, count);
    return `${site}-${type}${String(count).padStart(4, '0')}`;
  };
}

/**
 * @param {Dice} dice
 * @param {Computers} computers
 * @param {Mailbox} mailbox
 * @returns {Device[]}
 */
function devicesOf(dice, computers, mailbox) {
  if (mailbox.role === 'service') return [serviceDevice(dice, mailbox)];
  if (mailbox.role !== 'person' && mailbox.role !== 'vip' && mailbox.role !== 'assistant') return [];
  const isBusy = mailbox.role === 'vip';
  const types = isBusy
    ? ['WS', 'LT']
    : dice.weighted([
        [['WS'], 66],
        [['LT'], 17],
        [['WS', 'LT'], 9],
        [['WS', 'WS', 'LT'], 0.8],
        [['CTX'], 3.5],
        [[], 2.6],
      ]);
  const kind = drawKind(dice, mailbox.database, null);
  return types.map((type, index) => {
    const own = index === 0 || dice.chance(0.6) ? kind : drawKind(dice, mailbox.database, null);
    return makeDevice(dice, computers, mailbox, type, own);
  });
}

/**
 * @param {Dice} dice
 * @param {Computers} computers
 * @param {Mailbox} mailbox
 * @param {string} type
 * @param {EndpointKind} kind
 * @returns {Device}
 */
function makeDevice(dice, computers, mailbox, type, kind) {
  const { database, alias } = mailbox;
  const outlook = outlookFor(dice, kind, database);
  const site = database.site;
  return {
    computer: type === 'CTX' ? `${site}-CTX0${1 + dice.int(4)}` : computers(site, type),
    ...{ account: alias, owner: mailbox, database, outlook },
    isCached: type !== 'CTX' && dice.chance(0.9),
    isOutside: type === 'LT' && dice.chance(0.3),
    collected: dice.chance(0.03) ? longAgo(dice) : dayOfScan(dice, 3),
    rows: rowsOf(dice, mailbox, outlook, kind),
  };
}

/**
 * @param {Dice} dice
 * @param {Mailbox} mailbox
 * @param {string} outlook
 * @param {EndpointKind} kind
 * @returns {ProfileRow[]}
 */
function rowsOf(dice, mailbox, outlook, kind) {
  const { database, role } = mailbox;
  const own = ownRow(
    outlook.startsWith('16.') ? 'Fabrikam' : 'Outlook',
    true,
    writeEndpoint(dice, kind, database, outlook),
  );
  const rows = [own];
  if (dice.chance(0.035)) {
    const old = drawOldKind(dice, database);
    rows.push(
      ownRow(dice.pick(['Old', 'Outlook 2007', 'Backup', 'test']), false, writeEndpoint(dice, old, database, outlook)),
    );
  }
  if (dice.chance(0.03)) rows.push(storeRow(own, 'PublicFolders', 'HAM-PF01'));
  if (role === 'assistant') rows.push(storeRow(own, 'Delegate', sites[database.site].cas[0] ?? ''));
  return rows;
}

/**
 * @param {string} profile
 * @param {boolean} isDefault
 * @param {Endpoint} endpoint
 * @returns {ProfileRow}
 */
function ownRow(profile, isDefault, endpoint) {
  return { profile, isDefault, store: 'Primary', endpoint };
}

/**
 * @param {ProfileRow} own
 * @param {ProfileRow['store']} store
 * @param {string} server
 * @returns {ProfileRow}
 */
function storeRow(own, store, server) {
  const values = { HomeServer: server, HomeServerFqdn: fqdnOf(server), HomeServerDN: '' };
  return { ...own, store, endpoint: { kind: 'mailbox-server', ...values } };
}

/**
 * @param {Dice} dice
 * @param {Mailbox} mailbox
 * @returns {Device}
 */
function serviceDevice(dice, mailbox) {
  const { database, alias } = mailbox;
  const isBlackBerry = alias.startsWith('svc-bes');
  const outlook = isBlackBerry || alias === 'svc-unity' || alias === 'backupexec' ? '6.5.8353.0' : '14.0.7116.5000';
  const kind = sites[database.site].hasArray && dice.chance(0.3) ? 'own-array' : 'cas';
  const machine = alias
    .replace(/^svc[-_]/, '')
    .toUpperCase()
    .slice(0, 7);
  const endpoint = writeEndpoint(dice, kind, database, outlook);
  return {
    ...{ computer: `${database.site}-APP-${machine}`, account: alias, owner: mailbox, database, outlook },
    ...{ isCached: false, isOutside: false, collected: dayOfScan(dice, 3) },
    rows: [ownRow(isBlackBerry ? 'BlackBerryServer' : 'Service', true, endpoint)],
  };
}

/**
 * Somebody who has left: the profile is still on the computer, the mailbox is gone.
 *
 * @param {Dice} dice
 * @param {Computers} computers
 * @param {number} index
 * @returns {Device}
 */
function leaverDevice(dice, computers, index) {
  const database = dice.pick(databases.filter(({ state }) => state === 'DB_CAS'));
  const outlook = dice.pick(['12.0.6680.5000', '14.0.7116.5000']);
  return {
    ...{
      computer: computers(database.site, 'WS'),
      account: `x-leaver${String(index + 1).padStart(2, '0')}`,
      owner: null,
    },
    ...{
      database,
      outlook,
      isCached: true,
      isOutside: false,
      collected: dice.chance(0.5) ? longAgo(dice) : dayOfScan(dice, 3),
    },
    rows: [ownRow('Outlook', true, writeEndpoint(dice, 'cas', database, outlook))],
  };
}

/**
 * @param {Dice} dice
 * @param {Device} device
 * @returns {Device}
 */
function seeAgain(dice, device) {
  const { database } = device;
  const rows = device.rows
    .filter(({ profile, isDefault }) => isDefault || profile === 'test' || !dice.chance(0.25))
    .map((row) => (row.store === 'Primary' ? { ...row, endpoint: nextEndpoint(dice, device, row.endpoint) } : row));
  const outlook =
    device.outlook.startsWith('12.') && database.site !== 'PNQ' && dice.chance(0.05)
      ? '15.0.4569.1506'
      : device.outlook;
  return { ...device, outlook, collected: dayOfScan(dice, 10), rows };
}

/**
 * What a profile names a week later: the helpdesk repairs, and what is bound to a CAS falls back at a repair.
 *
 * @param {Dice} dice
 * @param {Device} device
 * @param {Endpoint} endpoint
 */
function nextEndpoint(dice, { database, owner, outlook }, endpoint) {
  const isRepaired = endpoint.kind !== 'own-array' && owner?.role !== 'service' && database.state === 'DB_OK';
  if (isRepaired && dice.chance(0.17)) return writeEndpoint(dice, 'own-array', database, outlook);
  const isRelapse = endpoint.kind === 'own-array' && database.mix === 'behind' && database.state === 'DB_CAS';
  return isRelapse && dice.chance(0.1) ? writeEndpoint(dice, 'cas', database, outlook) : endpoint;
}

/**
 * A PC that the second scan sees for the first time; the image of last year still makes profiles that name HAM-EX01.
 *
 * @param {Dice} dice
 * @param {Computers} computers
 * @param {Mailbox} mailbox
 * @param {'own' | 'image'} source
 * @returns {Device}
 */
function freshDevice(dice, computers, mailbox, source) {
  const { database, alias } = mailbox;
  const outlook = '15.0.4569.1506';
  const name = 'HAM-EX01';
  const values = { HomeServer: name, HomeServerFqdn: fqdnOf(name), HomeServerDN: serverDn(name) };
  const kind = drawKind(dice, database, outlook);
  return {
    computer: computers(database.site, source === 'image' ? 'NB' : 'PC'),
    ...{ account: alias, owner: mailbox, database, outlook, isCached: true, isOutside: false },
    collected: dayOfScan(dice, 10),
    rows: [
      ownRow(
        'Outlook',
        true,
        source === 'image' ? { kind: 'cas', ...values } : writeEndpoint(dice, kind, database, outlook),
      ),
    ],
  };
}

/**
 * A moment of the five days from `day` March 2014, as en-US writes it.
 *
 * @param {Dice} dice
 * @param {number} day
 */
function dayOfScan(dice, day) {
  return `3/${day + dice.int(5)}/2014 ${7 + dice.int(4)}:${twoDigits(dice.int(60))}:${twoDigits(dice.int(60))} AM`;
}

/** @param {Dice} dice */
function longAgo(dice) {
  const [month, year] = dice.pick([
    [9, 2013],
    [10, 2013],
    [11, 2013],
    [12, 2013],
    [1, 2014],
  ]);
  return `${month}/${1 + dice.int(28)}/${year} ${1 + dice.int(5)}:${twoDigits(dice.int(60))}:${twoDigits(dice.int(60))} PM`;
}

/** @param {Device} device */
function isOld({ collected }) {
  return !collected.startsWith('3/');
}

/** @param {number} number */
function twoDigits(number) {
  return String(number).padStart(2, '0');
}

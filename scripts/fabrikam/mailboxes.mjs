/** @import { Dice } from './dice.mjs' */
/** @import { Database, SiteCode } from './organization.mjs' */
import { createDice } from './dice.mjs';
import { latin, localNames, shown } from './names.mjs';
import { databases, mailDomain, sites } from './organization.mjs';

/**
 * A mailbox and who is behind it.
 *
 * @typedef {'person' | 'vip' | 'assistant' | 'service' | 'shared' | 'room' | 'equipment' | 'system'} Role
 * @typedef {{ alias: string, displayName: string, smtp: string, role: Role, database: Database, department: string,
 *   office: string, title: string, phone: string, isMapiOff: boolean }} Mailbox
 * @typedef {Pick<Mailbox, 'alias' | 'displayName' | 'smtp'>} Identity
 */

/** All mailboxes of Fabrikam, in the order of the export. */
export function makeMailboxes() {
  const dice = createDice('mailboxes');
  const identities = createIdentities(dice);
  const people = databases.flatMap((database) =>
    Array.from({ length: database.users }, (_, index) => makePerson(dice, identities, database, index)),
  );
  const resources = databases
    .filter(({ users, state }) => users > 100 && state !== 'DB_NA')
    .flatMap((database) => makeResources(dice, database));
  return [...people, ...resources, ...services.map(makeService)];
}

/**
 * The types of the export by role.
 *
 * @param {Mailbox} mailbox
 */
export function recipientType({ role, database }) {
  if (role === 'shared') return 'SharedMailbox';
  if (role === 'room') return 'RoomMailbox';
  if (role === 'equipment') return 'EquipmentMailbox';
  return database.mix === 'legacy' ? 'LegacyMailbox' : 'UserMailbox';
}

/** @type {readonly (readonly [alias: string, displayName: string, database: string])[]} */
const services = [
  ['svc-bes', 'BlackBerry Enterprise Server', 'HAM-DB01'],
  ['svc-bes-us', 'BlackBerry Enterprise Server US', 'AUS-DB04'],
  ['svc-unity', 'Cisco Unity Voice Mail', 'AUS-DB01'],
  ['svc-dms', 'Document Management', 'HAM-DB02'],
  ['svc-crm', 'CRM Mail Connector', 'HAM-DB03'],
  ['svc-fax', 'Fax Gateway', 'HAM-DB06'],
  ['svc_archive', 'Mail Archive Journal Reader', 'HAM-DB04'],
  ['svc-monitor', 'Monitoring', 'AUS-DB05'],
  ['svc-helpdesk', 'Ticket System', 'AUS-DB02'],
  ['svc-payroll', 'Payroll Import', 'PNQ-DB01'],
  ['svc-build', 'Build Notifications', 'PNQ-DB02'],
  ['backupexec', 'Backup Exec', 'HAM-DB01'],
];

const executives = [
  'Vorsitzende des Vorstands',
  'Chief Financial Officer',
  'Chief Operating Officer',
  'Chief Information Officer',
  'Chief Technology Officer',
  'General Counsel',
  'Head of Human Resources',
  'Head of Investor Relations',
];

const roomNames = [
  'Elbe',
  'Alster',
  'Bille',
  'Colorado',
  'Pecos',
  'Brazos',
  'Mula',
  'Mutha',
  'Indrayani',
  'Nordsee',
  'Ostsee',
];
const equipment = ['Beamer', 'Pool Car', 'Video Kit', 'Loan Laptop'];

/**
 * @param {Dice} dice
 * @param {(site: SiteCode) => Identity} identities
 * @param {Database} database
 * @param {number} index
 * @returns {Mailbox}
 */
function makePerson(dice, identities, database, index) {
  if (database.name === 'HAM-PFPROXY' && index < 2) return makeSystem(database, index === 0 ? 'HAM' : 'AUS');
  const { departments, titles, offices } = localNames[database.site];
  const role = roleOf(database, index);
  const board = { department: 'Executive Office', office: offices[0] ?? '', isMapiOff: false };
  const phone = sites[database.site].phone + String(1000 + dice.int(9000));
  const identity = identities(database.site);
  const employee = {
    department: dice.chance(0.012) ? '' : dice.weighted(departments),
    office: dice.chance(0.02) ? '' : `${dice.pick(offices)}.${String(1 + dice.int(38)).padStart(2, '0')}`,
    title: dice.pick(titles),
    isMapiOff: dice.chance(0.007),
  };
  if (role === 'vip')
    return { ...identity, role, database, phone, ...board, title: executives[index] ?? 'Board Member' };
  if (role === 'assistant') return { ...identity, role, database, phone, ...board, title: 'Executive Assistant' };
  return { ...identity, role, database, phone: dice.chance(0.06) ? '' : phone, ...employee };
}

/**
 * The first half of an executive database are the executives, the second their assistants, in the same order.
 *
 * @param {Database} database
 * @param {number} index
 * @returns {Role}
 */
function roleOf({ name, users }, index) {
  if (name !== 'HAM-DB09 Vorstand' && name !== "AUS-DB10 CEO's Office") return 'person';
  const pairs = Math.min(8, Math.floor(users / 4) * 2);
  if (index < pairs) return 'vip';
  return index < 2 * pairs ? 'assistant' : 'person';
}

/**
 * @param {Database} database
 * @param {string} code
 * @returns {Mailbox}
 */
function makeSystem(database, code) {
  const alias = `PFMailbox-${code}`;
  return { ...identityOf(alias, alias), role: 'system', database, ...nobody };
}

/**
 * @param {(typeof services)[number]} service
 * @returns {Mailbox}
 */
function makeService([alias, displayName, databaseName]) {
  return { ...identityOf(alias, displayName), role: 'service', database: databaseNamed(databaseName), ...nobody };
}

const nobody = { department: 'IT Operations', office: '', title: '', phone: '', isMapiOff: false };

/** @param {string} name */
function databaseNamed(name) {
  const found = databases.find((database) => database.name === name);
  if (found === undefined) throw new Error(`there is no database ${name}`);
  return found;
}

/**
 * @param {Dice} dice
 * @param {Database} database
 * @returns {Mailbox[]}
 */
function makeResources(dice, database) {
  const code = database.site.toLowerCase();
  const number = database.name.replace(/\D/g, '').slice(-2);
  const { departments, offices } = localNames[database.site];
  const [shared, rooms, devices] = [0.03, 0.014, 0.006].map((share) => Math.round(database.users * share));
  return [
    ...Array.from({ length: shared ?? 0 }, (_, index) => {
      const department = dice.weighted(departments);
      const alias = `${latin(department).slice(0, 12)}-${code}${number}-${index + 1}`;
      const displayName = `${department} ${dice.pick(['Inbox', 'Orders', 'Invoices', 'Info', 'Projects'])} ${code.toUpperCase()} ${number}/${index + 1}`;
      return makeResource('shared', alias, displayName, database, department, '');
    }),
    ...Array.from({ length: rooms ?? 0 }, (_, index) => {
      const displayName = `Room ${dice.pick(roomNames)} ${number}.${String(index + 1).padStart(2, '0')}, ${sites[database.site].name}`;
      return makeResource('room', `room-${code}-${number}-${index + 1}`, displayName, database, '', dice.pick(offices));
    }),
    ...Array.from({ length: devices ?? 0 }, (_, index) => {
      const displayName = `${dice.pick(equipment)} ${number}-${index + 1} (${code.toUpperCase()})`;
      return makeResource(
        'equipment',
        `equip-${code}-${number}-${index + 1}`,
        displayName,
        database,
        '',
        dice.pick(offices),
      );
    }),
  ];
}

/**
 * @param {Role} role
 * @param {string} alias
 * @param {string} displayName
 * @param {Database} database
 * @param {string} department
 * @param {string} office
 * @returns {Mailbox}
 */
function makeResource(role, alias, displayName, database, department, office) {
  return { ...identityOf(alias, displayName), role, database, ...nobody, department, office };
}

/**
 * @param {string} alias
 * @param {string} displayName
 * @returns {Identity}
 */
function identityOf(alias, displayName) {
  return { alias, displayName, smtp: `${alias}@${mailDomain}` };
}

/**
 * Gives people names that fit their site; accounts and addresses are unique, names need not be.
 *
 * @param {Dice} dice
 * @returns {(site: SiteCode) => Identity}
 */
function createIdentities(dice) {
  /** @type {Map<string, number>} */
  const used = new Map();
  /** @type {Map<string, number>} */
  const pending = new Map();
  return (site) => {
    const { first, last, full } = localNames[site];
    const count = pending.get(site) ?? 0;
    pending.set(site, count + 1);
    // Every 40th person has one of the unusual names, as long as there are some.
    const special = count % 40 === 17 ? full[Math.floor(count / 40)] : undefined;
    const [given, family] = special ?? [dice.pick(first), dice.pick(last)];
    const alias = numbered(used, `${latin(given).slice(0, 1)}${latin(family)}`.slice(0, 17));
    const isPlain = !family.includes("'") || dice.chance(0.6);
    const local = isPlain ? `${latin(given)}.${latin(family)}` : `${latin(given)}.${family.toLowerCase()}`;
    return {
      alias,
      displayName: displayedAs(site, given, family, dice),
      smtp: `${numbered(used, local)}@${mailDomain}`,
    };
  };
}

/**
 * @param {Map<string, number>} used
 * @param {string} base
 */
function numbered(used, base) {
  const count = (used.get(base) ?? 0) + 1;
  used.set(base, count);
  return count === 1 ? base : `${base}${count}`;
}

/**
 * @param {SiteCode} site
 * @param {string} given
 * @param {string} family
 * @param {Dice} dice
 */
function displayedAs(site, given, family, dice) {
  if (site === 'AUS') return `${shown(given)} ${shown(family)}`;
  return `${shown(family)}, ${shown(given)}${dice.chance(site === 'PNQ' ? 0.12 : 0.03) ? ' (ext.)' : ''}`;
}

/** @import { Row } from './csv.mjs' */
/** @import { Dice } from './dice.mjs' */
/** @import { Mailbox } from './mailboxes.mjs' */
/** @import { SiteCode } from './organization.mjs' */
/** @import { Device } from './scans.mjs' */
import { createDice } from './dice.mjs';
import { activeServer } from './exports.mjs';
import { fqdnOf, netbios, recipientDn, servers, sites } from './organization.mjs';

/**
 * An RPC Client Access log of one server: some of the people who came through the balancer or past it that morning.
 *
 * @param {string} server
 * @param {readonly Device[]} devices
 */
export function rcaLog(server, devices) {
  const dice = createDice(`log of ${server}`);
  const site = /** @type {SiteCode} */ (server.slice(0, 3));
  const local = devices.filter(
    ({ owner, database, outlook }) => owner !== null && database.site === site && outlook !== '',
  );
  const sessions = dice.sample(local, 60).map((device, index) => sessionLines(dice, server, device, index));
  return Buffer.from(`${[...logHead, ...sessions.flat().sort(byTime)].join('\r\n')}\r\n`, 'utf8');
}

const logHead = [
  '#Software: Microsoft Exchange',
  '#Version: 14.03.0123.004',
  '#Log-type: RCA Protocol Logs',
  '#Date: 2014-03-14T05:00:00.000Z',
  '#Fields: date-time,session-id,seq-number,client-name,organization-info,client-software,client-software-version,client-mode,client-ip,server-ip,protocol,application-id,operation,rpc-status,processing-time,operation-specific,failures',
];

/**
 * @param {string} left
 * @param {string} right
 */
function byTime(left, right) {
  return left < right ? -1 : 1;
}

/**
 * @param {Dice} dice
 * @param {string} server
 * @param {Device} device
 * @param {number} index
 */
function sessionLines(dice, server, device, index) {
  const { account, outlook, isCached, isOutside, database, rows } = device;
  const site = sites[database.site];
  const isBalanced = rows[0]?.endpoint.kind === 'own-array';
  const ownIp = servers.find(({ name }) => name === server)?.ip ?? '';
  const clientIp = isOutside ? ownIp : `${site.subnet}.${20 + (index % 8)}.${1 + dice.int(250)}`;
  const program = outlook.startsWith('6.') ? 'BlackBerryAgent.exe' : 'OUTLOOK.EXE';
  const minute = dice.int(170);
  const time = `2014-03-14T0${5 + Math.floor(minute / 60)}:${String(minute % 60).padStart(2, '0')}:${String(dice.int(60)).padStart(2, '0')}`;
  const client = `${recipientDn(account, database.site)},,${program},${outlook},${isCached ? 'Cached' : 'Classic'}`;
  const way = `${clientIp},${isBalanced ? site.vip : ownIp},${isOutside ? 'ncacn_http' : 'ncacn_ip_tcp'}`;
  const logon = `"Logon: Owner in database ${database.name} last mounted on ${fqdnOf(activeServer(database))}"`;
  return [
    `${time}.${100 + dice.int(400)}Z,${4000 + index},0,${client},${way},,Connect,0,00:00:00.0156250,,`,
    `${time}.${500 + dice.int(400)}Z,${4000 + index},1,${client},${way},,OwnerLogon,0,00:00:00.0468750,${logon},`,
  ];
}

/**
 * Get-LogonStatistics of the mailbox servers of Austin: which CAS serves whom right now.
 *
 * @param {readonly Device[]} devices
 * @returns {readonly Row[]}
 */
export function logonRows(devices) {
  const dice = createDice('logons');
  const local = devices.filter(
    ({ owner, database }) => owner !== null && database.site === 'AUS' && database.isExported !== false,
  );
  const people = [...new Map(local.map((device) => [device.account, device])).values()];
  return dice.sample(people, 160).map(({ account, owner, database }) => {
    const cas = dice.weighted([
      ['AUS-CAS01', 7],
      ['AUS-CAS02', 3],
    ]);
    return {
      UserName: owner?.displayName ?? '',
      Windows2000Account: `${netbios}\\${account}`,
      ApplicationId: 'Client=MSExchangeRPC',
      ClientVersion: '3842.0.32891.4',
      ClientIPAddress: cas === 'AUS-CAS01' ? '10.20.1.11' : '10.20.1.12',
      ClientName: cas,
      ServerName: activeServer(database),
      DatabaseName: database.name,
      LogonTime: `3/14/2014 ${6 + dice.int(2)}:${10 + dice.int(50)}:${10 + dice.int(50)} AM`,
      LastAccessTime: `3/14/2014 8:${10 + dice.int(50)}:${10 + dice.int(50)} AM`,
    };
  });
}

/**
 * Who may open whose mailbox, as a script joined it from Get-MailboxPermission, Get-ADPermission and Get-MailboxFolderPermission.
 *
 * @param {readonly Mailbox[]} mailboxes
 * @returns {readonly Row[]}
 */
export function permissionRows(mailboxes) {
  const dice = createDice('permissions');
  const people = mailboxes.filter(({ role, database }) => role === 'person' && database.state !== 'DB_NA');
  const teams = teamsOf(people);
  const rows = [
    ...assistantRows(mailboxes),
    ...[...teams.values()].flatMap((team) => teamRows(dice, team)),
    ...mailboxes.filter(({ role }) => role === 'shared').flatMap((shared) => sharedRows(dice, shared, teams)),
    ...dice.sample(people, 300).map(({ smtp }) => grant(smtp, 'svc-dms', 'FullAccess')),
    ...dice.sample(people, 25).map(({ smtp }) => grant(smtp, 'Mail Administrators', 'FullAccess', 'True')),
  ];
  return [...new Map(rows.map((row) => [`${row.Identity} ${row.User} ${row.AccessRights}`, row])).values()];
}

/**
 * People by site and department.
 *
 * @param {readonly Mailbox[]} people
 */
function teamsOf(people) {
  /** @type {Map<string, Mailbox[]>} */
  const teams = new Map();
  for (const person of people) {
    const name = `${person.database.site} ${person.department}`;
    teams.set(name, [...(teams.get(name) ?? []), person]);
  }
  return teams;
}

/**
 * Executives and their assistants, who stand in the same order.
 *
 * @param {readonly Mailbox[]} mailboxes
 */
function assistantRows(mailboxes) {
  return mailboxes
    .filter(({ role }) => role === 'vip')
    .flatMap((vip, index, vips) => {
      const before = vips.slice(0, index).filter(({ database }) => database === vip.database).length;
      const own = mailboxes.filter(({ role, database }) => role === 'assistant' && database === vip.database)[before];
      if (own === undefined) return [];
      return [
        grant(vip.smtp, own.alias, 'FullAccess'),
        grant(vip.smtp, own.alias, 'SendAs'),
        grant(`${vip.alias}:\\${vip.database.site === 'HAM' ? 'Kalender' : 'Calendar'}`, own.alias, 'Editor'),
      ];
    });
}

/**
 * Managers and those who keep their calendars, and some who help each other out.
 *
 * @param {Dice} dice
 * @param {readonly Mailbox[]} team
 */
function teamRows(dice, team) {
  return dice.sample(team, Math.round(team.length / 14)).flatMap((manager) => {
    const calendar = `${manager.alias}:\\${manager.database.site === 'HAM' ? 'Kalender' : 'Calendar'}`;
    const [first, ...others] = dice.sample(
      team.filter((member) => member !== manager),
      1 + dice.int(3),
    );
    if (first === undefined) return [];
    const main = dice.chance(0.35)
      ? grant(manager.smtp, first.alias, 'FullAccess')
      : grant(calendar, first.alias, 'Editor');
    return [main, ...others.map(({ alias }) => grant(calendar, alias, 'Reviewer'))];
  });
}

/**
 * @param {Dice} dice
 * @param {Mailbox} shared
 * @param {ReadonlyMap<string, readonly Mailbox[]>} teams
 */
function sharedRows(dice, shared, teams) {
  const team = teams.get(`${shared.database.site} ${shared.department}`) ?? [];
  return dice
    .sample(team, 2 + dice.int(5))
    .flatMap(({ alias }, index) => [
      grant(shared.smtp, alias, 'FullAccess'),
      ...(index < 2 ? [grant(shared.smtp, alias, 'SendAs')] : []),
    ]);
}

/**
 * @param {string} Identity
 * @param {string} account
 * @param {string} AccessRights
 */
function grant(Identity, account, AccessRights, IsInherited = 'False') {
  return { Identity, User: `${netbios}\\${account}`, AccessRights, IsInherited, Deny: 'False' };
}

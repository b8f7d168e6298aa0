/** @import { Mailbox } from './mailboxes.mjs' */
/** @import { Truth } from './truth.mjs' */
import { domain, sites } from './organization.mjs';

/**
 * What the project lead of Fabrikam has entered (product.md 4).
 *
 * @param {readonly Mailbox[]} mailboxes
 * @param {Truth} truth of today
 */
export function makeSettings(mailboxes, truth) {
  const { HAM, AUS, PNQ } = sites;
  const vips = mailboxes.filter(({ role }) => role === 'vip');
  return {
    start: '2014-03-31',
    workingDays: [1, 2, 3, 4, 5],
    siteTimeZones: { Hamburg: 'Europe/Berlin', Austin: 'America/Chicago', Pune: 'Asia/Kolkata' },
    siteOrder: ['Hamburg', 'Austin', 'Pune'],
    blackouts: [
      { from: '2014-04-18', to: '2014-04-21', reason: 'Easter' },
      { from: '2014-04-28', to: '2014-05-02', site: 'Hamburg', reason: 'month end and 1 May' },
      { from: '2014-04-14', to: '2014-04-16', site: 'Austin', reason: 'tax day, Finance is frozen' },
      { from: '2014-03-31', to: '2014-03-31', site: 'Pune', reason: 'Gudi Padwa' },
    ],
    agents: 5,
    minutesPerAgent: 300,
    pilot: { users: pilots(mailboxes, truth), size: 20 },
    vips: vips.map(({ alias }) => alias),
    keepTogether: [
      mailboxes.filter(({ department, database }) => department === 'Japan Desk' && database.site === 'HAM'),
    ]
      .map((desk) => desk.slice(0, 6).map(({ alias }) => alias))
      .filter((desk) => desk.length > 1),
    arrays: {
      Hamburg: { ...balanced(HAM), dnsTtlSeconds: 300, probes: probes(HAM.vip, '2014-03-03', [59531, 59532]) },
      Austin: { ...balanced(AUS), dnsTtlSeconds: 3600, probes: probes(AUS.vip, '2014-03-05', [59531, 59532]) },
      Pune: {
        ...{ name: PNQ.arrayName, fqdn: PNQ.array, ...balanced(PNQ), dnsTtlSeconds: 300 },
        probes: probes(PNQ.vip, '2014-03-12', []),
      },
    },
    exempt: [
      {
        database: 'HAM-PFPROXY',
        reason: 'public folder proxy for Exchange 2013',
        owner: 'messaging',
        until: '2014-12-31',
      },
    ],
    retiredServers: ['HAM-CAS00', 'AUS-CAS00'],
    retiring: ['AUS-CAS02'],
    aliases: [{ name: `owa-old.${domain}`, pointsTo: 'HAM-EX02' }],
    acceptedFindings: [{ id: 'F06', site: 'Hamburg', reason: 'split DNS', owner: 'network', until: '2014-12-31' }],
  };
}

/** @param {{ vip: string }} site */
function balanced({ vip }) {
  return { vip, balancer: 'hardware' };
}

/**
 * @param {string} vip
 * @param {string} date
 * @param {readonly number[]} ports none where they are still dynamic
 */
function probes(vip, date, ports) {
  return {
    resolvesInternally: { value: true, date },
    resolvesTo: { value: vip, date },
    resolvesExternally: { value: false, date },
    cname: { value: false, date },
    staticPorts: { value: ports.length === 0 ? false : ports.join(', '), date },
    affinity: { value: 'source-ip', date },
  };
}

/**
 * People of IT whose profile is due, some of each site.
 *
 * @param {readonly Mailbox[]} mailboxes
 * @param {Truth} truth
 */
function pilots(mailboxes, { users }) {
  const due = new Set(users.filter((line) => line.endsWith('_UPDATE')).map((line) => line.split('|')[0]));
  const wanted = { HAM: 8, AUS: 6, PNQ: 4 };
  return Object.entries(wanted).flatMap(([code, count]) =>
    mailboxes
      .filter(({ role, database, department, alias }) => {
        return role === 'person' && database.site === code && department.startsWith('IT') && due.has(alias);
      })
      .slice(0, count)
      .map(({ alias }) => alias),
  );
}

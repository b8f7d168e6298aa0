import type { Settings } from '../../core/settings/settings.ts';

/** Settings that use every key (the example of product.md 4, `knownNames` and `evidenceDays`). */
export const exampleSettings: Settings = {
  start: '2014-04-01',
  workingDays: [1, 2, 3, 4, 5],
  siteTimeZones: { Bergen: 'Europe/Oslo' },
  blackouts: [{ from: '2014-12-24', to: '2015-01-02', site: 'Bergen', reason: 'year end' }],
  agents: 4,
  minutesPerAgent: 300,
  methods: { M1: { contactRate: 0.25, minutes: 12 } },
  outlookMethods: { '2010': 'M1' },
  pilot: { users: ['isolberg'], size: 20 },
  vips: ['mlien'],
  siteOrder: ['Oslo', 'Bergen'],
  maxUsersPerWave: 250,
  arrays: {
    Bergen: {
      name: 'cas-bergen',
      fqdn: 'outlook-bgo.corp.nordwind.local',
      vip: '10.10.2.50',
      balancer: 'hardware',
      dnsTtlSeconds: 300,
      probes: {
        resolvesInternally: { value: true, date: '2014-03-10' },
        resolvesExternally: { value: false, date: '2014-03-10' },
      },
    },
  },
  exempt: [{ database: 'PFPROXY-BGO', reason: 'public folder proxy', owner: 'messaging', until: '2014-12-31' }],
  retiredServers: ['OSL-CAS00'],
  retiring: ['OSL-CAS01'],
  acknowledged: [{ server: 'OSL-CAS01', what: 'witness of DAG1', by: 'lead' }],
  aliases: [{ name: 'exch-old.nordwind.local', pointsTo: 'OSL-CAS01' }],
  knownNames: [
    { name: 'mail.nordwind.example', kind: 'web-name' },
    { name: 'outlook-old.nordwind.local', kind: 'old-array', pointsTo: 'outlook-osl.corp.nordwind.local' },
  ],
  pins: { saas: 2 },
  lockedWaves: [1],
  keepTogether: [['isolberg', 'mlien']],
  keepApart: [['saas', 'jmoe']],
  acceptedFindings: [{ id: 'F06', site: 'Oslo', reason: 'split DNS', owner: 'network', until: '2014-12-31' }],
  evidenceDays: 45,
  tracking: { notSeenDays: 10, stopPercent: 2.5 },
};

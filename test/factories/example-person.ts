import type { PersonCard } from '../../core/api/person-card.ts';
import type { ServerCard } from '../../core/api/server-card.ts';

const source = { importId: 1, file: 'OutlookProfiles_wide.csv', sheet: null, row: 3 };

/** A person as `person.get` shows one: a profile that names a server, a place in a wave, a delegate and a history. */
export const examplePerson: PersonCard = {
  id: 2,
  asOf: '2014-03-17',
  identity: {
    alias: 'mlien',
    displayName: 'Magnus Lien',
    account: 'NORDWIND\\mlien',
    smtp: 'mlien@nordwind.example',
    upn: null,
    department: 'Finance',
    title: null,
    office: 'Oslo',
    phone: '+47 22 00 41 27',
    site: 'Oslo',
    database: 'MDB-OSL-01',
    mailboxType: 'UserMailbox',
  },
  answer: {
    part: 'profile',
    state: 'PROFILE_UPDATE',
    dbState: 'DB_OK',
    profileState: 'P_CAS',
    risk: 'Medium',
    method: 'M1',
    issues: ['MULTIPLE_DEVICES'],
    isServiceAccount: false,
    isMapiDisabled: false,
    isVip: true,
    exemption: { reason: 'lab', owner: null, until: '2014-12-31' },
  },
  why: ['Profile "Outlook" on WS-1002 names OSL-CAS01: repair the account (M1).'],
  nextStep: {
    kind: 'update',
    title: 'Repair the account',
    reason: '',
    instructions: [
      {
        method: 'M1',
        name: 'repair the account',
        product: '2010',
        computers: ['WS-1002'],
        minutes: 20,
        steps: ['File > Account Settings > Repair.', 'Quit Outlook and start it again.'],
        prompts: ['Restart prompt: restart.'],
        costs: ['1 to 3 minutes.'],
        text: 'Outlook 2010 of Magnus Lien (mlien) on WS-1002: repair the account (M1), about 20 minutes.\n',
      },
    ],
    checks: [],
  },
  endpoints: [
    {
      profileId: 2,
      computer: 'WS-1002',
      profile: 'Outlook',
      account: 'NORDWIND\\mlien',
      isDefault: true,
      outlook: '2010',
      outlookVersion: '14.0.7116.5000',
      isCached: true,
      isOutlookAnywhere: null,
      storeOwner: 'own',
      standing: 'current',
      declared: {
        value: 'OSL-CAS01.corp.nordwind.local',
        meaning: 'an individual Client Access server in Oslo',
        state: 'P_CAS',
        isRight: false,
        seen: '2014-03-14T08:12:44',
        isDateAssumed: false,
        days: 3,
        isOld: false,
        source,
      },
      expected: { value: 'outlook-osl.corp.nordwind.local', why: 'MDB-OSL-01 is bound to it' },
      observed: null,
    },
  ],
  observed: {
    sightings: [
      {
        source: 'log',
        server: '10.10.1.11',
        serverName: 'OSL-CAS01',
        software: 'OUTLOOK.EXE',
        version: '14.0.7116.5000',
        isCached: true,
        clientIp: '10.10.20.32',
        protocol: 'ncacn_ip_tcp',
        first: '2014-03-14T07:15:02.004Z',
        last: '2014-03-14T07:15:02.004Z',
        origin: null,
        profileIds: [],
      },
    ],
    coverage: { from: '2014-03-14T07:00:00Z', to: '2014-03-14T08:00:00Z' },
  },
  place: {
    hasPlan: true,
    wave: {
      number: 3,
      name: 'Oslo 2',
      kind: 'wave',
      start: '2014-04-08',
      end: '2014-04-08',
      site: 'Oslo',
      method: 'M1',
      isLocked: false,
    },
    explanation: 'mlien is in wave 3, Oslo 2, 8 April 2014.',
    rebind: { database: 'MDB-OSL-01', date: null, isVerified: true },
    blockers: [],
  },
  people: {
    isKnown: true,
    total: 1,
    list: [
      {
        id: 1,
        alias: 'isolberg',
        displayName: 'Ingrid Solberg',
        part: 'on-array',
        rightsHere: ['FullAccess', 'Calendar'],
        rightsThere: [],
        isKeptTogether: false,
        wave: null,
      },
    ],
  },
  history: [
    {
      kind: 'rows',
      at: '2014-03-17T08:00:00Z',
      by: 'lead',
      what: 'imported OutlookProfiles_wide.csv',
      rows: [
        {
          subject: 'profile',
          name: 'WS-1002 · Outlook',
          what: 'changed',
          fields: [{ field: 'homeServer', from: null, to: 'OSL-CAS01' }],
          source,
        },
      ],
    },
    { kind: 'planned', at: '2014-03-16T08:00:00Z', by: null, wave: 3 },
    {
      kind: 'rebind',
      at: '2014-03-02T18:00:00Z',
      by: 'lead',
      status: 'verified',
      database: 'MDB-OSL-01',
      from: 'OSL-CAS01',
      to: 'outlook-osl.corp.nordwind.local',
    },
  ],
};

const named = { identity: 'SERVER osl-cas01', name: 'OSL-CAS01' };

/** A server as `server.get` shows one. */
export const exampleServer: ServerCard = {
  name: 'OSL-CAS01',
  kind: 'cas',
  meaning: 'an individual Client Access server in Oslo',
  fqdn: 'OSL-CAS01.corp.nordwind.local',
  site: 'Oslo',
  version: 'Version 14.3 (Build 123.4)',
  rollup: null,
  roles: ['ClientAccess', 'HubTransport'],
  end: 'retiring',
  users: {
    any: { count: 11, filter: [{ kind: 'server', ...named, by: 'any' }] },
    byProfile: { count: 8, filter: [{ kind: 'server', ...named, by: 'profile' }] },
    byDatabase: { count: 5, filter: [{ kind: 'server', ...named, by: 'database' }] },
  },
  named: {
    people: { count: 9, filter: [{ kind: 'names', ...named, who: 'people' }] },
    applications: { count: 1, filter: [{ kind: 'names', ...named, who: 'applications' }] },
  },
  databases: [
    {
      name: 'MDB-OSL-02',
      site: 'Oslo',
      users: { count: 3, filter: [{ kind: 'database', oneOf: ['MDB-OSL-02'] }] },
      isExempt: false,
    },
  ],
  arrays: [{ fqdn: 'outlook-osl.corp.nordwind.local', site: 'Oslo', isPlanned: false, servers: 2 }],
  members: [],
  webAddresses: [{ kind: 'external', where: 'owa (Default Web Site)', address: 'https://osl-cas01.example/owa' }],
  names: [
    { name: 'OSL-CAS01', source: 'profiles', values: 12 },
    { name: '10.10.1.11', source: 'known-names', values: 0 },
  ],
  connections: { clients: 4, newest: '2014-03-14T07:30:00.000Z', isKnown: true },
  hasPlan: true,
  steps: [
    {
      id: 'rebind:MDB-OSL-02',
      kind: 'rebind',
      site: 'Oslo',
      date: null,
      status: 'planned',
      task: 'Rebind MDB-OSL-02 from OSL-CAS01 to outlook-osl.corp.nordwind.local.',
    },
  ],
};

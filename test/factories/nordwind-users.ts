import type { CasMailbox, Mailbox, Profile } from '../../core/inventory/entities.ts';
import {
  makeCasMailbox,
  makeMailbox,
  makeProfile,
  namingOnly,
  namingServer,
  nordwindNames,
  serverDn,
} from './inventory.ts';

/** A user of the sample organization: the mailbox, its profiles, and Get-CASMailbox where it says something special. */
export type SampleUser = {
  readonly mailbox: Mailbox;
  readonly profiles: readonly Profile[];
  readonly casMailbox: CasMailbox | null;
};

const { oslo, tromso } = nordwindNames;
const outlook2003 = { outlookVersion: '11.0.8326.0' };
const outlook2007 = { outlookVersion: '12.0.6691.5000' };
const outlook2013 = { outlookVersion: '15.0.4569.1503' };
const guidName = '5f76be3c-9138-4f66-85e0-21bc23ca35f0@nordwind.example';
const instanceName = 'Instance-6e1d4c52-30a5-4c34-9d47-2f5e2e6a1b77';

/** The forty users of domain.md 8, by scenario. */
export const nordwindUsers: Readonly<Record<string, SampleUser>> = {
  T01: user('isolberg', {}, [namingOnly(oslo)]),
  T02: user('mlien', {}, [namingServer('OSL-CAS01')]),
  T03: user('abrekke', { displayName: '?se Brekke-?yen' }, [
    { ...outlook2007, homeServer: 'osl-cas02', unresolvedServer: 'osl-cas02' },
  ]),
  T04: user('hdahl', {}, [{ ...outlook2003, homeServer: 'OSL-CAS01', homeServerDn: serverDn('OSL-CAS01') }]),
  T05: user('saas', { database: 'MDB-OSL-02' }, [namingServer('OSL-CAS01')]),
  T06: user('jmoe', { database: 'MDB-OSL-02' }, [namingOnly(oslo)]),
  T07: user('knilsen', { database: 'MDB-OSL-02' }, [{ ...outlook2013, ...namingServer('OSL-CAS02') }]),
  T08: user('lberg', { database: 'MDB-OSL-03' }, [namingServer('osl-cas02')]),
  T09: user('nvik', { database: 'MDB-OSL-04' }, [namingOnly(tromso)]),
  T10: user('ohaug', { database: 'MDB-OSL-04' }, [namingOnly(oslo)]),
  T11: user('psand', { database: 'MDB-OSL-05' }, [{ ...outlook2007, ...namingServer('OSL-CAS00') }]),
  T12: user('rfoss', { database: 'MDB-OSL-06' }, [namingServer('OSL-CAS01')]),
  T13: user('sholm', { database: 'MDB-OSL-07' }, [namingServer('OSL-MBX01')]),
  T14: user('tlunde', { database: 'MDB-BGO-01' }, [namingServer('BGO-EX01')]),
  T15: user('ustrand', { database: 'MDB-BGO-02' }, [{ ...outlook2007, ...namingServer('BGO-EX02') }]),
  T16: user('veide', { database: 'MDB-TOS-01' }, [namingOnly(tromso)]),
  T17: user('wruud', { database: 'MDB-TOS-01' }, [namingOnly(oslo)]),
  T18: user('akvam', { database: 'MDB-OSL-08' }, [namingOnly(oslo)]),
  T19: user(
    'bmyhre',
    {
      recipientTypeDetails: 'LegacyMailbox',
      database: 'OSL-EX07\\First Storage Group\\Mailbox Database',
      serverName: 'osl-ex07',
    },
    [{ ...outlook2007, ...namingServer('OSL-EX07') }],
  ),
  T20: user('chovland', { database: 'MDB13-OSL-01', serverName: 'osl-ex13' }, [
    { ...outlook2013, ...namingOnly(guidName) },
  ]),
  T21: user('dtveit', {}, [{ ...outlook2013, ...namingOnly(guidName) }]),
  T22: user('esolli', {}, [{ ...outlook2003, homeServer: instanceName, unresolvedServer: instanceName }]),
  T23: user('fmoen', {}, []),
  T24: user('gaune', {}, [namingOnly(oslo), { profileName: 'Old', isDefault: false, ...namingServer('OSL-CAS01') }]),
  T25: user('hbakke', {}, [
    namingOnly(oslo),
    { computer: 'LT-1025', collected: '2013-11-12T16:01:09', ...namingServer('OSL-CAS01') },
  ]),
  T26: user('room-oslo-1', { recipientTypeDetails: 'RoomMailbox', database: 'MDB-OSL-02' }, []),
  T27: user('shared-invoice', { recipientTypeDetails: 'SharedMailbox' }, []),
  T28: user('svc-besadmin', {}, [{ outlookVersion: '6.5.8353.0', computer: 'BESSRV01', ...namingServer('OSL-CAS02') }]),
  T29: user('inaess', {}, [{ homeServer: '10.10.1.11', homeServerFqdn: '10.10.1.11', unresolvedServer: '10.10.1.11' }]),
  T30: user('jstene', {}, [{ homeServer: '10.10.1.50', homeServerFqdn: '10.10.1.50', unresolvedServer: '10.10.1.50' }]),
  T31: user('kwold', {}, [{ homeServer: 'outlook-osl', unresolvedServer: 'outlook-osl' }]),
  T32: user('lfossum', {}, [{ homeServer: 'mail.nordwind.example', homeServerFqdn: 'mail.nordwind.example' }]),
  T33: user('mkrogh', {}, [{ ...namingServer('OSL-CAS01'), homeServer: oslo, unresolvedServer: oslo }]),
  T34: user(
    'nopdal',
    { database: 'MDB-OSL-02' },
    [namingServer('OSL-CAS01')],
    makeCasMailbox('nopdal', { mapiEnabled: false }),
  ),
  T35: user('orise', {}, [{ outlookVersion: '16.0.4266.1001', homeServer: '', homeServerFqdn: ' ' }]),
  T36: user('pfmailbox-bgo', { database: 'PFPROXY-BGO' }, []),
  T37: user('rskaar', { database: 'MDB-OSL-99' }, []),
  T38: user('stangen', {}, [
    {
      homeServer: 'exch-old',
      homeServerFqdn: 'exch-old.nordwind.local',
      unresolvedServer: 'exch-old.nordwind.local',
    },
  ]),
  T39: user('tulset', {}, [namingOnly(oslo), { storeType: 'PublicFolders', ...namingServer('OSL-MBX02') }]),
  T40: user(
    'uvolden',
    {
      database:
        'CN=MDB-OSL-01,CN=Databases,CN=Exchange Administrative Group (FYDIBOHF23SPDLT),CN=Administrative Groups,CN=Nordwind,CN=Microsoft Exchange,CN=Services,CN=Configuration,DC=corp,DC=nordwind,DC=local',
    },
    [{ accountSmtp: 'UVolden@nordwind.example', ...namingOnly(oslo.toUpperCase()) }],
  ),
};

/** The profile row of the sample that belongs to nobody. */
export const unmatchedProfile: Profile = makeProfile('fmoen-not-present', { computer: 'WS-9999', ...namingOnly(oslo) });

function user(
  alias: string,
  mailbox: Partial<Mailbox>,
  profiles: readonly Partial<Profile>[],
  casMailbox: CasMailbox | null = null,
): SampleUser {
  return {
    mailbox: makeMailbox(alias, mailbox),
    profiles: profiles.map((profile, index) => makeProfile(alias, { id: index + 1, ...profile })),
    casMailbox,
  };
}

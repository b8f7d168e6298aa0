import type { FindingId } from './finding.ts';

/** What a rule tells, and why that matters. */
export type RuleText = {
  /** What the rule looks for, in a few words: `DNS record is a CNAME to a CAS`. */
  readonly title: string;
  /** One or two sentences. */
  readonly why: string;
};

/** The rules of domain.md 6.3 in words, with the reasons of domain.md 1.1 to 1.8, 2 and 3. */
export const ruleBook = {
  F01: {
    title: 'Site without an array',
    why: 'Databases can be bound to an array only when it exists. Every profile that is made before then names a single server.',
  },
  F02: {
    title: 'Second array in a site',
    why: 'Exchange 2010 allows one array in an AD site; the second one cannot be created.',
  },
  F03: {
    title: 'FQDN used by several arrays',
    why: 'Clients find an array by its FQDN alone, so two arrays with one FQDN cannot be told apart.',
  },
  F04: {
    title: 'Array FQDN is the name of a server',
    why: 'The name is the host record of that server already and cannot stand for the load balancer.',
  },
  F05: {
    title: 'Array FQDN is a web name',
    why: 'Outlook outside tries RPC to that name and waits. When the web name moves to Exchange 2013 or later, every 2010 client that connects with RPC loses its server.',
  },
  F06: {
    title: 'Array FQDN resolvable from outside',
    why: 'An Outlook outside that can resolve the name tries RPC first and falls back to HTTPS only after a long delay.',
  },
  F07: {
    title: 'Short name shared by array and server',
    why: 'A profile with the short name can mean the array or the server, so nobody can tell whether it is right.',
  },
  F08: {
    title: 'Array FQDN resolves inside to the load balancer',
    why: 'Outlook connects to whatever the name resolves to. Databases bound to a name that does not lead to the array lose their clients.',
  },
  F09: {
    title: 'DNS record is a CNAME to a CAS',
    why: 'Kerberos and the later replacement of that server suffer from an alias; an A record does not have this trouble.',
  },
  F10: {
    title: 'Time to live of the DNS record',
    why: 'Clients keep the old address for as long as the record lives, so a change or a rollback takes that long.',
  },
  F11: {
    title: 'Site without an Exchange 2010 CAS',
    why: 'The array of a site stands for the Exchange 2010 Client Access servers there. Without one it is empty.',
  },
  F12: {
    title: 'One CAS behind the array',
    why: 'This is a valid and recommended start, but it gives no high availability yet.',
  },
  F13: {
    title: 'Windows NLB on members of a DAG',
    why: 'Windows NLB and the failover clustering of a DAG cannot run on one server.',
  },
  F14: {
    title: 'Windows NLB with more than 8 nodes',
    why: 'Windows NLB has scaling problems beyond 8 nodes.',
  },
  F15: {
    title: 'DNS round robin in place of a load balancer',
    why: 'DNS goes on to send clients to a server that is down and knows no affinity.',
  },
  F16: {
    title: 'One address for the arrays of several sites',
    why: 'An array belongs to one AD site. Balancing across sites sends clients over the WAN and breaks the redirect between sites.',
  },
  F17: {
    title: 'Members of different version or service pack',
    why: 'One session of Outlook can meet several members, and versions must not be mixed behind one name.',
  },
  F18: {
    title: 'Inventory does not fit together',
    why: 'Either an export is incomplete, or something was renamed or moved to another AD site. Answers about it can be wrong.',
  },
  F19: {
    title: 'Static RPC ports',
    why: 'The load balancer forwards fixed ports; a member that listens elsewhere gives failed connections.',
  },
  F20: {
    title: 'Affinity of the load balancer',
    why: 'Outlook takes it that all its sessions reach the same server. Without affinity by source address, connections break.',
  },
  F21: {
    title: 'RPC encryption required by some members only',
    why: 'Outlook 2003 does not encrypt by default. Behind one name some of its connections work and others fail.',
  },
  F22: {
    title: 'Outlook 2003 without public folders',
    why: 'Outlook 2003 reads free/busy times and the address book from public folders.',
  },
  F23: {
    title: 'Outlook older than 2003 SP3, or profiles with Instance-GUID',
    why: 'Exchange 2010 supports Outlook 2003 with SP3 only. A profile whose server became Instance-GUID cannot connect.',
  },
  F24: {
    title: 'Databases bound to the array of another site',
    why: 'Clients cross the WAN, and "on an array" looks finished although it is the wrong one.',
  },
  F25: {
    title: 'Databases bound to a CAS of another site',
    why: 'Clients cross the WAN to a single server in another site.',
  },
  F26: {
    title: 'Databases bound to something that is no CAS',
    why: 'New and repaired profiles take this name. Outlook cannot log on there, while OWA works.',
  },
  F27: {
    title: 'Databases without a binding',
    why: 'A live Exchange 2010 database has a value, so the export is the first suspect. Users there cannot be judged.',
  },
  F28: {
    title: 'Mixed bindings in a site',
    why: 'Databases that are older than the array keep their old value until somebody changes it; profiles made today differ by database.',
  },
  F29: {
    title: 'Databases that may have to stay on a server',
    why: 'A public folder proxy or a database for PST imports must keep its server; a rebind would break it, and a forgotten one keeps old profiles alive.',
  },
  F30: {
    title: 'Exempt databases with user mailboxes',
    why: 'Profiles of these people keep naming a single server, because the database is left alone.',
  },
  F31: {
    title: 'Databases active outside their home site',
    why: 'The binding belongs to the site of activation preference 1; where the database is active now does not count.',
  },
  F32: {
    title: 'DAG over several sites on an old build',
    why: 'Before SP2 RU3 Outlook keeps the endpoint of a site that is down; later builds redirect it.',
  },
  F33: {
    title: 'AllowCrossSiteRpcClientAccess against the site design',
    why: 'The setting decides whether clients stay with their array when a database is activated in another site.',
  },
  F34: {
    title: 'Profiles made with the name of a CAS after the rebind',
    why: 'A PRF file, an image, a template or a script still writes the old name, so the work undoes itself.',
  },
  F35: {
    title: 'PRF files or scripts with Outlook 2016 or later',
    why: 'Outlook 2016 takes no PRF files and no server names by hand; Autodiscover is its only source.',
  },
  F36: {
    title: 'Kerberos without an alternate service account',
    why: 'No server holds the service names of the array, so clients fall back to NTLM.',
  },
  F37: {
    title: 'Profiles that use an address, an alias or a short name',
    why: 'Such names do not match the service names of Kerberos, depend on DNS suffixes, or break when the address changes.',
  },
  F38: {
    title: 'Profiles whose values disagree',
    why: 'A script has changed some of the values and not the others; such a profile can connect anywhere or nowhere.',
  },
  F39: {
    title: 'Profiles of Exchange 2013 or later for 2010 mailboxes',
    why: 'The profile was made for another mailbox or before the mailbox moved back; a repair does not help.',
  },
  F40: {
    title: 'Mailboxes without evidence',
    why: 'Without a profile or a connection nobody can prove that the work is complete.',
  },
  F41: {
    title: 'Old evidence',
    why: 'Profiles may have changed since they were seen.',
  },
  F42: {
    title: 'Names of removed servers still in use',
    why: 'The endpoint is gone: Outlook 2003 and applications do not recover by themselves.',
  },
  F43: {
    title: 'Service accounts on a server that is due to be retired',
    why: 'Applications with MAPI profiles do not use Autodiscover and stop when the server does.',
  },
  F44: {
    title: 'Exactly 1,000 mailboxes imported',
    why: 'The shell stops at 1,000 results by default, so mailboxes may be missing.',
  },
  F45: {
    title: 'Import with cut names',
    why: 'Rows whose name was cut or lost were left out, so the answers lack them.',
  },
  F46: {
    title: 'Array FQDN points to Exchange 2013 or later',
    why: 'Exchange 2013 and later do not answer RPC over TCP, so every client of the array loses its server.',
  },
  F47: {
    title: 'Indirect dependency through other mailboxes',
    why: 'Outlook opens every mailbox at the binding of its own database, so a user who is done still uses a single server.',
  },
  F48: {
    title: 'Static port of public folder servers',
    why: 'Outlook connects to public folders directly on the mailbox server; a firewall that knows the fixed ports only stops that.',
  },
} as const satisfies Readonly<Record<string, RuleText>>;

/** The rules that exist. */
export type RuleId = keyof typeof ruleBook & FindingId;

import { fieldIndex, type StoredValue } from '../inventory/shape.ts';
import { shapes } from '../inventory/shapes.ts';
import type { Issue } from './issue.ts';
import { createIssueLog } from './issue-log.ts';
import type { Draft } from './raw-table.ts';
import type { ReadRowResult } from './read-row-result.ts';
import { profileKey } from './row-keys.ts';
import { rowProblem } from './row-problem.ts';
import { parseBoolean } from './values/boolean.ts';
import { cleanText } from './values/clean-text.ts';

/** An element of a parsed XML document: its own text without that of its children, entities resolved. */
export type XmlNode = { readonly name: string; readonly text: string; readonly children: readonly XmlNode[] };

/** What a profile XML file says: one outcome for each Exchange account; `row` counts the accounts from 1. */
export type ProfileXml = { readonly outcomes: readonly ReadRowResult[]; readonly issues: readonly Issue[] };

/**
 * Reads a file of the MAPI profile toolkit, `<COMPUTER>_<user>.xml`, given its root element (domain.md 3.5). Computer and user
 * come from the file's name. A single blank is an empty value, as modern profiles have it; other people's mailboxes that
 * the profile opens become `openedMailboxes`. Null when the document is not one of these.
 */
export function readProfileXml(root: XmlNode, fileName: string): ProfileXml | null {
  const profiles = root.name === 'Profiles' ? childrenOf(root, 'Profile') : [];
  if (!profiles.some((profile) => childOf(profile, 'ProfileName') !== null)) return null;
  const owner = ownerOf(fileName);
  const accounts = profiles.flatMap((profile) => accountsOf(profile, owner));
  const log = createIssueLog('profiles-xml');
  const outcomes = accounts.map((values, i) => outcomeOf(values, i + 1));
  for (const [i, outcome] of outcomes.entries()) {
    if (outcome.kind === 'rejected') log.reject(outcome.problem.code, outcome.problem.column, i + 1);
  }
  return { outcomes, issues: log.issues() };
}

type Values = Draft['values'];
type Owner = { readonly computer: string | null; readonly user: string | null };

/** Computer names hold no underscore as a rule, account names do: the first one parts them. */
function ownerOf(fileName: string): Owner {
  const base = fileName
    .slice(Math.max(fileName.lastIndexOf('/'), fileName.lastIndexOf('\\')) + 1)
    .replace(/\.xml$/i, '');
  const parting = base.indexOf('_');
  if (parting <= 0) return { computer: null, user: null };
  return { computer: base.slice(0, parting), user: base.slice(parting + 1) || null };
}

function accountsOf(profile: XmlNode, owner: Owner): readonly Values[] {
  const services = childOf(profile, 'Services') ?? profile;
  const accounts = childrenOf(services, 'ExchangeAccount');
  return accounts.map((account, i) => {
    const fields = new Map<string, StoredValue | undefined>([
      ['computer', owner.computer],
      ['userName', owner.user ?? elementValue(account, 'UserName')],
      ['profileName', elementValue(profile, 'ProfileName')],
      ['section', i === 0 ? null : `account ${i + 1}`],
      ['isDefault', booleanOf(profile, 'DefaultProfile')],
      ['storeType', 'Primary'],
      ['accountSmtp', smtpOf(account)],
      ['homeServer', elementValue(account, 'HomeServer')],
      ['homeServerFqdn', elementValue(account, 'HomeServerFqdn')],
      ['homeServerDn', elementValue(account, 'HomeServerDN')],
      ['unresolvedServer', elementValue(account, 'UnresolvedServer')],
      ['proxyHost', elementValue(account, 'RohProxyServer')],
      ['cachedMode', booleanOf(account, 'CachedModeEnabledOwner')],
      ['accountName', elementValue(account, 'AccountDisplayName')],
      ['openedMailboxes', openedMailboxes(account)],
    ]);
    return shapes.profiles.fields.map((field) => fields.get(field.name));
  });
}

const keyOf = profileKey(true);
const users = ['userName', 'accountSmtp'].map((name) => fieldIndex(shapes.profiles, name));

function outcomeOf(values: Values, row: number): ReadRowResult {
  const key = users.some((at) => typeof values[at] === 'string') ? keyOf(values) : null;
  if (key === null) return { kind: 'rejected', key: null, problem: rowProblem('KEY_MISSING', null, 'profiles-xml') };
  return { kind: 'draft', draft: { key, values, collected: null, row } };
}

/** `SMTP:mlien@nordwind.example` without its prefix. */
function smtpOf(account: XmlNode): StoredValue | undefined {
  const value = elementValue(account, 'UserEmailSmtpAddress');
  return typeof value === 'string' ? value.replace(/^smtp:/i, '') : value;
}

/** A JSON list of the mailboxes of others; undefined when the file does not list mailboxes, null when there are none. */
function openedMailboxes(account: XmlNode): StoredValue | undefined {
  const mailboxes = childOf(account, 'Mailboxes');
  if (mailboxes === null) return undefined;
  const names = childrenOf(mailboxes, 'Mailbox')
    .filter((mailbox) => /^delegate$/i.test(textOf(mailbox, 'EntryType')))
    .map((mailbox) => textOf(mailbox, 'DisplayName'))
    .filter((name) => name !== '');
  return names.length === 0 ? null : JSON.stringify(names);
}

/** Undefined when there is no such element, null when it is blank. */
function elementValue(node: XmlNode, name: string): StoredValue | undefined {
  return childOf(node, name) === null ? undefined : textOf(node, name) || null;
}

function booleanOf(node: XmlNode, name: string): StoredValue | undefined {
  return childOf(node, name) === null ? undefined : parseBoolean(textOf(node, name)).value;
}

function textOf(node: XmlNode, name: string): string {
  return cleanText(childOf(node, name)?.text ?? '') ?? '';
}

function childOf(node: XmlNode, name: string): XmlNode | null {
  return node.children.find((child) => child.name === name) ?? null;
}

function childrenOf(node: XmlNode, name: string): readonly XmlNode[] {
  return node.children.filter((child) => child.name === name);
}

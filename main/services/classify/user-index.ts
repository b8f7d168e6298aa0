import type { Classifier } from '../../../core/classification/classifier.ts';
import type { ProfileResult } from '../../../core/classification/classify-profile.ts';
import type { UserResult } from '../../../core/classification/classify-user.ts';
import { createMailboxMatcher, type MailboxMatcher } from '../../../core/classification/match-mailbox.ts';
import type { CasMailbox, Mailbox, Profile } from '../../../core/inventory/entities.ts';

/**
 * The people of a project with everything that was seen of them, and the answer for each: kept between questions, so that a
 * change costs what it touches and not the whole organization.
 */
export type UserIndex = {
  /** Grows with every update that changes somebody: whoever derives something from the index compares it to see whether to look again. */
  readonly revision: number;
  readonly mailboxes: ReadonlyMap<number, Mailbox>;
  /** By mailbox id, in the order of ids. */
  readonly users: ReadonlyMap<number, UserResult>;
  /** Profiles without a mailbox, by profile id, in the order of ids. */
  readonly unmatched: ReadonlyMap<number, ProfileResult>;
  /** Finds the mailbox that a name of another file means. */
  readonly matcher: Pick<MailboxMatcher, 'matchProfile' | 'matchCasMailbox' | 'matchIdentity'>;
};

/** Rows that changed; a null is a row that is no longer there. */
export type ChangedRows = {
  readonly mailboxes: ReadonlyMap<number, Mailbox | null>;
  readonly profiles: ReadonlyMap<number, Profile | null>;
  readonly casMailboxes: ReadonlyMap<number, CasMailbox | null>;
};

/** Builds the answers of an organization, and updates them. */
export class UserIndexBuilder implements UserIndex {
  revision = 0;
  readonly mailboxes = new Map<number, Mailbox>();
  readonly users = new Map<number, UserResult>();
  readonly unmatched = new Map<number, ProfileResult>();
  readonly #classifier: Classifier;
  readonly #mailboxOf = new Map<number, number>();
  readonly #profilesOf = new Map<number, Profile[]>();
  readonly #casMailboxOf = new Map<number, CasMailbox>();
  readonly matcher: MailboxMatcher = createMailboxMatcher();
  /** The Outlook version of computers, by lower-case name, as profiles said that are gone. */
  readonly #earlierVersions: Map<string, string>;

  constructor(
    classifier: Classifier,
    mailboxes: Iterable<Mailbox>,
    profiles: Iterable<Profile>,
    casMailboxes: Iterable<CasMailbox>,
    earlierVersions: ReadonlyMap<string, string>,
  ) {
    this.#classifier = classifier;
    this.#earlierVersions = new Map(earlierVersions);
    for (const mailbox of mailboxes) {
      this.mailboxes.set(mailbox.id, mailbox);
      this.matcher.add(mailbox);
    }
    for (const casMailbox of casMailboxes) this.#addCasMailbox(casMailbox);
    for (const profile of profiles) this.#addProfile(profile);
    for (const mailbox of this.mailboxes.values()) this.#classify(mailbox);
  }

  /** Takes changed rows over and classifies again whom they concern. False when only a new index will do. */
  update(changed: ChangedRows): boolean {
    if (changed.casMailboxes.size > 0 || !this.#keepsIdentities(changed.mailboxes)) return false;
    if (changed.mailboxes.size === 0 && changed.profiles.size === 0) return true;
    this.revision++;
    const affected = new Set<number>();
    for (const [id, mailbox] of changed.mailboxes) {
      if (mailbox !== null) this.mailboxes.set(id, mailbox);
      affected.add(id);
    }
    for (const [id, profile] of changed.profiles) {
      const before = this.#removeProfile(id);
      if (before !== null) affected.add(before);
      const after = profile === null ? null : this.#addProfile(profile);
      if (after !== null) affected.add(after);
    }
    for (const id of affected) {
      const mailbox = this.mailboxes.get(id);
      if (mailbox !== undefined) this.#classify(mailbox);
    }
    return true;
  }

  /** Who a profile belongs to depends on the identities of all mailboxes; other fields may change freely. */
  #keepsIdentities(changed: ChangedRows['mailboxes']): boolean {
    for (const [id, mailbox] of changed) {
      const before = this.mailboxes.get(id);
      if (before === undefined || mailbox === null || identityText(before) !== identityText(mailbox)) return false;
    }
    return true;
  }

  #addProfile(seen: Profile): number | null {
    const profile = this.#withEarlierVersion(seen);
    const mailboxId = this.matcher.matchProfile(profile);
    if (mailboxId === null) {
      this.unmatched.set(profile.id, this.#classifier.classifyProfile(profile, null));
      return null;
    }
    this.#mailboxOf.set(profile.id, mailboxId);
    const own = this.#profilesOf.get(mailboxId);
    if (own === undefined) this.#profilesOf.set(mailboxId, [profile]);
    else own.push(profile);
    return mailboxId;
  }

  #removeProfile(id: number): number | null {
    this.unmatched.delete(id);
    const mailboxId = this.#mailboxOf.get(id);
    if (mailboxId === undefined) return null;
    this.#mailboxOf.delete(id);
    const own = this.#profilesOf.get(mailboxId) ?? [];
    for (const profile of own) if (profile.id === id) this.#rememberVersion(profile);
    this.#profilesOf.set(
      mailboxId,
      own.filter((profile) => profile.id !== id),
    );
    return mailboxId;
  }

  #rememberVersion({ computer, outlookVersion }: Profile): void {
    if (computer !== null && outlookVersion !== null) this.#earlierVersions.set(computer.toLowerCase(), outlookVersion);
  }

  /** A scan without versions (the registry, XML) replaces the rows of one with versions; what it did not look at stays known. */
  #withEarlierVersion(profile: Profile): Profile {
    if (profile.outlookVersion !== null || profile.computer === null) return profile;
    const outlookVersion = this.#earlierVersions.get(profile.computer.toLowerCase()) ?? null;
    return outlookVersion === null ? profile : { ...profile, outlookVersion };
  }

  #addCasMailbox(casMailbox: CasMailbox): void {
    const mailboxId = this.matcher.matchCasMailbox(casMailbox);
    if (mailboxId === null) return;
    const known = this.#casMailboxOf.get(mailboxId);
    if (known === undefined || casMailbox.mapiEnabled === false) this.#casMailboxOf.set(mailboxId, casMailbox);
  }

  #classify(mailbox: Mailbox): void {
    const profiles = this.#profilesOf.get(mailbox.id) ?? noProfiles;
    const casMailbox = this.#casMailboxOf.get(mailbox.id) ?? null;
    this.users.set(mailbox.id, this.#classifier.classifyUser(mailbox, profiles, casMailbox));
  }
}

const noProfiles: readonly Profile[] = [];

function identityText(mailbox: Mailbox): string {
  const { alias, samAccountName, userPrincipalName, primarySmtpAddress, legacyExchangeDn, emailAddresses } = mailbox;
  return JSON.stringify([
    alias,
    samAccountName,
    userPrincipalName,
    primarySmtpAddress,
    legacyExchangeDn,
    emailAddresses,
  ]);
}

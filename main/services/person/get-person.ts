import type { PersonAnswer, PersonCard, PersonIdentity } from '../../../core/api/person-card.ts';
import { answerPartOf } from '../../../core/classification/answer-part.ts';
import type { UserResult } from '../../../core/classification/classify-user.ts';
import { endpointTable } from '../../../core/classification/endpoint-table.ts';
import { explainUser } from '../../../core/classification/explain.ts';
import type { Mailbox } from '../../../core/inventory/entities.ts';
import { findLinkedPeople, keptTogetherWith } from '../../../core/planning/linked-people.ts';
import { noPlace } from '../../../core/planning/person-place.ts';
import type { Settings } from '../../../core/settings/settings.ts';
import { AppError } from '../../../core/shared/app-error.ts';
import type { IsoDate } from '../../../core/shared/dates.ts';
import type { ReadDb } from '../../../db/driver.ts';
import { readContact, readProfileDetails } from '../../../db/person-rows.ts';
import { classifyProject } from '../classify/classify-project.ts';
import type { Project } from '../project.ts';
import { isVipOf, nextStepOfPerson } from './next-step-of-person.ts';
import { observe } from './observed.ts';
import { peopleLinks } from './people-links.ts';
import { personHistory } from './person-history.ts';
import { planPlaces } from './plan-places.ts';

/** Everything that is known of one person. Throws `not-found` for a mailbox that is not or no longer in the project. */
export function getPerson(project: Project, request: { readonly id: number; readonly asOf: IsoDate }): PersonCard {
  const { id, asOf } = request;
  const db = project.reader();
  const classification = classifyProject(project, asOf);
  const { index, settings } = classification;
  const user = index.users.get(id);
  const mailbox = index.mailboxes.get(id);
  if (user === undefined || mailbox === undefined) throw personMissing(id);
  const details = readProfileDetails(
    db,
    user.profiles.map(({ profileId }) => profileId),
  );
  const observed = observe(project, classification, user, details);
  const places = planPlaces(project);
  const place = places?.lookup.placeOf(user, places.markOf) ?? noPlace;
  const links = peopleLinks(db, classification);
  return {
    id,
    asOf,
    identity: identityOf(db, user, mailbox),
    answer: answerOf(user, settings, isVipOf(settings, user)),
    why: [explainUser(user)],
    nextStep: nextStepOfPerson(classification, user, place),
    endpoints: endpointTable({ user, details, sightings: observed.sightings, asOf }),
    observed,
    place,
    people: findLinkedPeople({
      user,
      users: index.users,
      links: links.linksOf(id),
      keptTogether: keptTogetherWith(user.alias, settings, links.idOf),
      waveOf: (other) => places?.lookup.waveOf(other)?.number ?? null,
    }),
    history: personHistory(project, user, place, places?.version ?? null),
  };
}

function identityOf(db: ReadDb, user: UserResult, mailbox: Mailbox): PersonIdentity {
  const { alias, displayName, smtp, site, database } = user;
  const account = user.profiles.find((profile) => profile.user?.includes('\\'))?.user ?? mailbox.samAccountName;
  return {
    ...{ alias, displayName, account, smtp, upn: mailbox.userPrincipalName },
    ...readContact(db, mailbox.id),
    ...{ site, database, mailboxType: mailbox.recipientTypeDetails },
  };
}

function answerOf(user: UserResult, settings: Settings, isVip: boolean): PersonAnswer {
  const { state, dbState, profileState, risk, method, issues, isServiceAccount, isMapiDisabled, database } = user;
  const exemption = (settings.exempt ?? []).find((entry) => isSameText(entry.database, database ?? '')) ?? null;
  return {
    ...{ part: answerPartOf(user), state, dbState, profileState, risk, method, issues },
    ...{ isServiceAccount, isMapiDisabled, isVip },
    exemption: exemption && {
      reason: exemption.reason ?? null,
      owner: exemption.owner ?? null,
      until: exemption.until ?? null,
    },
  };
}

function isSameText(left: string, right: string): boolean {
  return left.trim().toLowerCase() === right.trim().toLowerCase();
}

function personMissing(id: number): AppError {
  return new AppError(
    'not-found',
    'This person is not in the project any more.',
    'The mailbox was in an import that was undone, or a newer export no longer has it. Find the person by name.',
    { mailbox: id },
  );
}

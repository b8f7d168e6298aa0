import type { GroupReport, PermissionCut } from '../../../../../core/planning/plan.ts';

import { permissionRights, type SettingsPatch } from '../../../../../core/settings/parse.ts';
import type { PermissionRight, Settings } from '../../../../../core/settings/settings.ts';

/** A permission, or all of a holder, that the settings leave out of account. */
export type CutSetting = NonNullable<Settings['cutPermissions']>[number];

/** The rights that keep people together by the settings, strongest first; all when they say nothing. */
export function countingRights({ permissionRights: own }: Settings): readonly PermissionRight[] {
  return own === undefined ? permissionRights : permissionRights.filter((right) => own.includes(right));
}

/** Lets a right count, or not. All of them is what holds when the settings say nothing. */
export function rightPatch(settings: Settings, right: PermissionRight, counts: boolean): SettingsPatch {
  const now = countingRights(settings);
  const next = permissionRights.filter((known) => (known === right ? counts : now.includes(known)));
  return { permissionRights: next.length === permissionRights.length ? null : next };
}

/** True when the settings leave it out of account already, for the next plan. */
export function isCut({ cutPermissions = [] }: Settings, { holder, mailbox }: PermissionCut): boolean {
  return cutPermissions.some(
    (cut) =>
      isSame(cut.holder, holder) && (cut.mailbox === undefined || (mailbox !== null && isSame(cut.mailbox, mailbox))),
  );
}

/** Leaves permissions out of account; those that are already stay once. */
export function cutPatch(settings: Settings, cuts: readonly PermissionCut[]): SettingsPatch {
  const fresh = cuts.filter((cut) => !isCut(settings, cut));
  const added = fresh.map(({ holder, mailbox }) => (mailbox === null ? { holder } : { holder, mailbox }));
  return { cutPermissions: [...(settings.cutPermissions ?? []), ...added] };
}

/** Lets a permission count again. */
export function putBackPatch({ cutPermissions = [] }: Settings, cut: CutSetting): SettingsPatch {
  const left = cutPermissions.filter((other) => other !== cut);
  return { cutPermissions: left.length === 0 ? null : left };
}

/** The wish of the settings that a group stays together, or is kept apart; taken back by the patch. */
export type GroupWish = { readonly kind: 'together' | 'apart'; readonly patch: SettingsPatch };

/** The wishes that at least two of a group share: what keeps them together is let go of, and what keeps them apart. */
export function wishesOf(
  { keepTogether = [], keepApart = [] }: Settings,
  { members }: Pick<GroupReport, 'members'>,
): readonly GroupWish[] {
  const inGroup = new Set(members.map((alias) => alias.toLowerCase()));
  const concerns = (list: readonly string[]): boolean =>
    new Set(list.map((alias) => alias.trim().toLowerCase()).filter((alias) => inGroup.has(alias))).size > 1;
  const wishes: GroupWish[] = [];
  if (keepTogether.some(concerns))
    wishes.push({ kind: 'together', patch: { keepTogether: orNull(keepTogether.filter((list) => !concerns(list))) } });
  if (keepApart.some(concerns))
    wishes.push({ kind: 'apart', patch: { keepApart: orNull(keepApart.filter((list) => !concerns(list))) } });
  return wishes;
}

/** An empty list is what holds when the settings say nothing. */
function orNull<Value>(list: readonly Value[]): readonly Value[] | null {
  return list.length === 0 ? null : list;
}

function isSame(left: string, right: string): boolean {
  return left.trim().toLowerCase() === right.trim().toLowerCase();
}

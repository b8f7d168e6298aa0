import type { ProfileResult } from '../classification/classify-profile.ts';
import type { UserResult } from '../classification/classify-user.ts';
import { methodOfProfile } from '../classification/method.ts';
import type { ClientProduct } from '../classification/outlook-version.ts';
import { isNamed } from '../resolution/resolution.ts';
import { vipCapacity, withDefaults } from '../settings/defaults.ts';
import type { ProfileMethod, Settings } from '../settings/settings.ts';
import { dayInWords, type IsoDate } from '../shared/dates.ts';
import { methodNames, methodStepsOf } from './method-steps.ts';

/** How the profiles of one person are updated that have one Outlook version and one method. */
export type Instruction = {
  readonly method: ProfileMethod;
  /** `repair the account` */
  readonly name: string;
  /** What the profile is used by; an application for `MAPI/CDO`. */
  readonly product: ClientProduct;
  /** Computers with these profiles, each once; empty when the scan did not tell. */
  readonly computers: readonly string[];
  /** Helpdesk minutes that the settings reckon for a call. */
  readonly minutes: number;
  /** In order, for the person at the keyboard. The last one is the check that it worked. */
  readonly steps: readonly string[];
  /** What may appear on the screen, and what to answer. */
  readonly prompts: readonly string[];
  /** What the user notices: what is lost or has to be waited for. */
  readonly costs: readonly string[];
  /** All of it as plain text, for a mail or a chat. Lines end with a line feed. */
  readonly text: string;
};

/** The instructions for the stale profiles of a person, the one that decides first; empty when a version is not known. */
export function instructionsFor(input: {
  readonly user: UserResult;
  readonly settings: Settings;
  readonly isVip: boolean;
  readonly asOf: IsoDate;
}): readonly Instruction[] {
  const { user, settings } = input;
  const groups = new Map<string, Group>();
  for (const profile of user.profiles.filter(isStale)) {
    const method = ownMethod(user, profile, settings);
    if (method === null || profile.product === null) return [];
    const key = `${method} ${profile.product}`;
    const known = groups.get(key) ?? { method, product: profile.product, computers: new Set<string>() };
    groups.set(key, known);
    if (profile.computer !== null) known.computers.add(profile.computer);
  }
  return [...groups.values()].map((group) => instructionOf(group, input));
}

type Group = { readonly method: ProfileMethod; readonly product: ClientProduct; readonly computers: Set<string> };

function isStale({ storeOwner, standing, action }: ProfileResult): boolean {
  return storeOwner === 'own' && standing === 'current' && action === 'UPDATE';
}

/** The method of one profile, without what Exchange does by itself. */
function ownMethod(user: UserResult, profile: ProfileResult, settings: Settings): ProfileMethod | null {
  if (user.isServiceAccount) return 'APP_OWNER';
  const { product, state, reading } = profile;
  const isIp = isNamed(reading.resolution) && reading.resolution.isIp;
  const profileState = state ?? 'P_NONE';
  const method = methodOfProfile({ product, profileState, dbState: user.dbState, isIp }, settings.outlookMethods);
  return profileMethods.find((known) => method?.endsWith(known)) ?? null;
}

const profileMethods: readonly ProfileMethod[] = ['M1', 'M2', 'M3', 'M4', 'M5', 'APP_OWNER'];

function instructionOf(
  { method, product, computers }: Group,
  { user, settings, isVip, asOf }: Parameters<typeof instructionsFor>[0],
): Instruction {
  const { methods } = withDefaults(settings);
  const capacity = isVip ? vipCapacity : methods[method];
  const { steps, prompts, costs } = methodStepsOf(method, product === 'MAPI/CDO' ? '2010' : product);
  const instruction = {
    ...{ method, name: methodNames[method], product, computers: [...computers] },
    minutes: capacity.minutes,
    steps: [...steps, ...check(method, user.target)],
    ...{ prompts, costs },
  };
  return { ...instruction, text: textOf(instruction, user, asOf) };
}

/** V2 of domain.md 2.5; what an application shows is its owner's to say. */
function check(method: ProfileMethod, target: string | null): readonly string[] {
  if (method === 'APP_OWNER' || target === null) return [];
  return [
    `Done when: hold Ctrl, right-click the Outlook icon beside the clock, Connection Status: the row Mail names ${target}.`,
  ];
}

function textOf(instruction: Omit<Instruction, 'text'>, user: UserResult, asOf: IsoDate): string {
  const { method, name, product, computers, minutes, steps, prompts, costs } = instruction;
  const who = user.displayName === null ? user.alias : `${user.displayName} (${user.alias})`;
  const what = product === 'MAPI/CDO' ? 'Application' : `Outlook ${product}`;
  const place = computers.length === 0 ? '' : ` on ${computers.join(', ')}`;
  return [
    `${what} of ${who}${place}: ${name} (${method}), about ${minutes} minutes.`,
    '',
    ...steps.map((step, i) => `${i + 1}. ${step}`),
    ...(prompts.length === 0 ? [] : ['', 'What may appear:', ...prompts.map((prompt) => `- ${prompt}`)]),
    ...(costs.length === 0 ? [] : ['', `What you notice: ${costs.join(' ')}`]),
    '',
    `As of ${dayInWords(asOf)}.`,
    '',
  ].join('\n');
}

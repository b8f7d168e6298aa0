import { clientProduct } from '../classification/outlook-version.ts';
import type { Field } from '../inventory/shape.ts';
import { parseBoolean } from './values/boolean.ts';
import { cleanText } from './values/clean-text.ts';

/** The values of a field that knows few of them. `value` is a text that the import reads as what `title` says. */
export type KnownValues = {
  readonly options: readonly { readonly value: string; readonly title: string }[];
  /** What a cell is read as; null when it is not understood. An empty cell is understood as empty. */
  readonly read: (text: string) => string | null;
};

/** The values that a field knows: yes and no, versions of Outlook, types of mailboxes. Null for a field with free values. */
export function knownValues(field: Field): KnownValues | null {
  if (field.type === 'boolean') return yesAndNo;
  if (field.name === 'outlookVersion') return outlookVersions;
  return field.name === 'recipientTypeDetails' ? mailboxTypes : null;
}

const yesAndNo: KnownValues = {
  options: [
    { value: 'true', title: 'Yes' },
    { value: 'false', title: 'No' },
  ],
  read: (text) => {
    const { value } = parseBoolean(cleanText(text) ?? '');
    return value === undefined ? null : value === null ? '' : value === 1 ? 'true' : 'false';
  },
};

const outlookVersions: KnownValues = {
  options: ['2003', '2007', '2010', '2013', '2016']
    .map((year) => ({ value: year, title: `Outlook ${year}` }))
    .concat({ value: 'MAPI/CDO', title: 'MAPI/CDO application' }),
  read: (text) => (text.trim() === '' ? '' : clientProduct(text) === null ? null : text.trim()),
};

const typeNames = [
  ...['UserMailbox', 'SharedMailbox', 'RoomMailbox', 'EquipmentMailbox', 'LinkedMailbox', 'LegacyMailbox'],
  ...['DiscoveryMailbox', 'ArbitrationMailbox'],
];

const mailboxTypes: KnownValues = {
  options: typeNames.map((value) => ({ value, title: value.replace(/Mailbox$/, ' mailbox') })),
  read: (text) => {
    const letters = text.replaceAll(/\s/g, '').toLowerCase();
    return letters === '' ? '' : (typeNames.find((name) => name.toLowerCase() === letters) ?? null);
  },
};

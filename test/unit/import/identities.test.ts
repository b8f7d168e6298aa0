import { expect, it } from 'vitest';
import { identitiesOf } from '../../../core/import/identities.ts';
import { shapes } from '../../../core/inventory/shapes.ts';

const said = new Map<string, string>([
  ['displayName', 'Åse'],
  ['alias', 'Abrekke'],
  ['samAccountName', 'ABREKKE'],
  ['userPrincipalName', 'abrekke@Nordwind.example'],
  ['primarySmtpAddress', 'SMTP:Abrekke@nordwind.example'],
  ['legacyExchangeDn', '/o=Nordwind/cn=ABREKKE'],
]);

it.each(['mailboxes', 'cas-mailboxes'] as const)('lists what %s are known by, strongest first', (entity) => {
  const values = shapes[entity].fields.map(({ name }) => said.get(name));
  expect(identitiesOf(entity, values)).toEqual([
    'dn:/o=nordwind/cn=abrekke',
    'smtp:abrekke@nordwind.example',
    'upn:abrekke@nordwind.example',
    'sam:abrekke',
    'alias:abrekke',
  ]);
});

it('has none for blanks, and none for what is no mailbox', () => {
  expect(
    identitiesOf(
      'mailboxes',
      shapes.mailboxes.fields.map(() => null),
    ),
  ).toEqual([]);
  expect(identitiesOf('servers', ['A', 'B'])).toEqual([]);
});

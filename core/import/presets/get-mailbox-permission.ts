import { headerList, type Preset } from './preset.ts';

/** `Get-MailboxPermission`, and the permission files of move scripts (`Mailbox,User,AccessRights`). */
export const getMailboxPermission: Preset = {
  name: 'Get-MailboxPermission',
  kind: 'permissions',
  isSelectable: true,
  headers: headerList(
    'Identity, Mailbox, User, AccessRights, IsInherited, Deny, InheritanceType, IsValid, ObjectState, ' +
      'PSComputerName, RunspaceId, PSShowComputerName, Rights, ExtendedRights, ChildObjectTypes, ' +
      'InheritedObjectType, Properties',
  ),
  spare: ['Identity', 'Rights'],
};

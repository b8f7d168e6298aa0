/** The properties that every object of the Exchange shell carries besides its own. None of them is a field. */
export const directoryObject =
  'AdminDisplayName, DistinguishedName, Guid, Id, Identity, IsValid, ObjectCategory, ObjectClass, ObjectState, OriginatingServer, OrganizationId, WhenChanged, WhenChangedUTC, WhenCreated, WhenCreatedUTC, PSComputerName, RunspaceId, PSShowComputerName, ExchangeVersion';

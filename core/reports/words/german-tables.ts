/** The phrases of the tables of sites, databases, servers, users, profiles, findings and exceptions in German. */
export const germanTables = {
  Users: 'Benutzer',
  'Every mailbox of the data, with those that are exempt or out of scope; State says so.':
    'Alle Postfächer der Daten, auch ausgenommene und solche, die nicht dazugehören; das steht unter Zustand.',
} as const;

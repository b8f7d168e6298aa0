/** The phrases of the tables of sites, databases, servers, users, profiles, findings and exceptions in German. */
export const germanTables = {
  Users: 'Benutzer',
} as const;

/** The phrases of the tables of sites, databases, servers, users, profiles, findings and exceptions in German. */
export const germanTables = {
  // Users and profiles
  Users: 'Benutzer',
  'Every mailbox of the data, with those that are exempt or out of scope; State says so.':
    'Alle Postfächer der Daten, auch ausgenommene und solche, die nicht im Umfang sind; das steht unter Zustand.',
  Profiles: 'Profile',
  'Outlook profiles': 'Outlook-Profile',
  'Every profile of the data, with those that no mailbox matches and those that no longer count.':
    'Alle Profile der Daten, auch solche ohne passendes Postfach und solche, die nicht mehr zählen.',

  // Sites
  Sites: 'Standorte',
  'Users are those in scope; exempt users and those out of scope have columns of their own. The days are those of the plan.':
    'Benutzer sind die im Umfang; ausgenommene und nicht im Umfang enthaltene stehen in eigenen Spalten. Die Tage sind die des Plans.',
  '{count} user in scope has no known home site and stands in no row.':
    '{count} Benutzer im Umfang hat keinen bekannten Heimatstandort und steht in keiner Zeile.',
  '{count} users in scope have no known home site and stand in no row.':
    '{count} Benutzer im Umfang haben keinen bekannten Heimatstandort und stehen in keiner Zeile.',
  '{name} (planned)': '{name} (geplant)',
  'Open blockers': 'Offene blockierende Befunde',
  'Work begins': 'Arbeit beginnt',
  'Work ends': 'Arbeit endet',

  // Databases
  Databases: 'Datenbanken',
  'Databases: before, planned, now and back': 'Datenbanken: vorher, geplant, jetzt und zurück',
  'Before is the first binding that the imports show, Planned the array of the home site, Now what counts today: the newest export, or a rebind that was verified since. The rollback value is what the rollback script of the plan writes. Databases that only mailboxes name have no row.':
    'Vorher ist die erste Bindung, die die Importe zeigen, geplant das Array des Heimatstandorts, jetzt das, was heute zählt: der neueste Export oder eine seither verifizierte Neubindung. Der Rückfallwert ist der, den das Rückfallskript des Plans schreibt. Datenbanken, die nur Postfächer nennen, haben keine Zeile.',
  Rebind: 'Neubindung',
  Before: 'Vorher',
  'Planned binding': 'Geplante Bindung',
  Now: 'Jetzt',
  'Newest export': 'Neuester Export',
  'Rollback value': 'Rückfallwert',
  'About the rollback': 'Zum Rückfall',
  'Day of the rebind': 'Tag der Neubindung',
  'Status of the rebind': 'Status der Neubindung',
  'Said on': 'Gemeldet am',
  'Said by': 'Gemeldet von',
  'Must not repair before': 'Dürfen vorher nicht reparieren',
  'On the array from the beginning': 'Von Anfang an auf dem Array',
  Rebound: 'Neu gebunden',
  'Rebound, not verified': 'Neu gebunden, nicht verifiziert',
  'To be rebound': 'Noch neu zu binden',
  'Array first, then to be rebound': 'Zuerst das Array anlegen, dann neu binden',
  'To be looked into': 'Zu klären',
  'Stays as it is': 'Bleibt, wie sie ist',
  'Not part of the work': 'Nicht Teil der Arbeit',
  'No rollback: the old value was blank': 'Kein Rückfall: der alte Wert war leer',
  'No rollback: the old value names nothing that exists': 'Kein Rückfall: den alten Wert gibt es nicht',
  'Outlook cannot log on through the old value': 'Mit dem alten Wert kann sich Outlook nicht anmelden',

  // Servers
  Servers: 'Server',
  'Servers: who and what still depends on them': 'Server: wer und was noch von ihnen abhängt',
  'Servers that are to go were checked: those that the settings or the plan retire, and Client Access servers on which somebody depends. What the settings acknowledge is counted too, but holds no server up. A row names the first {count} of each.':
    'Geprüft sind die Server, die wegfallen sollen: die, die Einstellungen oder Plan außer Betrieb nehmen, und Client Access-Server, von denen noch etwas abhängt. Was die Einstellungen hinnehmen, zählt mit, hält aber keinen Server auf. Eine Zeile nennt jeweils die ersten {count}.',
  'The last row is a removed server that is not in the list of servers.':
    'Die letzte Zeile ist ein entfernter Server, der nicht in der Liste der Server steht.',
  'The last {count} rows are removed servers that are not in the list of servers.':
    'Die letzten {count} Zeilen sind entfernte Server, die nicht in der Liste der Server stehen.',
  Retirement: 'Außerbetriebnahme',
  'Databases left': 'Datenbanken offen',
  'Users left': 'Benutzer offen',
  'Exempt databases left': 'Ausgenommene Datenbanken offen',
  'Applications left': 'Anwendungen offen',
  'Other left': 'Anderes offen',
  'Which databases': 'Welche Datenbanken',
  'Which users': 'Welche Benutzer',
  'Which exempt databases': 'Welche ausgenommenen Datenbanken',
  'Which applications': 'Welche Anwendungen',
  'What else': 'Was sonst',
  'Can be retired': 'Kann außer Betrieb gehen',
  'Not yet: something depends on it': 'Noch nicht: etwas hängt davon ab',
  'Removed, but still named': 'Entfernt, wird aber noch genannt',
  'Removed, nothing names it': 'Entfernt, nichts nennt ihn mehr',
  'witness of {name}': 'Zeuge von {name}',
  'role {name}': 'Rolle {name}',
  'Autodiscover at {name}': 'Autodiscover unter {name}',
  'web name {name}': 'Webname {name}',
  'alias {name}': 'Alias {name}',
  'the only server behind {name}': 'einziger Server hinter {name}',
  'profile without a mailbox: {name}': 'Profil ohne Postfach: {name}',
  '{names} and {count} more': '{names} und {count} weitere',

  // Findings
  Findings: 'Befunde',
  'Worst first, accepted ones among them. Due is the last day of an acceptance, else the day of the first step of the plan that deals with the finding.':
    'Die schwersten zuerst, auch akzeptierte. Fällig ist der letzte Tag der Akzeptanz, sonst der Tag des ersten Planschritts, der den Befund behebt.',
  Standing: 'Stand',
  Owner: 'Verantwortlich',
  Due: 'Fällig',
  'Users waiting': 'Wartende Benutzer',
  'Step of the plan': 'Schritt des Plans',
  'Why it was accepted': 'Warum akzeptiert',
  'Accepted for now': 'Vorerst akzeptiert',
  'Open: the acceptance has expired': 'Offen: die Akzeptanz ist abgelaufen',
  'Open: steps are planned': 'Offen: Schritte sind geplant',
  Open: 'Offen',
} as const;

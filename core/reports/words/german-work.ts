/** What the work is called in German: severities, statuses, reasons, methods, steps, waves and the files behind it. */
export const germanWork = {
  // Severities and risks
  Blocker: 'Blockierend',
  High: 'Hoch',
  Medium: 'Mittel',
  Low: 'Gering',
  Information: 'Hinweis',

  // Statuses of tasks
  'Not planned': 'Nicht geplant',
  Planned: 'Geplant',
  Informed: 'Informiert',
  'In progress': 'In Arbeit',
  'Done (reported)': 'Erledigt (gemeldet)',
  Verified: 'Verifiziert',
  Failed: 'Fehlgeschlagen',
  Postponed: 'Verschoben',
  'No contact': 'Nicht erreicht',
  'Waiting for user': 'Wartet auf Benutzer',
  'Skipped by user': 'Vom Benutzer abgelehnt',
  Reverted: 'Zurückgefallen',

  // Why work did not succeed
  'The profile still names the old server': 'Im Profil steht weiter der alte Server',
  'Outlook could not be restarted': 'Outlook konnte nicht neu gestartet werden',
  'The profile cannot be repaired': 'Das Profil lässt sich nicht reparieren',
  'The offline file is locked by another program': 'Die Offlinedatei ist durch ein anderes Programm gesperrt',
  'Outlook asks for the password again and again': 'Outlook fragt immer wieder nach dem Kennwort',
  'No Outlook on this computer': 'Kein Outlook auf diesem Computer',
  'Several Exchange accounts in one profile': 'Mehrere Exchange-Konten in einem Profil',
  'Rights on the computer are missing': 'Rechte auf dem Computer fehlen',
  'The computer is not in the network': 'Der Computer ist nicht im Netz',
  'Another reason': 'Anderer Grund',

  // Why somebody is in no wave
  'The site has no array and none is planned': 'Der Standort hat kein Array, und keines ist geplant',
  'A blocker stops the site': 'Ein blockierender Befund hält den Standort auf',
  'The group is larger than a wave': 'Die Gruppe ist größer als eine Welle',
  'The home site of the database is not known': 'Der Heimatstandort der Datenbank ist nicht bekannt',
  'Find out what the data means': 'Ermitteln, was die Daten bedeuten',
  'No working day is left': 'Kein Arbeitstag ist mehr frei',
  'Frozen until the rebind': 'Gesperrt bis zur Neubindung',

  // Names of methods
  'repair the account': 'Konto reparieren',
  'new profile': 'Neues Profil',
  'PRF file': 'PRF-Datei',
  'type the server, Check Name': 'Server eintragen, Namen überprüfen',
  'logon script': 'Anmeldeskript',
  'by the owner of the application': 'Durch den Verantwortlichen der Anwendung',

  // What to do
  'find out the Outlook version, then update the profile': 'Outlook-Version ermitteln, dann Profil anpassen',
  'repair the account (M1)': 'Konto reparieren (M1)',
  'make a new profile (M2)': 'Neues Profil anlegen (M2)',
  'import a PRF file (M3)': 'PRF-Datei importieren (M3)',
  'type the array into the profile by hand (M4)': 'Array von Hand in das Profil eintragen (M4)',
  'run the script that edits the profile (M5)': 'Skript ausführen, das das Profil ändert (M5)',
  'let the owner of the application change it (APP_OWNER)':
    'Durch den Verantwortlichen der Anwendung ändern lassen (APP_OWNER)',
  'wait for the redirect, else repair the account (M11 then M1)':
    'Umleitung abwarten, sonst Konto reparieren (M11, dann M1)',
  'wait for the redirect, else make a new profile (M11 then M2)':
    'Umleitung abwarten, sonst neues Profil anlegen (M11, dann M2)',
  'wait for the redirect, else import a PRF file (M11 then M3)':
    'Umleitung abwarten, sonst PRF-Datei importieren (M11, dann M3)',
  'wait for the redirect, else type the array into the profile by hand (M11 then M4)':
    'Umleitung abwarten, sonst Array von Hand in das Profil eintragen (M11, dann M4)',
  'wait for the redirect, else run the script that edits the profile (M11 then M5)':
    'Umleitung abwarten, sonst Skript ausführen, das das Profil ändert (M11, dann M5)',
  'wait for the redirect, else let the owner of the application change it (M11 then APP_OWNER)':
    'Umleitung abwarten, sonst durch den Verantwortlichen der Anwendung ändern lassen (M11, dann APP_OWNER)',

  // Steps and waves
  'Load balancer': 'Load Balancer',
  'Static ports': 'Statische Ports',
  'DNS record': 'DNS-Eintrag',
  'Create the array': 'Array anlegen',
  'Test of the name': 'Test des Namens',
  Rebind: 'Neubindung',
  'Check of Autodiscover': 'Prüfung von Autodiscover',
  'Stop old profiles': 'Alte Profile verhindern',
  Pilot: 'Pilot',
  Wave: 'Welle',
  Applications: 'Anwendungen',
  Evidence: 'Nachweis',
  'Retire a server': 'Server außer Betrieb nehmen',
  VIPs: 'VIPs',
  Done: 'Erledigt',

  // How a wave goes
  Completed: 'Abgeschlossen',
  'Off track': 'Überfällig',
  'Not started': 'Nicht begonnen',
  'Due soon': 'Bald fällig',
  'At risk': 'Gefährdet',
  'On track': 'Im Plan',

  // Servers
  'Client Access server': 'Client Access-Server',
  'Mailbox server': 'Postfachserver',
  Array: 'Array',
  'Planned array': 'Geplantes Array',
  'Exchange 2003 or 2007': 'Exchange 2003 oder 2007',
  'Exchange 2013 or later': 'Exchange 2013 oder neuer',

  // Kinds of file
  'Active Directory sites': 'Active Directory-Standorte',
  'Exchange servers': 'Exchange-Server',
  'Client Access arrays': 'Client Access-Arrays',
  'Availability groups': 'Verfügbarkeitsgruppen (DAG)',
  Databases: 'Datenbanken',
  Mailboxes: 'Postfächer',
  'Protocols of mailboxes': 'Protokolle der Postfächer',
  'Outlook profiles': 'Outlook-Profile',
  'Outlook profiles, registry': 'Outlook-Profile, Registrierung',
  'Outlook profiles, XML': 'Outlook-Profile, XML',
  'RPC Client Access log': 'RPC Client Access-Protokoll',
  'Logon statistics': 'Anmeldestatistik',
  Autodiscover: 'Autodiscover',
  'Known names': 'Bekannte Namen',
  'Mailbox permissions': 'Postfachberechtigungen',
  'Web addresses': 'Webadressen',
} as const;

/** What states of users, profiles and databases are called in German, and what is worth knowing about a person. */
export const germanStates = {
  // Parts of the answer
  'On the array': 'Auf dem Array',
  'Profile must be updated': 'Profil muss angepasst werden',
  'Database, then profile': 'Datenbank, dann Profil',
  'Works, will revert': 'Funktioniert, fällt zurück',
  'Blocked: no array': 'Blockiert: kein Array',
  Unknown: 'Unbekannt',
  'Other correction': 'Andere Korrektur',
  Exempt: 'Ausgenommen',
  'Out of scope': 'Nicht im Umfang',

  // States of users
  'On the array, no profile expected': 'Auf dem Array, kein Profil zu erwarten',
  'Update the profile': 'Profil anpassen',
  'Find out what the profile names': 'Ermitteln, was im Profil eingetragen ist',
  'Find out what that name is': 'Ermitteln, wofür dieser Name steht',
  'Works, will revert: rebind the database, repair nothing before':
    'Funktioniert, fällt zurück: Datenbank neu binden, vorher nichts reparieren',
  'Rebind the database, then update the profile': 'Datenbank neu binden, dann Profil anpassen',
  'Rebind the database, then find out what the profile names':
    'Datenbank neu binden, dann ermitteln, was im Profil eingetragen ist',
  'Rebind the database and find out what that name is': 'Datenbank neu binden und ermitteln, wofür dieser Name steht',
  'Rebind the database, no profile work': 'Datenbank neu binden, keine Arbeit am Profil',
  'Works, will revert: create the array, rebind the database':
    'Funktioniert, fällt zurück: Array anlegen, Datenbank neu binden',
  'Create the array, rebind the database, update the profile': 'Array anlegen, Datenbank neu binden, Profil anpassen',
  'Create the array, rebind the database, find out what the profile names':
    'Array anlegen, Datenbank neu binden, ermitteln, was im Profil eingetragen ist',
  'Create the array, rebind the database and find out what that name is':
    'Array anlegen, Datenbank neu binden und ermitteln, wofür dieser Name steht',
  'Create the array, rebind the database, no profile work':
    'Array anlegen, Datenbank neu binden, keine Arbeit am Profil',
  'On hold: put the data of the database right first': 'Zurückgestellt: zuerst die Daten der Datenbank richtigstellen',
  'Stays on its server on purpose': 'Bleibt absichtlich auf seinem Server',
  'Out of scope: Exchange 2003 or 2007': 'Nicht im Umfang: Exchange 2003 oder 2007',
  'Out of scope: Exchange 2013 or later': 'Nicht im Umfang: Exchange 2013 oder neuer',

  // States of profiles
  'Names the array of its site': 'Verweist auf das Array des eigenen Standorts',
  'Names a Client Access server of its site': 'Verweist auf einen Client Access-Server des eigenen Standorts',
  'Names a Client Access server of another site': 'Verweist auf einen Client Access-Server eines anderen Standorts',
  'Names the array of another site': 'Verweist auf das Array eines anderen Standorts',
  'Names a server without the Client Access role': 'Verweist auf einen Server ohne die Rolle Client Access',
  'Names a server of Exchange 2003 or 2007': 'Verweist auf einen Server mit Exchange 2003 oder 2007',
  'Names a server of Exchange 2013 or later': 'Verweist auf einen Server mit Exchange 2013 oder neuer',
  'Holds an endpoint of Exchange 2013 or later': 'Enthält einen Endpunkt von Exchange 2013 oder neuer',
  'Has the Instance-GUID defect of Outlook 2003': 'Hat den Instance-GUID-Fehler von Outlook 2003',
  'Holds an address or alias of the load balancer': 'Enthält eine Adresse oder einen Alias des Load Balancers',
  'Names OWA or Outlook Anywhere': 'Verweist auf OWA oder Outlook Anywhere',
  'Names a server that was removed': 'Verweist auf einen entfernten Server',
  'Holds values that disagree': 'Enthält widersprüchliche Werte',
  'Names nothing': 'Enthält keinen Servernamen',
  'Was not seen': 'Wurde nicht gesehen',
  'Holds a name that nothing explains': 'Enthält einen Namen, den nichts erklärt',

  // States of databases
  'Bound to the array of its site': 'Gebunden an das Array des eigenen Standorts',
  'Bound to the array of another site': 'Gebunden an das Array eines anderen Standorts',
  'Bound to a Client Access server of its site': 'Gebunden an einen Client Access-Server des eigenen Standorts',
  'Bound to a Client Access server of another site': 'Gebunden an einen Client Access-Server eines anderen Standorts',
  'Bound to a server that is no Client Access server of 2010':
    'Gebunden an einen Server, der kein Exchange-2010-CAS ist',
  'Bound to a name that does not exist': 'Gebunden an einen Namen, den es nicht gibt',
  'The export has no value': 'Im Export steht kein Wert',
  'Not in the inventory': 'Nicht im Bestand',
  'Not of Exchange 2010': 'Nicht von Exchange 2010',

  // What is worth knowing about a person
  'The database is not in the inventory': 'Die Datenbank ist nicht im Bestand',
  'The export has no binding for the database': 'Im Export fehlt die Bindung der Datenbank',
  'The database is bound to a name that does not exist': 'Die Datenbank ist an einen Namen gebunden, den es nicht gibt',
  'The database is bound to a server that is no Client Access server':
    'Die Datenbank ist an einen Server gebunden, der kein Client Access-Server ist',
  'The database is bound to the array of another site':
    'Die Datenbank ist an das Array eines anderen Standorts gebunden',
  'The database is exempt': 'Die Datenbank ist ausgenommen',
  'The database is active in another site than its home':
    'Die Datenbank ist an einem anderen Standort als ihrem Heimatstandort aktiv',
  'The site has no array yet': 'Der Standort hat noch kein Array',
  'The array stands for a single server': 'Hinter dem Array steht nur ein Server',
  'No profile was seen': 'Es wurde kein Profil gesehen',
  'The values of a profile name different servers': 'Die Werte eines Profils nennen verschiedene Server',
  'A profile names a server that was removed': 'Ein Profil verweist auf einen entfernten Server',
  'A profile names something that nothing explains': 'Ein Profil enthält einen Namen, den nichts erklärt',
  'A profile names a server of another site': 'Ein Profil verweist auf einen Server eines anderen Standorts',
  'Profile and database name different servers': 'Profil und Datenbank nennen verschiedene Server',
  'A profile names Exchange 2013 or later': 'Ein Profil verweist auf Exchange 2013 oder neuer',
  'A private store section still names a server': 'Ein Abschnitt für den privaten Speicher nennt noch einen Server',
  'A profile names an IP address': 'Ein Profil enthält eine IP-Adresse',
  'A profile names OWA or Outlook Anywhere': 'Ein Profil verweist auf OWA oder Outlook Anywhere',
  'A profile knows its server by a short name only': 'Ein Profil kennt seinen Server nur mit Kurznamen',
  'Outlook 2003 turned the server into Instance-GUID': 'Outlook 2003 hat den Server in Instance-GUID geändert',
  'Outlook 2003 has no Autodiscover and never heals by itself':
    'Outlook 2003 kennt kein Autodiscover und korrigiert sich nie selbst',
  'Outlook 2003: check the RPC encryption': 'Outlook 2003: RPC-Verschlüsselung prüfen',
  'Outlook 2016 holds no server name, as is normal': 'Outlook 2016 enthält keinen Servernamen, das ist normal',
  'The Outlook version is not known': 'Die Outlook-Version ist nicht bekannt',
  'Profiles on more than one PC': 'Profile auf mehreren PCs',
  'More than one profile on a PC': 'Mehrere Profile auf einem PC',
  'Only a profile that is not the default one is wrong': 'Nur ein Profil, das nicht das Standardprofil ist, ist falsch',
  'The profile was seen long ago': 'Das Profil wurde vor langer Zeit gesehen',
  'A service account: its owner changes the profile': 'Ein Dienstkonto: der Verantwortliche ändert das Profil',
  'MAPI is switched off, and a profile exists': 'MAPI ist abgeschaltet, und es gibt ein Profil',
  'A public folder row was left out, as it should be': 'Eine Zeile für Öffentliche Ordner wurde zu Recht ausgelassen',
  'The next repair takes the profile back to the old server':
    'Die nächste Reparatur setzt das Profil auf den alten Server zurück',
} as const;

/** What the method cards say around the methods, in German; the keys are the English sentences. */
export const germanCards = {
  'Method cards: {project}': 'Methodenkarten: {project}',
  'Plan {plan}, inventory as of {day}. The name that a profile is to show, by site of the mailbox:':
    'Plan {plan}, Bestand vom {day}. Der Name, den ein Profil zeigen soll, nach Standort des Postfachs:',
  Warning: 'Warnung',
  'The database first, the profile after. A repair takes what the database says at that moment.':
    'Zuerst die Datenbank, dann das Profil. Eine Reparatur übernimmt, was in diesem Moment in der Datenbank steht.',
  'Outlook 2016 and later': 'Outlook 2016 und neuer',
  'Default: {method}. Verify with V1 and V2, or V6.': 'Standard: {method}. Prüfen mit V1 und V2 oder mit V6.',
  'Never:': 'Nie:',
  'It needs:': 'Voraussetzungen:',
  'What may appear:': 'Was erscheinen kann:',
  'Costs: {costs}': 'Aufwand: {costs}',

  // Outlook 2003
  'Service Pack 3 or later. Exchange 2010 supports it fully from SP1 RU3.':
    'Service Pack 3 oder neuer. Exchange 2010 unterstützt es ab SP1 RU3 vollständig.',
  'Encryption: the profile encrypts, or no member of the array requires it; the same on all members.':
    'Verschlüsselung: Das Profil verschlüsselt, oder kein Mitglied des Arrays verlangt es; auf allen Mitgliedern gleich.',
  'A public folder database, for free/busy and the address book.':
    'Eine Datenbank für Öffentliche Ordner, für Frei/Gebucht-Zeiten und das Adressbuch.',

  // Applications
  'Applications with a MAPI profile': 'Anwendungen mit einem MAPI-Profil',
  'BlackBerry, voice mail, archives, backup, fax and old CDO scripts. No Autodiscover, no healing by themselves.':
    'BlackBerry, Voicemail, Archive, Sicherung, Fax und alte CDO-Skripte. Kein Autodiscover, keine Korrektur von selbst.',

  // Checks
  Verify: 'Prüfung',
  'A user is verified when V1 or V6 shows the array, and V2, V4 or V5 shows traffic through the balancer after the change.':
    'Ein Benutzer ist verifiziert, wenn V1 oder V6 das Array zeigt und V2, V4 oder V5 nach der Änderung Verkehr über den Load Balancer.',
  'V1 Account Settings > Change: the server field shows the array. Outlook 2013 and later may show GUID@domain.':
    'V1 Kontoeinstellungen > Ändern: Das Feld für den Server zeigt das Array. Outlook 2013 und neuer kann GUID@Domäne zeigen.',
  'V2 Ctrl + click the tray icon of Outlook > Connection Status: the row of type Mail with the own address names the array. For Outlook Anywhere look at the proxy column too.':
    'V2 Strg + Klick auf das Outlook-Symbol im Infobereich > Verbindungsstatus: Die Zeile vom Typ E-Mail mit der eigenen Adresse nennt das Array. Bei Outlook Anywhere auch die Spalte des Proxys ansehen.',
  'V3 the same menu > Test E-mail AutoConfiguration: shows what the database says. It proves nothing about the profile.':
    'V3 dasselbe Menü > E-Mail-AutoKonfiguration testen: zeigt, was die Datenbank sagt. Über das Profil beweist das nichts.',
  'V4 netstat -ano, the process of Outlook: the remote address is that of the balancer.':
    'V4 netstat -ano, der Prozess von Outlook: Die Remoteadresse ist die des Load Balancers.',
  'V5 the RPC Client Access logs: the connection came over the balancer. They do not hold the name that was used.':
    'V5 die RPC Client Access-Protokolle: Die Verbindung kam über den Load Balancer. Den verwendeten Namen enthalten sie nicht.',
  'V6 the inventory of profiles again: the strongest evidence, as old as its date.':
    'V6 die Profile noch einmal erfassen: der stärkste Nachweis, so alt wie sein Datum.',

  // What is normal
  'What is normal and is not to be repaired': 'Was normal ist und nicht repariert wird',
  'Public folders show a mailbox server, in the profile and in Connection Status. That row is right: never flag it, never repair it.':
    'Öffentliche Ordner zeigen einen Postfachserver, im Profil und im Verbindungsstatus. Diese Zeile ist richtig: nie melden, nie reparieren.',
  'A mailbox of somebody else follows its own database and may still show an old server.':
    'Das Postfach eines anderen folgt seiner eigenen Datenbank und kann noch einen alten Server zeigen.',
  'With Outlook 2016 and later the server fields of the registry may be blank.':
    'Bei Outlook 2016 und neuer können die Felder für den Server in der Registrierung leer sein.',
  'The restart prompt after the rebind of a database.':
    'Die Aufforderung zum Neustart nach der Neubindung einer Datenbank.',
  'Instance-… in the folder list or in a trace of Outlook 2003. It is a fault only in the server field of the profile.':
    'Instance-… in der Ordnerliste oder in einem Protokoll von Outlook 2003. Ein Fehler ist es nur im Feld für den Server des Profils.',

  // Known errors
  'Known errors': 'Bekannte Fehler',
  'Restart prompt: wanted. Restart Outlook.': 'Aufforderung zum Neustart: gewollt. Outlook neu starten.',
  'Password prompt: Kerberos has no name for the array and NTLM takes over, or a proxy stands between. Check proxy exceptions.':
    'Kennwortabfrage: Kerberos hat keinen Namen für das Array und NTLM springt ein, oder ein Proxy steht dazwischen. Proxyausnahmen prüfen.',
  '"Cannot open default folders": wrong or dead server in the profile; with Outlook 2003 also encryption.':
    '„Die Standardordner können nicht geöffnet werden“: falscher oder toter Server im Profil; bei Outlook 2003 auch Verschlüsselung.',
  'Outlook 2003 connects sometimes: EncryptionRequired differs between the members of the array.':
    'Outlook 2003 verbindet sich manchmal: EncryptionRequired ist auf den Mitgliedern des Arrays verschieden.',
  'OWA works and Outlook does not: the database is bound to a server without the Client Access role.':
    'OWA funktioniert und Outlook nicht: Die Datenbank ist an einen Server ohne die Rolle Client Access gebunden.',
} as const;

/** The steps, prompts, costs and warnings of the methods in German; the keys are the English sentences. */
export const germanMethods = {
  // M1, repair
  'Check that the database of the user is rebound: Test E-mail AutoConfiguration shows the array (V3). If not, stop.':
    'Prüfen, ob die Datenbank des Benutzers neu gebunden ist: „E-Mail-AutoKonfiguration testen“ zeigt das Array (V3). Wenn nicht, aufhören.',
  'Tools > Account Settings > E-mail > Repair, for the Exchange account. Without Outlook: Control Panel > Mail > E-mail Accounts > Repair.':
    'Extras > Kontoeinstellungen > E-Mail > Reparieren, für das Exchange-Konto. Ohne Outlook: Systemsteuerung > E-Mail > E-Mail-Konten > Reparieren.',
  'File > Account Settings > Account Settings > Repair, for the Exchange account. Without Outlook: Control Panel > Mail > E-mail Accounts > Repair.':
    'Datei > Kontoeinstellungen > Kontoeinstellungen > Reparieren, für das Exchange-Konto. Ohne Outlook: Systemsteuerung > E-Mail > E-Mail-Konten > Reparieren.',
  'Next, wait for the three green ticks, Finish.': 'Weiter, auf die drei grünen Häkchen warten, Fertig stellen.',
  'Quit Outlook and start it again. Verify.': 'Outlook beenden und neu starten. Prüfen.',
  'Repeat for every profile and every PC of the user.': 'Für jedes Profil und jeden PC des Benutzers wiederholen.',
  '"The Microsoft Exchange administrator has made a change that requires you quit and restart Outlook": wanted; restart.':
    '„Der Microsoft Exchange-Administrator hat eine Änderung vorgenommen, die es erforderlich macht, dass Sie Outlook beenden und neu starten“: gewollt; neu starten.',
  'Password prompt: the user signs in as DOMAIN\\user. If it comes back, look at the proxy exceptions for the array and the servers.':
    'Kennwortabfrage: Der Benutzer meldet sich als DOMÄNE\\Benutzer an. Kommt sie wieder, die Proxyausnahmen für das Array und die Server ansehen.',
  '1 to 3 minutes. The offline file stays.': '1 bis 3 Minuten. Die Offlinedatei bleibt erhalten.',

  // M2, new profile
  'Check that the database of the user is rebound. If not, stop.':
    'Prüfen, ob die Datenbank des Benutzers neu gebunden ist. Wenn nicht, aufhören.',
  'Note what will not come along: additional mailboxes, PST files, signatures, views.':
    'Aufschreiben, was nicht mitkommt: zusätzliche Postfächer, PST-Dateien, Signaturen, Ansichten.',
  'Close Outlook. Control Panel > Mail > Show Profiles > Add; a name that is not used yet.':
    'Outlook schließen. Systemsteuerung > E-Mail > Profile anzeigen > Hinzufügen; ein Name, den es noch nicht gibt.',
  'Microsoft Exchange Server: type the FQDN of the array and the alias, Check Name. Both must be underlined.':
    'Microsoft Exchange Server: FQDN des Arrays und Alias eintragen, Namen überprüfen. Beide müssen unterstrichen sein.',
  'Accept what Autodiscover fills in, Next, Finish.': 'Übernehmen, was Autodiscover einträgt, Weiter, Fertig stellen.',
  'Always use this profile: the new one. Keep the old profile: it is the way back.':
    'Immer dieses Profil verwenden: das neue. Das alte Profil behalten: Es ist der Weg zurück.',
  'Start Outlook, add mailboxes and PST files again, verify. Delete the old profile after two weeks.':
    'Outlook starten, Postfächer und PST-Dateien wieder hinzufügen, prüfen. Das alte Profil nach zwei Wochen löschen.',
  'For many PCs: the policy ZeroConfigExchange, or zeroconfig-on.reg (in the folder profiles when a wave uses M2), lets Outlook make a first profile by itself. It never changes one that exists. Switch it off after the wave.':
    'Bei vielen PCs: Mit der Richtlinie ZeroConfigExchange oder zeroconfig-on.reg (im Ordner profiles, wenn eine Welle M2 verwendet) legt Outlook ein erstes Profil selbst an. Ein vorhandenes ändert sie nie. Nach der Welle wieder abschalten.',
  '"The name could not be resolved": the array name or the encryption is wrong; see the notes.':
    '„Der Name konnte nicht aufgelöst werden“: Der Name des Arrays oder die Verschlüsselung ist falsch; siehe Hinweise.',
  '"Allow this website to configure…": allow it.': '„Dieser Website das Konfigurieren … gestatten?“: zulassen.',
  'Outlook loads the mailbox again: large mailboxes take hours; the user can work meanwhile.':
    'Outlook lädt das Postfach neu: Große Postfächer brauchen Stunden; der Benutzer kann inzwischen arbeiten.',
  'The whole offline file is loaded again. Additional mailboxes and PST files must be added again.':
    'Die ganze Offlinedatei wird neu geladen. Zusätzliche Postfächer und PST-Dateien sind wieder hinzuzufügen.',

  // M3, PRF file
  'Check that the databases of the site are rebound: Outlook resolves the name of the file against the database.':
    'Prüfen, ob die Datenbanken des Standorts neu gebunden sind: Outlook löst den Namen aus der Datei über die Datenbank auf.',
  'Save the registry key of the profile.': 'Den Registrierungsschlüssel des Profils sichern.',
  'Outlook closed: outlook.exe /importprf FILE, with the file of the site of the mailbox, from the folder profiles.':
    'Bei geschlossenem Outlook: outlook.exe /importprf DATEI, mit der Datei für den Standort des Postfachs aus dem Ordner profiles.',
  'Start Outlook once, quit it, start it again. Verify: one Exchange account, no second one.':
    'Outlook einmal starten, beenden, wieder starten. Prüfen: ein Exchange-Konto, kein zweites.',
  'Only then hand the file out by policy or logon script, to PCs with Outlook up to 2013.':
    'Erst dann die Datei durch Richtlinie oder Anmeldeskript verteilen, an PCs mit Outlook bis 2013.',
  'A second Exchange account in the profile: stop, import the saved key, look at the file.':
    'Ein zweites Exchange-Konto im Profil: aufhören, den gesicherten Schlüssel importieren, die Datei ansehen.',
  'One restart. The offline file stays as long as the profile is changed and not replaced.':
    'Ein Neustart. Die Offlinedatei bleibt erhalten, solange das Profil geändert und nicht ersetzt wird.',

  // M4, by hand
  'Check that the database of the user is rebound. If not, stop: Check Name brings the old server back.':
    'Prüfen, ob die Datenbank des Benutzers neu gebunden ist. Wenn nicht, aufhören: „Namen überprüfen“ holt den alten Server zurück.',
  'Close Outlook. Control Panel > Mail > E-mail Accounts > View or change > Microsoft Exchange Server > Change.':
    'Outlook schließen. Systemsteuerung > E-Mail > E-Mail-Konten > Anzeigen oder bearbeiten > Microsoft Exchange Server > Ändern.',
  'Type the FQDN of the array into the server field, the alias into the name field. Check Name: both are underlined.':
    'Den FQDN des Arrays in das Feld für den Server eintragen, den Alias in das Feld für den Namen. Namen überprüfen: Beide sind unterstrichen.',
  'The server field shows the FQDN of the array. Next, Finish.':
    'Das Feld für den Server zeigt den FQDN des Arrays. Weiter, Fertig stellen.',
  'Start Outlook. Verify.': 'Outlook starten. Prüfen.',
  'The server field turns back into the old server: the database is not rebound, or not replicated.':
    'Im Feld für den Server steht wieder der alte Server: Die Datenbank ist nicht neu gebunden oder nicht repliziert.',
  'The server field turns into Instance-…: the known defect of Outlook 2003. Check Name again, install the hotfix, else a new profile.':
    'Im Feld für den Server steht Instance-…: der bekannte Fehler von Outlook 2003. Noch einmal „Namen überprüfen“, den Hotfix installieren, sonst ein neues Profil.',
  '"Cannot open default folders": encryption. See the notes.':
    '„Die Standardordner können nicht geöffnet werden“: Verschlüsselung. Siehe Hinweise.',
  '5 to 10 minutes with the helpdesk. The offline file stays.':
    '5 bis 10 Minuten mit dem Helpdesk. Die Offlinedatei bleibt erhalten.',

  // M5, script
  'Not supported by Microsoft: try it on one PC of each version, and keep M1 or M4 ready.':
    'Von Microsoft nicht unterstützt: auf einem PC jeder Version ausprobieren und M1 oder M4 bereithalten.',
  'Outlook closed. Save the registry key of the profile.':
    'Bei geschlossenem Outlook den Registrierungsschlüssel des Profils sichern.',
  'The script changes all values together: short name, FQDN, DN, addresses and the store sections. The DN of an array ends in its FQDN.':
    'Das Skript ändert alle Werte zusammen: Kurzname, FQDN, DN, Adressen und die Abschnitte der Speicher. Der DN eines Arrays endet mit dessen FQDN.',
  'Leave out servers and terminal servers.': 'Server und Terminalserver auslassen.',
  'Start Outlook. Verify, then read the values again with the inventory (V6).':
    'Outlook starten. Prüfen, dann die Werte noch einmal mit der Bestandsaufnahme lesen (V6).',
  'Values that disagree afterwards: the script was interrupted. New profile (M2).':
    'Danach widersprüchliche Werte: Das Skript wurde unterbrochen. Neues Profil (M2).',
  'One restart. The offline file stays.': 'Ein Neustart. Die Offlinedatei bleibt erhalten.',

  // By the owner
  'A change ticket of its own, with the owner of the application.':
    'Ein eigenes Änderungsticket, mit dem Verantwortlichen der Anwendung.',
  'Save the profile, or the registry key of the service account.':
    'Das Profil oder den Registrierungsschlüssel des Dienstkontos sichern.',
  'Change the server with the tool of the vendor, to the FQDN of the array; restart the services.':
    'Den Server mit dem Werkzeug des Herstellers auf den FQDN des Arrays ändern; die Dienste neu starten.',
  'Verify with the owner. Watch the throttling policy: many sessions now come through one name.':
    'Mit dem Verantwortlichen prüfen. Auf die Drosselungsrichtlinie achten: Viele Sitzungen kommen jetzt über einen Namen.',
  'Old MAPI/CDO does not ask: it fails or works.': 'Altes MAPI/CDO fragt nicht: Es schlägt fehl oder funktioniert.',
  'A restart of the services of the application.': 'Ein Neustart der Dienste der Anwendung.',

  // Never
  'M1, repair: this version has none, and no Autodiscover.':
    'M1, Reparieren: Diese Version kann es nicht und kennt kein Autodiscover.',
  'M7, let the old server die: this version never heals by itself.':
    'M7, den alten Server sterben lassen: Diese Version korrigiert sich nie selbst.',
  'M9, exprofre: made for moves between organizations.': 'M9, exprofre: für Umzüge zwischen Organisationen gemacht.',
  'M1 before the database is rebound: the repair brings the old server back.':
    'M1, bevor die Datenbank neu gebunden ist: Die Reparatur holt den alten Server zurück.',
  'M7, let the old server die, as a plan: a visible outage, and laptops stay behind. For the last stragglers at most.':
    'M7, den alten Server sterben lassen, als Plan: ein sichtbarer Ausfall, und Laptops bleiben zurück. Höchstens für die letzten Nachzügler.',
  'M3, PRF: this version takes none.': 'M3, PRF: Diese Version nimmt keine an.',
  'M4, type the server: this version has no field for it.': 'M4, Server eintragen: Diese Version hat kein Feld dafür.',
  'M5, registry script: Autodiscover is the only source of its settings.':
    'M5, Registrierungsskript: Autodiscover ist die einzige Quelle ihrer Einstellungen.',
} as const;

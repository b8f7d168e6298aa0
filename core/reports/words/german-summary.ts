/** The phrases of the summary and of the guide of the methods in German. */
export const germanSummary = {
  Summary: 'Übersicht',
  '{organization}: moving Outlook to Client Access arrays':
    '{organization}: Umstellung von Outlook auf Client Access-Arrays',
  'The answer in numbers': 'Das Ergebnis in Zahlen',
  'What to do next': 'Nächste Schritte',
  Plan: 'Plan',
  Progress: 'Fortschritt',
  Findings: 'Befunde',
  Charts: 'Diagramme',
  'About this report': 'Über diesen Bericht',

  '{count} user still depends on an individual Client Access server':
    '{count} Benutzer hängt noch an einem einzelnen Client Access-Server',
  '{count} users still depend on an individual Client Access server':
    '{count} Benutzer hängen noch an einem einzelnen Client Access-Server',
  '{depends}: {profile} by their profile, {database} by their database ({only} by that alone). In scope: {users} {sites}.':
    '{depends}: {profile} durch ihr Profil, {database} durch ihre Datenbank (davon {only} nur durch sie). Im Umfang: {users} {sites}.',
  '{count} user': '{count} Benutzer',
  '{count} users': '{count} Benutzer',
  'in {count} site': 'an {count} Standort',
  'in {count} sites': 'an {count} Standorten',
  'Depend on an individual server': 'Hängen an einem einzelnen Server',
  'by their profile': 'durch ihr Profil',
  'by their database': 'durch ihre Datenbank',
  'by their database only': 'nur durch ihre Datenbank',
  '{part} of {count} user ({share})': '{part} von {count} Benutzer ({share})',
  '{part} of {count} users ({share})': '{part} von {count} Benutzern ({share})',
  'Proven on the array': 'Auf dem Array nachgewiesen',
  'of {all} on the array: a profile seen in the last {days} days names it':
    'von {all} auf dem Array: Ein in den letzten {days} Tagen gesehenes Profil verweist darauf',
  'Users in scope': 'Benutzer im Umfang',
  'not in scope': 'nicht im Umfang',

  '{site} has no array.': '{site} hat kein Array.',
  'An unknown site': 'Ein unbekannter Standort',
  'an unknown site': 'einem unbekannten Standort',
  '{count} user waits, and none is planned.': '{count} Benutzer wartet, und keines ist geplant.',
  '{count} users wait, and none is planned.': '{count} Benutzer warten, und keines ist geplant.',
  '{count} of them depends on an individual server.': '{count} davon hängt an einem einzelnen Server.',
  '{count} of them depend on an individual server.': '{count} davon hängen an einem einzelnen Server.',
  '{count} user waits for {name}, which is planned and does not exist yet.':
    '{count} Benutzer wartet auf {name}; es ist geplant und noch nicht vorhanden.',
  '{count} users wait for {name}, which is planned and does not exist yet.':
    '{count} Benutzer warten auf {name}; es ist geplant und noch nicht vorhanden.',
  'Rebind {count} database in {site} first.': 'Zuerst {count} Datenbank in {site} neu binden.',
  'Rebind {count} databases in {site} first.': 'Zuerst {count} Datenbanken in {site} neu binden.',
  '{count} user works today and would revert at the next repair.':
    'Bei {count} Benutzer funktioniert heute alles; die nächste Reparatur würde es zurücksetzen.',
  '{count} users work today and would revert at the next repair.':
    'Bei {count} Benutzern funktioniert heute alles; die nächste Reparatur würde es zurücksetzen.',
  'Rebind {count} database in {site}.': '{count} Datenbank in {site} neu binden.',
  'Rebind {count} databases in {site}.': '{count} Datenbanken in {site} neu binden.',
  '{count} user sits in them; their profiles come after that.':
    '{count} Benutzer ist betroffen; das Profil folgt danach.',
  '{count} users sit in them; their profiles come after that.':
    '{count} Benutzer sind betroffen; ihre Profile folgen danach.',
  'Export the mailboxes again.': 'Die Postfächer noch einmal exportieren.',
  'The export names no database for {count} user.': 'Der Export nennt für {count} Benutzer keine Datenbank.',
  'The export names no database for {count} users.': 'Der Export nennt für {count} Benutzer keine Datenbank.',
  'Export {database} too.': 'Auch {database} exportieren.',
  'The inventory lacks it; {count} user would sit in it.':
    'Sie fehlt im Bestand; {count} Benutzer hat dort ein Postfach.',
  'The inventory lacks it; {count} users would sit in it.':
    'Sie fehlt im Bestand; {count} Benutzer haben dort ein Postfach.',
  'Export {database} again.': '{database} noch einmal exportieren.',
  'Its binding is blank for {count} user; the export is the likely cause.':
    'Ihre Bindung ist leer, das betrifft {count} Benutzer; wahrscheinlich liegt es am Export.',
  'Its binding is blank for {count} users; the export is the likely cause.':
    'Ihre Bindung ist leer, das betrifft {count} Benutzer; wahrscheinlich liegt es am Export.',
  'Its home site is not known; the work on {count} user is on hold until it is.':
    'Ihr Heimatstandort ist nicht bekannt; bis dahin ruht die Arbeit an {count} Benutzer.',
  'Its home site is not known; the work on {count} users is on hold until it is.':
    'Ihr Heimatstandort ist nicht bekannt; bis dahin ruht die Arbeit an {count} Benutzern.',
  'Say what {name} is.': 'Angeben, was {name} ist.',
  'Nothing in the inventory explains this name; {count} user has it in a profile.':
    'Nichts im Bestand erklärt diesen Namen; {count} Benutzer hat ihn in einem Profil.',
  'Nothing in the inventory explains this name; {count} users have it in a profile.':
    'Nichts im Bestand erklärt diesen Namen; {count} Benutzer haben ihn in einem Profil.',
  'Collect profiles in {site}.': 'Profile in {site} erfassen.',
  'Nobody has seen which server the profile of {count} user names.':
    'Auf welchen Server das Profil von {count} Benutzer verweist, hat noch niemand gesehen.',
  'Nobody has seen which server the profiles of {count} users name.':
    'Auf welchen Server die Profile von {count} Benutzern verweisen, hat noch niemand gesehen.',
  'Update profiles in {site}.': 'Profile in {site} anpassen.',
  '{count} user has the right database and a profile that names a server.':
    'Bei {count} Benutzer stimmt die Datenbank, und das Profil verweist auf einen Server.',
  '{count} users have the right database and a profile that names a server.':
    'Bei {count} Benutzern stimmt die Datenbank, und das Profil verweist auf einen Server.',
  '{names} and {count} more': '{names} und {count} weitere',
  'No user in scope is imported yet.': 'Noch ist kein Benutzer im Umfang importiert.',
  'No user in scope is imported yet. Import the files of the organization first.':
    'Noch ist kein Benutzer im Umfang importiert. Zuerst die Dateien der Organisation importieren.',
  'Nothing. Every user in scope is on the array or needs no profile work.':
    'Nichts. Alle Benutzer im Umfang sind auf dem Array oder brauchen keine Arbeit am Profil.',
  'No.': 'Nr.',

  'There is no plan yet. Compute one on the page Plan; then this workbook has waves with their rosters, steps, progress and three more charts.':
    'Es gibt noch keinen Plan. Auf der Seite „Plan“ einen berechnen; dann enthält diese Arbeitsmappe Wellen mit ihren Listen, Schritte, Fortschritt und drei weitere Diagramme.',
  Organization: 'Organisation',
  'As of': 'Stand',
  Written: 'Geschrieben',
  'none yet': 'noch keiner',
  'Plan No.': 'Plan Nr.',
  'as of {day}, hash {hash}': 'Stand {day}, Prüfsumme {hash}',
  'Last dated step or wave': 'Letzter Schritt oder letzte Welle mit Tag',
  'every step has a day': 'jeder Schritt hat einen Tag',
  '{count} step has no day yet': '{count} Schritt hat noch keinen Tag',
  '{count} steps have no day yet': '{count} Schritte haben noch keinen Tag',
  'Users in waves': 'Benutzer in Wellen',
  'in {count} wave': 'in {count} Welle',
  'in {count} waves': 'in {count} Wellen',
  'Users in no wave': 'Benutzer in keiner Welle',
  'the sheet of users says why': 'warum, steht auf dem Blatt der Benutzer',
  Baseline: 'Basisplan',
  'none saved; one is saved on the page of the versions of the plan':
    'keiner gespeichert; er wird auf der Seite der Planversionen gespeichert',
  'the same plan': 'derselbe Plan',
  'another plan that ends on the same day': 'ein anderer Plan, der am selben Tag endet',
  'the plan now ends {count} day later': 'der Plan endet jetzt {count} Tag später',
  'the plan now ends {count} days later': 'der Plan endet jetzt {count} Tage später',
  'the plan now ends {count} day earlier': 'der Plan endet jetzt {count} Tag früher',
  'the plan now ends {count} days earlier': 'der Plan endet jetzt {count} Tage früher',

  '{part} of {count} person ({share})': '{part} von {count} Person ({share})',
  '{part} of {count} people ({share})': '{part} von {count} Personen ({share})',
  'People with work': 'Personen mit Arbeit',
  'Reported, not yet proven': 'Gemeldet, noch nicht nachgewiesen',
  '{unseen} of them not seen for more than {count} day': 'davon {unseen} seit mehr als {count} Tag nicht gesehen',
  '{unseen} of them not seen for more than {count} days': 'davon {unseen} seit mehr als {count} Tagen nicht gesehen',
  'failed and reverted are among them': 'mit denen, die fehlgeschlagen oder zurückgefallen sind',
  'Everybody reported from': 'Alle gemeldet ab',
  'a forecast needs a pace: somebody reported, and somebody left':
    'für eine Vorhersage muss jemand gemeldet und jemand übrig sein',
  '{forecast}, at the pace of the last five working days and at that since the first report':
    '{forecast}, im Tempo der letzten fünf Arbeitstage und in dem seit der ersten Meldung',
  'no earlier than {day}': 'frühestens am {day}',
  'on {day}': 'am {day}',
  'between {from} and {to}': 'zwischen {from} und {to}',
  'Wave {wave}, {name}, is paused: {failures} of {count} verification failed (limit {percent} %).':
    'Welle {wave}, {name}, ist angehalten: {failures} von {count} Prüfung fehlgeschlagen (Grenze {percent} %).',
  'Wave {wave}, {name}, is paused: {failures} of {count} verifications failed (limit {percent} %).':
    'Welle {wave}, {name}, ist angehalten: {failures} von {count} Prüfungen fehlgeschlagen (Grenze {percent} %).',
  '{count} more wave is paused.': '{count} weitere Welle ist angehalten.',
  '{count} more waves are paused.': '{count} weitere Wellen sind angehalten.',
  'Blockers stop {count} more site.': 'Blockierende Befunde halten {count} weiteren Standort auf.',
  'Blockers stop {count} more sites.': 'Blockierende Befunde halten {count} weitere Standorte auf.',

  'besides {count} accepted': 'außerdem {count} akzeptiert',
  '{blockers} {site}; {users}.': '{blockers} {site} auf; {users}.',
  '{count} blocker stops': '{count} blockierender Befund hält',
  '{count} blockers stop': '{count} blockierende Befunde halten',
  '{count} user waits': '{count} Benutzer wartet',
  '{count} users wait': '{count} Benutzer warten',

  File: 'Datei',
  Sheet: 'Blatt',
  Rows: 'Zeilen',
  Imported: 'Importiert',
  'SHA-256': 'SHA-256',
  '{count} more are on the sheet of sources.': '{count} weitere stehen auf dem Blatt der Quellen.',

  'Users by state and site': 'Benutzer nach Zustand und Standort',
  'Users by state at each site. No site has users who depend on a server.':
    'Benutzer nach Zustand an jedem Standort. An keinem Standort hängen Benutzer an einem Server.',
  'Users by state at each site. {site} has most who depend on a server: {count}.':
    'Benutzer nach Zustand an jedem Standort. Die meisten, die an einem Server hängen, hat {site}: {count}.',
  'People left by the plan, and those not yet reported and not yet verified. Of {people} people {unreported} are not yet reported and {unverified} not yet verified.':
    'Verbleibende Personen nach Plan, noch nicht gemeldete und noch nicht verifizierte. Von {people} Personen sind {unreported} noch nicht gemeldet und {unverified} noch nicht verifiziert.',
  Day: 'Tag',
  'People left': 'Verbleibende Personen',
  'Load of the helpdesk per wave': 'Auslastung des Helpdesks je Welle',
  'Minutes that each wave takes beside the minutes that there are. {over}':
    'Minuten, die jede Welle braucht, neben den verfügbaren Minuten. {over}',
  'No wave takes more than there are.': 'Keine Welle braucht mehr, als verfügbar sind.',
  '{count} wave takes more than there are.': '{count} Welle braucht mehr, als verfügbar sind.',
  '{count} waves take more than there are.': '{count} Wellen brauchen mehr, als verfügbar sind.',
  'Users who lose Outlook when their server stops: {now} today, {end} after the last step.':
    'Benutzer, die Outlook verlieren, wenn ihr Server ausfällt: heute {now}, nach dem letzten Schritt {end}.',

  'Method guide': 'Methoden',
  'How profiles are updated': 'Wie Profile angepasst werden',
  'The database first, the profile after. A repair takes what the database says at that moment.':
    'Zuerst die Datenbank, dann das Profil. Eine Reparatur übernimmt, was in diesem Moment in der Datenbank steht.',
  'Which method, by version of Outlook': 'Welche Methode, nach Outlook-Version',
  '2016 and later': '2016 und neuer',
  Outlook: 'Outlook',
  Method: 'Methode',
  'Also possible': 'Auch möglich',
  'What a method takes of the helpdesk': 'Was eine Methode vom Helpdesk braucht',
  'Users who call': 'Benutzer, die anrufen',
  'Minutes a call': 'Minuten je Anruf',
  'VIPs, whatever the method': 'VIPs, mit jeder Methode',
  'What must never be tried': 'Was nie versucht werden darf',
  Never: 'Nie',
  '{method}: Outlook {versions}': '{method}: Outlook {versions}',
  'What may appear: {prompts}': 'Was erscheinen kann: {prompts}',
  'What the user notices: {costs}': 'Was der Benutzer bemerkt: {costs}',

  Word: 'Wort',
  'What it means': 'Bedeutung',
  'States of users': 'Zustände von Benutzern',
  'Statuses of tasks': 'Status von Aufgaben',
  'How a wave goes': 'Wie eine Welle läuft',
  'Other words': 'Weitere Wörter',
  'Database and profile name the array, or no profile is expected.':
    'Datenbank und Profil verweisen auf das Array, oder es ist kein Profil zu erwarten.',
  'The database is right; the profile names a server and has to be updated.':
    'Die Datenbank stimmt; das Profil verweist auf einen Server und muss angepasst werden.',
  'The database names a server: it is rebound first, the profile follows.':
    'Die Datenbank verweist auf einen Server: Sie wird zuerst neu gebunden, das Profil folgt.',
  'The profile is right and the database is not: the next repair brings the old server back.':
    'Das Profil stimmt, die Datenbank nicht: Die nächste Reparatur holt den alten Server zurück.',
  'The site has no array yet; it is created first.': 'Der Standort hat noch kein Array; es wird zuerst angelegt.',
  'Nothing shows that the user depends on a server; the data does not tell more.':
    'Nichts zeigt, dass der Benutzer an einem Server hängt; mehr verraten die Daten nicht.',
  'No server is named, but something else has to be put right, such as a web name.':
    'Es ist kein Server eingetragen, aber etwas anderes ist zu korrigieren, etwa ein Webname.',
  'Stays on its server on purpose; not part of the work.':
    'Bleibt absichtlich auf seinem Server; nicht Teil der Arbeit.',
  'A mailbox of another version of Exchange; not part of the work.':
    'Ein Postfach einer anderen Exchange-Version; nicht Teil der Arbeit.',
  'There is something to do, and no wave has it.': 'Es ist etwas zu tun, und keine Welle enthält es.',
  'A wave has it.': 'Eine Welle enthält es.',
  'The person knows what comes.': 'Die Person weiß, was kommt.',
  'Somebody is at it.': 'Jemand arbeitet daran.',
  'Somebody says that it is done; nothing has proven it yet.':
    'Jemand meldet, dass es erledigt ist; noch nichts hat es nachgewiesen.',
  'Evidence that is newer than the work shows the array.':
    'Ein Nachweis, der neuer ist als die Arbeit, zeigt das Array.',
  'It did not work, or newer evidence still names an old server.':
    'Es ist nicht gelungen, oder ein neuerer Nachweis zeigt weiter einen alten Server.',
  'Agreed for another day.': 'Für einen anderen Tag vereinbart.',
  'The person could not be reached.': 'Die Person war nicht zu erreichen.',
  'The person has to do something first.': 'Die Person muss zuerst etwas tun.',
  'The person does not want it now.': 'Die Person will es jetzt nicht.',
  'No work is to be done, for a reason.': 'Es ist aus einem Grund nichts zu tun.',
  'It was verified, and newer evidence names an old server again.':
    'Es war verifiziert, und ein neuerer Nachweis zeigt wieder einen alten Server.',
  'Everybody is verified or exempt.': 'Alle sind verifiziert oder ausgenommen.',
  'Everybody is reported, verified or exempt.': 'Alle sind gemeldet, verifiziert oder ausgenommen.',
  'The last day has passed, and somebody is open.': 'Der letzte Tag ist vorbei, und jemand ist offen.',
  'Nothing was begun, and it starts in more than 7 days.': 'Nichts ist begonnen, und sie beginnt in mehr als 7 Tagen.',
  'Nothing was begun, and it starts in 7 days or less.': 'Nichts ist begonnen, und sie beginnt in höchstens 7 Tagen.',
  'It should have begun, or it ends soon and goes slower than it has to.':
    'Sie hätte beginnen sollen, oder sie endet bald und läuft langsamer als nötig.',
  'It goes as planned.': 'Sie läuft wie geplant.',
  'Never counted as verified: what is reported waits for a scan or a log that is newer than the work.':
    'Zählt nie als verifiziert: Was gemeldet ist, wartet auf eine Erfassung oder ein Protokoll, die neuer sind als die Arbeit.',
  'How many users lose Outlook when the server that they use stops.':
    'Wie viele Benutzer Outlook verlieren, wenn der Server ausfällt, den sie nutzen.',
  'How many people are left at the end of each day.': 'Wie viele Personen am Ende jedes Tages übrig sind.',
  'The plan as it was saved when it was signed off; later plans are compared with it.':
    'Der Plan, wie er bei der Freigabe gespeichert wurde; spätere Pläne werden mit ihm verglichen.',
  'Minutes that a wave is expected to take of the helpdesk, as a share of the minutes that its days leave.':
    'Minuten, die eine Welle den Helpdesk voraussichtlich kostet, als Anteil der Minuten, die ihre Tage lassen.',
  'More verifications of the wave failed than the settings bear; its cause is found first.':
    'Es sind mehr Prüfungen der Welle fehlgeschlagen, als die Einstellungen zulassen; zuerst wird die Ursache gesucht.',
  'The day up to which the ages of data are counted.': 'Der Tag, bis zu dem das Alter der Daten gezählt wird.',
  'Since the plan was made: {changes}. A new plan can be another.':
    'Seit der Erstellung des Plans: {changes}. Ein neuer Plan kann anders ausfallen.',
  'plan older than data or settings': 'Plan älter als Daten oder Einstellungen',
} as const;

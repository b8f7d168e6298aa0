/** The phrases of calendar files in German. */
export const germanCalendar = {
  'Plan of {organization}': 'Plan von {organization}',
  'Wave {wave}, {name}: {count} person': 'Welle {wave}, {name}: {count} Person',
  'Wave {wave}, {name}: {count} people': 'Welle {wave}, {name}: {count} Personen',
  'People: {people}': 'Personen: {people}',
  'Profiles: {profiles}': 'Profile: {profiles}',
  'Method: {method}': 'Methode: {method}',
  'Target: {target}': 'Ziel: {target}',
  'Helpdesk: {minutes} of {capacity} minutes': 'Helpdesk: {minutes} von {capacity} Minuten',
  'Status: {status}': 'Status: {status}',
  Blackout: 'Sperrzeit',
  'Nothing is planned for all sites.': 'Für alle Standorte ist nichts geplant.',
  'Nothing is planned for {site}.': 'Für {site} ist nichts geplant.',
  'Wave {wave} is not planned on these days.': 'Welle {wave} ist an diesen Tagen nicht geplant.',
  'Plan {number} as of {day}, written by {program}.': 'Plan {number}, Stand {day}, geschrieben von {program}.',
} as const;

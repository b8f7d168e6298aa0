/** What the workbook itself says, in German. */
export const germanWorkbook = {
  'Page {page} of {pages}': 'Seite {page} von {pages}',
  'CAS migration of {organization}': 'CAS-Umstellung von {organization}',
  'State and plan as of {day}': 'Stand und Plan vom {day}',
} as const;

/** What is said in every report, in German; the keys are the English phrases. */
export const germanCommon = {
  'As of {day}': 'Stand {day}',
  yes: 'ja',
  no: 'nein',
} as const;

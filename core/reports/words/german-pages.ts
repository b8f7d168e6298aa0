/** The phrases of the printed parts in German. */
export const germanPages = {
  'Management summary': 'Zusammenfassung für die Leitung',
} as const;

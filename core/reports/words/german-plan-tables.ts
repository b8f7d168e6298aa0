/** The phrases of the tables of waves, steps, progress and changes in German. */
export const germanPlanTables = {
  Waves: 'Wellen',
} as const;

/** Texts of the import. */
export const importMessages = {
  title: 'Import clusters',
} as const;

module.exports = require('@backstage/cli/config/eslint-factory')(__dirname, {
  overrides: [
    {
      // What is written is proved on the product's own reader, which the backend does not export.
      files: ['**/*.test.ts', '**/__testUtils__/**'],
      rules: {
        '@backstage/no-forbidden-package-imports': 'off',
        '@backstage/no-mixed-plugin-imports': 'off',
      },
    },
  ],
});

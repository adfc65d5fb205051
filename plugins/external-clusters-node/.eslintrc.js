module.exports = require('@backstage/cli/config/eslint-factory')(__dirname, {
  overrides: [
    {
      // A suite for others to run: its files export what a test file would only hold.
      files: ['src/testUtils/**'],
      rules: {
        'jest/expect-expect': 'off',
        'jest/no-conditional-expect': 'off',
        'jest/no-export': 'off',
        'jest/no-standalone-expect': 'off',
      },
    },
  ],
});

import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    globalSetup: ['test/factories/organization-cache.ts'],
    testTimeout: 60_000,
    hookTimeout: 120_000,
    allowOnly: false,
    // It imports JSON as only bundlers allow it.
    server: { deps: { inline: [/@actions\/(workflow-parser|expressions)/] } },
  },
});

import { defineConfig } from 'vitest/config';

// Pages write numbers and days as the system does: tests expect English ones, on every machine. Its processes get this too.
for (const name of ['LC_ALL', 'LC_MESSAGES']) delete process.env[name];
process.env.LANG = 'en_US.UTF-8';

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

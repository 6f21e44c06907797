import { defineConfig } from 'vitest/config';

const pages = ['src/**/page.test.{ts,tsx}', 'src/**/*.page.test.{ts,tsx}'];
const databases = ['{src,tools,bench}/**/*.db.test.{ts,tsx}'];
const long = ['**/*.long.test.{ts,tsx}'];
const jsx = { jsx: { runtime: 'automatic', importSource: 'preact' } } as const;

/** Starts one PostgreSQL for the whole run; files clone its template. */
const withDatabase = {
  globalSetup: ['src/testing/global-database.ts'],
  testTimeout: 30_000,
  hookTimeout: 60_000,
};

export default defineConfig({
  test: {
    projects: [
      {
        oxc: jsx,
        test: {
          name: 'pure',
          include: ['{src,tools,bench}/**/*.test.{ts,tsx}'],
          exclude: [...pages, ...databases, ...long],
          // Properties take their time on a busy machine; a hang is found all the same.
          testTimeout: 30_000,
        },
      },
      { oxc: jsx, test: { name: 'database', include: databases, ...withDatabase } },
      { oxc: jsx, test: { name: 'pages', include: pages, ...withDatabase } },
      {
        oxc: jsx,
        test: {
          name: 'browser',
          include: ['e2e/**/*.test.ts'],
          exclude: long,
          fileParallelism: false,
          ...withDatabase,
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
      {
        oxc: jsx,
        test: {
          name: 'long',
          include: long.map((pattern) => `{src,e2e,tools}/${pattern}`),
          fileParallelism: false,
          ...withDatabase,
          testTimeout: 1_800_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});

// Vitest itself loads what is set up for a run, as the tests are loaded: by Node, which strips types by itself but knows no JSX.
import './bin/tsx-hook.mjs';
import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';
import { LongestFirst } from './tools/steps/longest-first.ts';

/** What a PostgreSQL is for, with pages and without: one kind, since each kind has processes of its own, which load everything first. */
const database = [
  '{src,tools,bench}/**/*.db.test.{ts,tsx}',
  'src/**/page.test.{ts,tsx}',
  'src/**/*.page.test.{ts,tsx}',
];
const long = ['**/*.long.test.{ts,tsx}'];

/** Modules are loaded by Node as they are in the service, and what it compiled is kept, which takes a fifth less than Vite's own way. */
const asInService = {
  execArgv: ['--import', './bin/tsx-hook.mjs'],
  experimental: { viteModuleRunner: false, nodeLoader: false },
};

/**
 * Files share a process and the modules it has loaded, which halves what a run costs: what a test changes of a module
 * it puts back. One process more than there are cores: a third of a run is spent waiting, for a browser or for a part that starts.
 */
const shared = {
  isolate: false,
  maxWorkers: Math.max(3, Math.min(availableParallelism() + 1, 5)),
  ...asInService,
};

/** Without the last of V8's compilers: what tests of pages ask it to compile costs a tenth more than it earns. */
const manyParts = { ...shared, execArgv: [...asInService.execArgv, '--no-opt'] };

/** Starts one PostgreSQL for the whole run; files clone its template. Time is ample for a busy machine; a hang is found all the same. */
const withDatabase = {
  globalSetup: ['src/testing/global-database.ts'],
  testTimeout: 60_000,
  hookTimeout: 60_000,
};

/**
 * Now and then a Chromium without a window draws no further picture, so that a press waits for the next two without end: seen
 * once in about ten whole runs. Such a test is run once more. A button that moves, is hidden or cannot be pressed says so after these words, and
 * its test is not.
 */
const noPictureDrawn = /waiting for element to be visible, enabled and stable(?:\W+\d+m|\s)*$/;

export default defineConfig({
  test: {
    maxWorkers: shared.maxWorkers,
    experimental: asInService.experimental,
    sequence: { sequencer: LongestFirst },
    projects: [
      {
        test: {
          name: 'pure',
          include: ['{src,tools,bench}/**/*.test.{ts,tsx}'],
          exclude: [...database, ...long],
          testTimeout: 30_000,
          ...shared,
        },
      },
      { test: { name: 'database', include: database, ...manyParts, ...withDatabase } },
      {
        test: {
          name: 'browser',
          include: ['e2e/**/*.test.ts'],
          exclude: long,
          ...manyParts,
          ...withDatabase,
          testTimeout: 300_000,
          hookTimeout: 120_000,
          retry: { count: 1, condition: noPictureDrawn },
        },
      },
      {
        test: {
          name: 'long',
          include: long.map((pattern) => `{src,e2e,tools}/${pattern}`),
          fileParallelism: false,
          ...asInService,
          // Run by itself, but Vitest holds all kinds of test against each other.
          sequence: { groupOrder: 1 },
          ...withDatabase,
          testTimeout: 1_800_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});

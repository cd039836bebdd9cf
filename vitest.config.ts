import { defineConfig } from 'vitest/config';

/** Units that take seconds each, by the number of their cases: run with everything else, not while one works. */
const THOROUGH = [
  'bot/policies/orders.property.test.ts',
  'bot/evaluation/{commands,hostile}.test.ts',
  'bot/exchange/{exchange,hostile}.test.ts',
];

// `unit` and `unit-pure` need no server of ours and stay under half a minute; the suites that start real
// parts (PostgreSQL, the product, Chromium) are the other projects. test/run.ts runs them all.
export default defineConfig({
  test: {
    projects: [
      {
        // As it ships: what development adds to an element would become attributes of it.
        oxc: { jsx: { development: false } },
        test: {
          name: 'unit',
          include: [
            '{client,widget,admin-ui,server,examples}/**/*.test.{ts,tsx}',
            'test/house/**/*.test.ts',
            // Pure, and what the fault runs stand on.
            'test/faults/checker.test.ts',
            'test/contracts/errorCatalogue.test.ts',
          ],
          exclude: ['**/*.integration.test.ts'],
          // Left to itself one processor idles: on the small machines of a CI that is half of them.
          maxWorkers: '100%',
        },
      },
      {
        test: {
          name: 'unit-pure',
          include: ['{protocol,bot}/**/*.test.ts'],
          exclude: THOROUGH,
          // Nothing in these rooms keeps anything between calls, so the files of one worker may share their modules.
          isolate: false,
          maxWorkers: '100%',
        },
      },
      {
        test: { name: 'thorough', include: THOROUGH, testTimeout: 120_000, maxWorkers: '100%' },
      },
      {
        test: {
          name: 'integration',
          include: ['server/**/*.integration.test.ts', 'test/{contracts,security,client}/**/*.test.ts'],
          exclude: ['test/contracts/errorCatalogue.test.ts'],
          globalSetup: ['test/setup/postgres.ts'],
          testTimeout: 30_000,
          hookTimeout: 60_000,
          fileParallelism: true,
          maxWorkers: 2,
        },
      },
      {
        test: {
          name: 'faults',
          include: ['test/faults/**/*.test.ts'],
          exclude: ['test/faults/checker.test.ts'],
          globalSetup: ['test/setup/postgres.ts'],
          testTimeout: 240_000,
          hookTimeout: 60_000,
          fileParallelism: false,
        },
      },
      {
        test: {
          name: 'journeys',
          include: ['test/journeys/**/*.test.ts'],
          globalSetup: ['test/setup/browser.ts'],
          testTimeout: 120_000,
          // Machines are slow at times; what is waited for comes or does not.
          expect: { poll: { timeout: 15_000 } },
          hookTimeout: 120_000,
          // Each file has a server and a browser of its own, and mostly waits for them.
          maxWorkers: 2,
        },
      },
    ],
  },
});

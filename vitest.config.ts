import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';
import { LongestFirst } from './test/longest-first.ts';

export default defineConfig({
  test: {
    include: ['test/**/*.test.{ts,tsx}'],
    globalSetup: ['test/global-setup.ts'],
    environment: './test/worker-environment.ts',
    setupFiles: ['test/fresh-file.ts'],
    // A worker takes one file after the other: what comes from node_modules is loaded once, and one engine serves them all.
    isolate: false,
    // As many as cores: with one more, pages in the browser are so slow that clicks come too late.
    maxWorkers: availableParallelism(),
    // Most objects live as long as one call: a larger young generation is collected less often.
    execArgv: ['--max-semi-space-size=64'],
    sequence: { sequencer: LongestFirst },
    testTimeout: 20_000,
    hookTimeout: 120_000,
  },
});

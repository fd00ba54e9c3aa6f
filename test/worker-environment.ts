/** A worker’s beginning and end, as Vitest calls them: Node’s own environment, and what was made once is closed. */
import type { Environment } from 'vitest/runtime';
import { closeWorker } from './worker.ts';

const environment: Environment = {
  name: 'worker',
  viteEnvironment: 'ssr',
  setup: () => ({ teardown: closeWorker }),
};
export default environment;

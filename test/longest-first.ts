/** The order of the files: what takes long begins first, so that no core waits for the last one. */
import { relative } from 'node:path';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** How paths begin under `test/`, longest first. All other files take a few seconds at most. */
const LONG = [
  'browser/',
  'journeys/two-districts',
  'rules/faults/',
  'journeys/audit/chain',
  'journeys/',
  'local/',
  'rules/',
];

function rankOf({ moduleId, project }: TestSpecification): number {
  const path = relative(project.config.root, moduleId).replaceAll('\\', '/');
  const rank = LONG.findIndex((beginning) => path.startsWith(`test/${beginning}`));
  return rank < 0 ? LONG.length : rank;
}

export class LongestFirst extends BaseSequencer {
  /** Files of one rank by what they took the last time, or by size. */
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const inOrder = await super.sort(files);
    return inOrder.toSorted((a, b) => rankOf(a) - rankOf(b));
  }
}

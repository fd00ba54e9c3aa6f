/** Once before all tests: the bundles, the cloud assembly and the pages, so that what is tested is what would be deployed. */
import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { TestProject } from 'vitest/node';
import { buildWhatIsOutOfDate } from '../local/build/build.ts';

const root = fileURLToPath(new URL('..', import.meta.url));

/** Where tests look into the assembly or run it; all others do without, and begin at once. */
const READS_ASSEMBLY = /^test\/(access|browser|docs|infra|journeys|local|pages)\//;

declare module 'vitest' {
  interface ProvidedContext {
    /** False where none of the chosen files is in a folder that needs it. */
    assemblyIsBuilt: boolean;
  }
}

export default async function build(project: TestProject): Promise<void> {
  const chosen = project.vitest.state.getPaths();
  const assemblyIsBuilt = chosen.some((file) =>
    READS_ASSEMBLY.test(relative(root, file).replaceAll('\\', '/')),
  );
  project.provide('assemblyIsBuilt', assemblyIsBuilt);
  if (assemblyIsBuilt) await buildWhatIsOutOfDate(root, console.log);
}

/** Once before all tests: the bundles and the cloud assembly, so that what is tested is what would be deployed. */
import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));

export default function buildAssembly(): void {
  for (const step of [['infra/bundle.ts'], ['infra/app.ts', '--unchecked']])
    execFileSync(process.execPath, step, { cwd: root, stdio: ['ignore', 'inherit', 'inherit'] });
}

/** Builds the assembly for tests and the local cloud: the code that deploys, unchecked, and pages that are not pressed to the last byte. */
import { enableCompileCache } from 'node:module';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
enableCompileCache(fileURLToPath(new URL('../node_modules/.cache/changban', import.meta.url)));

const bundle = async () => {
  const { bundleFunctions } = await import('./bundle-functions.ts');
  const functions = bundleFunctions(root); // by a process of its own
  const { bundlePages } = await import('./bundle-pages.ts');
  await Promise.all([functions, bundlePages(root, { isQuick: true })]);
};

// CDK is loaded while the others still bundle.
const [{ synthesize }] = await Promise.all([import('./synthesize.ts'), bundle()]);
synthesize({ isChecked: false });

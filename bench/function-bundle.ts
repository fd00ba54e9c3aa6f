/** Bundles code of functions/ as infra/bundle-functions.ts does. */
import { fileURLToPath } from 'node:url';
import { build, type Plugin } from 'esbuild';

export async function bundleFunction(
  entry: `functions/${string}.ts`,
  outfile: string,
  plugins: Plugin[] = [],
): Promise<void> {
  await build({
    entryPoints: [fileURLToPath(new URL(`../${entry}`, import.meta.url))],
    outfile,
    bundle: true,
    platform: 'node',
    target: 'node24',
    format: 'esm',
    mainFields: ['module', 'main'],
    minify: true,
    banner: { js: "import{createRequire}from'node:module';const require=createRequire(import.meta.url);" },
    plugins,
  });
}

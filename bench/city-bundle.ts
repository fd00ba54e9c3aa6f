/** Bundles code of functions/ as infra/bundle.ts does, with the city's map in place of the district's. */
import { fileURLToPath } from 'node:url';
import { build, type Plugin } from 'esbuild';
import { cityMap } from './city-files.ts';

const withCityMap: Plugin = {
  name: 'city map',
  setup: ({ onLoad }) =>
    onLoad({ filter: /district-\d{6}\.json$/ }, () => ({
      contents: JSON.stringify(cityMap()),
      loader: 'json',
    })),
};

export async function bundleForCity(entry: `functions/${string}.ts`, outfile: string): Promise<void> {
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
    plugins: [withCityMap],
  });
}

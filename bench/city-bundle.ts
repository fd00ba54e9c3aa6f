/** Bundles code of functions/ with the city's map in place of the district's. */
import type { Plugin } from 'esbuild';
import { cityMap } from './city-files.ts';
import { bundleFunction } from './function-bundle.ts';

const withCityMap: Plugin = {
  name: 'city map',
  setup: ({ onLoad }) =>
    onLoad({ filter: /district-\d{6}\.json$/ }, () => ({
      contents: JSON.stringify(cityMap()),
      loader: 'json',
    })),
};

export const bundleForCity = (entry: `functions/${string}.ts`, outfile: string): Promise<void> =>
  bundleFunction(entry, outfile, [withCityMap]);

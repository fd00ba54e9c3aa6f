/** Where a child is of whom harm is reported, by what a form knows of it so far. */
import type { Reference } from '../../public/reference.ts';

interface Known {
  readonly districtCode?: string | undefined;
  readonly streetCode?: string | undefined;
  readonly communityCode?: string | undefined;
  readonly detail?: string | undefined;
}

/** The district at least: whoever is alerted there asks on. */
export function harmPlace({ districts }: Pick<Reference, 'districts'>, known: Known = {}) {
  const { streetCode, communityCode, detail } = known;
  const districtCode = streetCode?.slice(0, 6) || known.districtCode || districts[0]?.code || '';
  return {
    place: {
      districtCode,
      ...(streetCode && { streetCode }),
      ...(streetCode && communityCode && { communityCode }),
      ...(detail && { detail }),
    },
  };
}

/** Streets and communities by the names that people write. */
import type { CommunityCode, DistrictCode, StreetCode } from '../../kernel/ids.ts';
import { type Community, districtByCode, type Street } from '../../kernel/regions.ts';
import { comparable } from './import-cells.ts';

/** Where the one who imports is at home. */
export interface Scope {
  readonly districtCode: DistrictCode;
  /** The streets that she answers for; absent: all of them. */
  readonly streetCodes?: readonly StreetCode[];
}

/** Ways to write one community's name, the strictest first. */
type Spellings = readonly (string | undefined)[];

export interface Places {
  readonly streetNamed: (name: string) => StreetCode | undefined;
  readonly isInScope: (street: StreetCode) => boolean;
  /** All communities of the street that the name may mean. */
  readonly communitiesNamed: (street: StreetCode, name: string) => readonly CommunityCode[];
}

const RESIDENTS = /社区居民委员会|社区居委会|居民委员会|居委会|社区/g;
const VILLAGERS = /村民委员会|村委会|村委/g;
const COMMITTEE = /<[rv]>/;

/**
 * As written; with 居委会, 居民委员会 and 社区 as one mark and 村委会, 村民委员会 as another; the same without brackets.
 * A name that says nothing of either is compared by the bare name: “泰村” is then both 泰村社区 and 泰村村委会.
 */
function spellings(name: string): Spellings {
  const written = comparable(name);
  const marked = written.replace(RESIDENTS, '<r>').replace(VILLAGERS, '<v>');
  const unbracketed = marked.replace(/\([^()]*\)/g, '');
  return [written, marked, unbracketed, unbracketed.replace(COMMITTEE, '')];
}

/** A name as asked for: its bare form counts only when it names no committee. */
function asked(name: string): Spellings {
  const [written, marked, unbracketed, bare] = spellings(name);
  return [written, marked, unbracketed, COMMITTEE.test(unbracketed ?? '') ? undefined : bare];
}

const spelled = ({ code, name }: Community) => ({ code, spellings: spellings(name) });

function namedLike(communities: readonly ReturnType<typeof spelled>[], name: string): CommunityCode[] {
  for (const [strictness, spelling] of asked(name).entries()) {
    const found = communities.filter((one) => spelling && one.spellings[strictness] === spelling);
    if (found.length > 0) return found.map(({ code }) => code);
  }
  return [];
}

const bareStreet = (name: string) =>
  comparable(name)
    .replace(/办事处$/, '')
    .replace(/(街道|镇|乡)$/, '');

/** What every row of a file is looked up in; made once a file. */
export function placesIn({ districtCode, streetCodes }: Scope): Places {
  const district = districtByCode(districtCode);
  const streets: readonly Street[] = district?.streets ?? [];
  const byName = new Map(streets.map(({ code, name }) => [bareStreet(name), code]));
  const communities = new Map(streets.map((street) => [street.code, street.communities.map(spelled)]));
  const nameOf = new Map(streets.map(({ code, name }) => [code, name]));
  const withoutDistrict = (name: string) => (district && name.split(district.name).at(-1)) ?? name;
  return {
    streetNamed: (name) => byName.get(bareStreet(withoutDistrict(name))),
    isInScope: (street) => streetCodes?.includes(street) ?? true,
    communitiesNamed: (street, name) =>
      namedLike(communities.get(street) ?? [], withoutDistrict(name).replace(nameOf.get(street) ?? '', '')),
  };
}

/** Children’s files in the program table; their identities in the identity table. */
import {
  type Child,
  type ChildIdentity,
  childIdentitySchema,
  childSchema,
} from '../../../shared/intake/children/child.ts';
import { isErased } from '../../../shared/intake/erasure/erasure.ts';
import type { ChildId, DistrictCode, StreetCode } from '../../../shared/kernel/ids.ts';
import type { Instant } from '../../../shared/kernel/instants.ts';
import type { Source } from '../page.ts';
import { recordStore } from '../stored-kind.ts';

/** Only while a transfer awaits its answer: listed for the street that has to give it. */
const transferKeys = ({ id, transfer }: Child) =>
  transfer && {
    bySubjectPk: `TRANSFERS#${transfer.streetCode}`,
    bySubjectSk: `${transfer.askedAt}#${id}`,
  };

/** By status and time, so that one status is one range, and whoever waits longest stands first. */
function placed(child: Child) {
  const since = 'waitingSince' in child ? child.waitingSince : child.submittedAt;
  const sk = `${child.status}#${since}#${child.id}`;
  return {
    ...(child.erasure && { erasureStep: child.erasure.step }),
    byDistrictPk: `CHILDREN#${child.districtCode}`,
    byDistrictSk: sk,
    byStreetPk: `CHILDREN#${child.streetCode}`,
    byStreetSk: sk,
    ...transferKeys(child),
  };
}

export const childFiles = recordStore<ChildId, Child>({
  table: 'program',
  prefix: 'CHILD',
  sk: 'FILE',
  schema: childSchema,
  schemaVersion: 1,
  idOf: ({ id }) => id,
  placed,
  // `consent` is of the first release.
  marks: ['erasureStep', 'consent'],
  isErased,
});

export const {
  parse: parseChild,
  get: getChild,
  readMany: readChildren,
  create: createChild,
  replace: replaceChild,
  unchanged: childUnchanged,
} = childFiles;

/** @param before where only those who have waited since before this instant are meant. */
const rangeOf = (status: Child['status'] | undefined, before: Instant | undefined) =>
  status && before
    ? { skBetween: [`${status}#`, `${status}#${before}`] as const }
    : { skBegins: status && `${status}#` };

/** Where a district’s children are listed. */
export const childrenOfDistrict = (
  code: DistrictCode,
  status?: Child['status'],
  before?: Instant,
): Source => ({
  table: 'program',
  index: 'byDistrict',
  partitions: [`CHILDREN#${code}`],
  ...rangeOf(status, before),
});

/** Where the children of some streets are listed. */
export const childrenOfStreets = (
  codes: readonly StreetCode[],
  status?: Child['status'],
  before?: Instant,
): Source => ({
  table: 'program',
  index: 'byStreet',
  partitions: codes.map((code) => `CHILDREN#${code}`),
  ...rangeOf(status, before),
});

/** Files that are offered to some streets, oldest first. */
export const transfersToStreets = (codes: readonly StreetCode[]): Source => ({
  table: 'program',
  index: 'bySubject',
  partitions: codes.map((code) => `TRANSFERS#${code}`),
});

export const childIdentities = recordStore<ChildId, ChildIdentity>({
  table: 'identity',
  prefix: 'CHILD',
  sk: 'IDENTITY',
  schema: childIdentitySchema,
  schemaVersion: 1,
  idOf: ({ childId }) => childId,
});

/** Replacing one goes with a new version of the file, which alone tells whether it is still as loaded. */
export const {
  create: createChildIdentity,
  overwrite: replaceChildIdentity,
  remove: removeChildIdentity,
  get: getChildIdentity,
  readMany: readChildIdentities,
} = childIdentities;

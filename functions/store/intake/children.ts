/** Children’s files in the program table; their identities in the identity table. */
import {
  type Child,
  type ChildIdentity,
  childIdentitySchema,
  childSchema,
} from '../../../shared/intake/children/child.ts';
import type { ChildId, DistrictCode, StreetCode } from '../../../shared/kernel/ids.ts';
import type { Instant } from '../../../shared/kernel/instants.ts';
import { readItems } from '../batch.ts';
import { type Change, create, overwrite, remove, replace, unchanged } from '../change.ts';
import type { Source } from '../page.ts';
import { readItem } from '../record.ts';

const childKey = (id: ChildId) => ({ pk: `CHILD#${id}`, sk: 'FILE' });
const identityKey = (id: ChildId) => ({ pk: `CHILD#${id}`, sk: 'IDENTITY' });

/** Only while a transfer awaits its answer: listed for the street that has to give it. */
const transferKeys = ({ id, transfer }: Child) =>
  transfer && {
    bySubjectPk: `TRANSFERS#${transfer.streetCode}`,
    bySubjectSk: `${transfer.askedAt}#${id}`,
  };

/** By status and time, so that one status is one range, and whoever waits longest stands first. */
function childItem(file: Child) {
  const child = childSchema.parse(file);
  const since = 'waitingSince' in child ? child.waitingSince : child.submittedAt;
  const sk = `${child.status}#${since}#${child.id}`;
  return {
    ...child,
    ...childKey(child.id),
    ...(child.erasure && { erasureStep: child.erasure.step }),
    byDistrictPk: `CHILDREN#${child.districtCode}`,
    byDistrictSk: sk,
    byStreetPk: `CHILDREN#${child.streetCode}`,
    byStreetSk: sk,
    ...transferKeys(child),
  };
}

export const parseChild = (item: unknown): Child => childSchema.parse(item);

export const getChild = (id: ChildId) => readItem('program', childKey(id), parseChild);

/** Those of the files that exist, in no particular order. */
export const readChildren = (ids: readonly ChildId[]): Promise<Child[]> =>
  readItems('program', ids.map(childKey), parseChild);

export const createChild = (child: Child): Change => create('program', childItem(child));

export const replaceChild = (before: Child, after: Child): Change =>
  replace('program', childItem({ ...after, version: before.version + 1 }), before.version);

/** Whoever writes with this rests on the child being as loaded. */
export const childUnchanged = (child: Child): Change =>
  unchanged('program', childKey(child.id), child.version);

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

const identityItem = (identity: ChildIdentity) => ({
  ...childIdentitySchema.parse(identity),
  ...identityKey(identity.childId),
});

/** Files that are offered to some streets, oldest first. */
export const transfersToStreets = (codes: readonly StreetCode[]): Source => ({
  table: 'program',
  index: 'bySubject',
  partitions: codes.map((code) => `TRANSFERS#${code}`),
});

export const createChildIdentity = (identity: ChildIdentity): Change =>
  create('identity', identityItem(identity));

/** Goes with a new version of the file, which alone tells whether it is still as loaded. */
export const replaceChildIdentity = (identity: ChildIdentity): Change =>
  overwrite('identity', identityItem(identity));

export const removeChildIdentity = (id: ChildId): Change => remove('identity', identityKey(id));

const parseIdentity = (item: unknown): ChildIdentity => childIdentitySchema.parse(item);

export const getChildIdentity = (id: ChildId) => readItem('identity', identityKey(id), parseIdentity);

export const readChildIdentities = (ids: readonly ChildId[]): Promise<ChildIdentity[]> =>
  readItems('identity', ids.map(identityKey), parseIdentity);

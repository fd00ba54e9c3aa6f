/** What a correction makes of a child’s two records. */

import { streetOf } from '../../kernel/ids.ts';
import { dateIn, type Instant } from '../../kernel/instants.ts';
import { checkKinds } from '../../office/kinds/kinds.ts';
import { checkBirthMonth } from '../children/birth-month.ts';
import type { Child, ChildIdentity, ChildRecords } from '../children/child.ts';
import { type Fault, faultAt } from '../children/field-fault.ts';
import { FILE_FIELDS } from '../children/field-groups.ts';
import { IDENTITY_KEYS, maskedIdentity, phoneFacts } from '../children/field-values.ts';
import { PART_LABELS, type Part } from '../children/fields.ts';
import { askedSince } from '../consents/consenting-age.ts';
import { contactOf } from '../identities/family.ts';
import { withoutSettled } from '../reviews/review-rules.ts';
import type { Correction, CorrectionChanges } from './correction.ts';

/** Corrected answer by answer. */
const PARTS = Object.keys(PART_LABELS) as Part[];
const WHOLE = IDENTITY_KEYS.filter((key) => !(key in PART_LABELS));

export interface Corrected extends ChildRecords {
  /** Those that changed, such as `guardian.phone`. */
  readonly fields: readonly string[];
  readonly was: Correction['was'];
}

const isSame = (a: unknown, b: unknown) => JSON.stringify(a ?? null) === JSON.stringify(b ?? null);

/** The part of `given` that differs from what is held. */
const differing = (current: object, given: object) =>
  Object.entries(given).filter(
    ([key, value]) => value !== undefined && !isSame((current as Record<string, unknown>)[key], value),
  );

const named = (of: object, names: readonly string[]) =>
  Object.fromEntries(Object.entries(of).filter(([name]) => names.includes(name)));

/** Without the fields that are taken away. */
const withChanges = <T extends object>(current: T, changed: readonly (readonly [string, unknown])[]): T =>
  ({ ...current, ...Object.fromEntries(changed.map(([key, value]) => [key, value ?? undefined])) }) as T; // the values have the fields’ own schemas

/** The held values of the named fields. */
const before = (current: object, changed: readonly (readonly [string, unknown])[]) =>
  named(
    current,
    changed.map(([key]) => key),
  );

function correctIdentity(identity: ChildIdentity, given: CorrectionChanges) {
  const plain = differing(identity, named(given, WHOLE));
  const nested = PARTS.map((part) => ({
    part,
    changed: differing(identity[part] ?? {}, given[part] ?? {}),
  })).filter(({ changed }) => changed.length > 0);
  const parts = nested.map(
    ({ part, changed }) => [part, withChanges(identity[part] ?? {}, changed)] as const,
  );
  return {
    identity: withChanges(identity, [...plain, ...parts]),
    fields: [
      ...plain.map(([key]) => key),
      ...nested.flatMap(({ part, changed }) => changed.map(([key]) => `${part}.${key}`)),
    ],
    was: {
      ...before(identity, plain),
      ...Object.fromEntries(nested.map(({ part, changed }) => [part, before(identity[part] ?? {}, changed)])),
    },
  };
}

/** The file follows its identity: masked name, year of birth; the community where it is corrected, else a transfer may have changed it. */
const following = (child: Child, identity: ChildIdentity, fields: readonly string[], now: Instant) => ({
  ...child,
  ...maskedIdentity(identity),
  ...(fields.includes('birthMonth') && askedSince(child, identity.birthMonth, now)),
  ...phoneFacts(contactOf(identity).phone),
  ...(fields.includes('address.communityCode') && { communityCode: identity.address.communityCode }),
});

/** A guardian or carer who is named for the first time is named in full. */
function incompleteMember(identity: ChildIdentity): Fault | undefined {
  for (const part of ['guardian', 'carer'] as const)
    for (const key of ['name', 'relation', 'phone'] as const)
      if (identity[part] && !identity[part][key]) return faultAt(`/${part}/${key}`, 'value.missing');
  return undefined;
}

/** What a correction may not make of a file (R-IN-70). */
function faultOf({ child, identity }: ChildRecords, had: Child, fields: readonly string[], now: Instant) {
  const choice = { district: child.districtCode, on: dateIn(now), before: had.kinds };
  const retired = checkKinds(child.kinds, choice);
  if (retired) return faultAt('/kinds', retired);
  const age = fields.includes('birthMonth') ? checkBirthMonth(identity.birthMonth, now) : undefined;
  if (age) return faultAt('/birthMonth', age);
  const unnamed = incompleteMember(identity);
  if (unnamed) return unnamed;
  if (streetOf(child.communityCode) !== child.streetCode)
    return faultAt('/address/communityCode', 'community.otherStreet');
  if (!child.mostWanted.every((code) => child.needs.includes(code)))
    return faultAt('/mostWanted', 'mostWanted.notNeeded');
  return undefined;
}

/**
 * R-IN-70: A correction changes the answers that it names, within the bounds of the form, and not the street. A most wanted need is
 * one of the needs, and a child remains a child.
 * @returns both records and what they replace, `fields` empty when nothing changed; or the field that cannot be.
 */
export function correctChild(
  { child, identity }: ChildRecords,
  given: CorrectionChanges,
  now: Instant,
): Corrected | Fault {
  const plain = differing(child, named(given, FILE_FIELDS));
  const person = correctIdentity(identity, given);
  const fields = [...plain.map(([key]) => key), ...person.fields];
  const corrected = {
    child: withoutSettled(following(withChanges(child, plain), person.identity, fields, now), child),
    identity: person.identity,
  };
  const fault = faultOf(corrected, child, fields, now);
  return fault ?? { ...corrected, fields, was: { ...before(child, plain), ...person.was } };
}

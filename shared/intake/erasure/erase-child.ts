/** What an erasure leaves of a child’s file, and when it may not be. */

import { isRefusal, type Refusal, refuse } from '../../kernel/problem.ts';
import { type Child, type ChildIn, childFileSchema } from '../children/child.ts';
import { closeChild } from '../children/close-and-reopen.ts';
import {
  FILE_FIELDS,
  type FileField,
  isListField,
  isRetained,
  type ListField,
  type RetainedField,
} from '../children/field-groups.ts';
import { ERASED, type RunningErasure, streetOnly } from './erasure.ts';

const BLOCKS = {
  paired: {
    zh: '孩子正在结对，请先结束结对',
    en: 'The child is paired. End the pairing first',
  },
  proposed: {
    zh: '孩子有未办结的匹配建议，请先处理该建议',
    en: 'The child has a proposed match. Settle it first',
  },
  leaving: {
    zh: '监护人的退出申请正在办理，请先办结',
    en: 'A withdrawal request is in progress. Decide it first',
  },
} as const;

/** R-IN-84: A child’s file is not erased while the child is paired, a proposal is open or a withdrawal request is undecided. See R-SU-25. */
export function refuseErasure({ status, withdrawalId }: Child): Refusal | undefined {
  if (withdrawalId) return refuse('erasureBlocked', { detail: BLOCKS.leaving });
  return status === 'paired' || status === 'proposed'
    ? refuse('erasureBlocked', { detail: BLOCKS[status] })
    : undefined;
}

const [, , , , , closedSchema] = childFileSchema.options;

/** Each answer says in its row what becomes of it. */
const RETAINED = Object.fromEntries(FILE_FIELDS.filter(isRetained).map((field) => [field, true])) as Readonly<
  Record<RetainedField, true>
>;
type ClearedList = Exclude<FileField & ListField, RetainedField>;
const isClearedList = (field: FileField): field is ClearedList => isListField(field) && !isRetained(field);
const NO_MEMBERS = Object.fromEntries(
  FILE_FIELDS.filter(isClearedList).map((field): [ClearedList, never[]] => [field, []]),
) as Readonly<Record<ClearedList, never[]>>;

/** The others are named one by one, so that a property that comes later is erased until somebody decides otherwise. */
const retainedSchema = closedSchema.pick({
  id: true,
  fileNumber: true,
  districtCode: true,
  streetCode: true,
  birthYear: true,
  ...RETAINED,
  source: true,
  consents: true,
  childConsents: true,
  submittedAt: true,
  verifiedAt: true,
  reopenedAt: true,
  earlierPeriods: true,
  closedAt: true,
  mergedFrom: true,
  mergedInto: true,
  referralIds: true,
  status: true,
  version: true,
});

/** A file that is still open ends with its erasure. */
function closedFile(child: Child, { at }: RunningErasure): ChildIn<'closed'> | Refusal {
  const closed = refuseErasure(child) ?? (child.status === 'closed' ? child : closeChild(child, ERASED, at));
  if (isRefusal(closed)) return closed;
  return closed.status === 'closed' ? closed : refuse('wrongStatus');
}

/**
 * R-IN-85: After an erasure a child’s file contains only what statistics need: kinds, year of birth, gender, street, needs, free times
 * and its own dates. Nothing that was typed remains.
 */
export function eraseChild(child: Child, erasure: RunningErasure): Child | Refusal {
  const closed = closedFile(child, erasure);
  if (isRefusal(closed)) return closed;
  const { consents, childConsents, earlierPeriods, ...retained } = retainedSchema.parse(closed);
  return {
    ...retained,
    consents: consents.map(({ reason: _reason, ...consent }) => consent),
    ...(childConsents && {
      childConsents: childConsents.map(({ reason: _reason, ...decision }) => decision),
    }),
    earlierPeriods: earlierPeriods.map((period) => ({ ...period, closeReason: ERASED })),
    communityCode: streetOnly(retained.streetCode),
    maskedName: ERASED,
    ...NO_MEMBERS,
    householdKeys: [],
    siblingIds: [],
    closeReason: ERASED,
    erasure,
  };
}

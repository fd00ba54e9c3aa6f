/** Two files side by side: are they one child’s? Identity is compared here and not shown. */
import * as z from 'zod';
import type { ChildRecords } from '../rights/correct-child.ts';
import type { Child, ChildIdentity } from './child.ts';
import { bareAddress, bareName } from './duplicate-keys.ts';

const fieldsOfFile = ['gender', 'grade', 'kinds', 'needs', 'mostWanted', 'interests', 'freeTimes'] as const;
const fieldsOfIdentity = [
  'name',
  'birthMonth',
  'guardianName',
  'relation',
  'phone',
  'address',
  'note',
] as const;
export const comparedFields = [...fieldsOfIdentity, ...fieldsOfFile] as const;
export type ComparedField = (typeof comparedFields)[number];

export const comparisonSchema = z
  .object({
    field: z.enum(comparedFields),
    verdict: z.enum(['same', 'different', 'onlyThis', 'onlyOther']),
    /** As the files show it: masked, or nothing, where it is a person’s. */
    here: z.string().optional(),
    other: z.string().optional(),
  })
  .meta({ id: 'FieldComparison' });
export type Comparison = z.infer<typeof comparisonSchema>;

/** How a field is compared: equal texts are the same. */
const IDENTITY_TEXT = {
  name: ({ name }) => bareName(name),
  birthMonth: ({ birthMonth }) => birthMonth,
  guardianName: ({ guardian }) => bareName(guardian.name),
  relation: ({ guardian }) => guardian.relation,
  phone: ({ guardian }) => guardian.phone,
  address: ({ address }) => bareAddress(address),
  note: ({ note }) => note?.trim() ?? '',
} as const satisfies Record<(typeof fieldsOfIdentity)[number], (identity: ChildIdentity) => string>;

/** Of an identity only what every list shows: the masked name, the year of birth, the street. */
const IDENTITY_SHOWN = {
  name: ({ maskedName }) => maskedName,
  birthMonth: ({ birthYear }) => String(birthYear),
  address: ({ streetCode }) => streetCode,
} as const satisfies Partial<Record<ComparedField, (child: Child) => string>>;

const textOf = (value: string | readonly string[] | undefined) =>
  typeof value === 'string' ? value : (value ?? []).toSorted().join(' ');

function verdictOf(here: string, other: string): Comparison['verdict'] {
  if (here === other) return 'same';
  if (other === '') return 'onlyThis';
  return here === '' ? 'onlyOther' : 'different';
}

function compareIdentity(
  field: (typeof fieldsOfIdentity)[number],
  a: ChildRecords,
  b: ChildRecords,
): Comparison {
  const [here, other] = [IDENTITY_TEXT[field](a.identity), IDENTITY_TEXT[field](b.identity)];
  const shown = field in IDENTITY_SHOWN ? IDENTITY_SHOWN[field as keyof typeof IDENTITY_SHOWN] : undefined;
  return {
    field,
    verdict: verdictOf(here, other),
    ...(shown && { here: shown(a.child), other: shown(b.child) }),
  };
}

function compareFile(field: (typeof fieldsOfFile)[number], a: ChildRecords, b: ChildRecords): Comparison {
  const [here, other] = [textOf(a.child[field]), textOf(b.child[field])];
  return { field, verdict: verdictOf(here, other), here, other };
}

/** Every field of both files, in the order of the form (R-IN-22). */
export const compareFiles = (a: ChildRecords, b: ChildRecords): Comparison[] => [
  ...fieldsOfIdentity.map((field) => compareIdentity(field, a, b)),
  ...fieldsOfFile.map((field) => compareFile(field, a, b)),
];

export const likelihoods = ['likely', 'possible'] as const;
export type Likelihood = (typeof likelihoods)[number];

/**
 * R-IN-22: Two files are likely duplicates with the same name and birth month or phone, and possible duplicates with the same name
 * at one address or in one street, or with the same birth month and gender in one household. The latter are a typing error, or
 * twins.
 * @returns `undefined` for two files that share a household and no more.
 */
export function likelihoodOf(a: ChildRecords, b: ChildRecords): Likelihood | undefined {
  const same = (field: keyof typeof IDENTITY_TEXT) =>
    IDENTITY_TEXT[field](a.identity) === IDENTITY_TEXT[field](b.identity);
  const isOneHousehold = same('phone') || same('address');
  if (same('name') && (same('birthMonth') || same('phone'))) return 'likely';
  if (same('name') && (isOneHousehold || a.child.streetCode === b.child.streetCode)) return 'possible';
  const isAlike = same('birthMonth') && a.child.gender === b.child.gender;
  return isOneHousehold && isAlike ? 'possible' : undefined;
}

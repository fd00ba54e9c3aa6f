/** The grown-ups of a child’s file: the guardian, who consents, and the carer whom the parents have entrusted the child to. */
import type { FamilyMember } from '../children/child.ts';

interface Family {
  readonly guardian?: FamilyMember | undefined;
  readonly carer?: FamilyMember | undefined;
}

export const membersOf = ({ guardian, carer }: Family): FamilyMember[] =>
  [guardian, carer].filter((one) => one !== undefined);

/** Whom the office calls first: the guardian, and the carer where no guardian is known. */
export function contactOf(family: Family): FamilyMember {
  const [contact] = membersOf(family);
  if (!contact) throw new Error('a file names neither a guardian nor a carer');
  return contact;
}

interface Phones {
  readonly guardian?: Pick<FamilyMember, 'phone'> | undefined;
  readonly carer?: Pick<FamilyMember, 'phone'> | undefined;
}

/** Each once. */
export const phonesOf = ({ guardian, carer }: Phones): string[] => [
  ...new Set([guardian, carer].flatMap((member) => member?.phone ?? [])),
];

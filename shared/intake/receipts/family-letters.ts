/** R-IN-116: One letter a family: the children of one guardian stand on one page, each with its own code. */
import { communityByCode, streetByCode } from '../../kernel/regions.ts';
import type { ChildRecords } from '../children/child.ts';
import { contactOf } from '../identities/family.ts';
import type { ReceiptLetter } from './receipt-letter.ts';

interface CodeOfChild extends ChildRecords {
  readonly code: string;
}

const addressOf = ({ address: { streetCode, communityCode, detail } }: ChildRecords['identity']) =>
  `${streetByCode(streetCode)?.name ?? ''}${communityByCode(communityCode)?.name ?? ''}${detail}`;

const familyOf = ({ identity }: CodeOfChild) => {
  const { phone, name } = contactOf(identity);
  return `${phone} ${name}`;
};

/** In the order of the children. */
export function familyLetters(codes: readonly CodeOfChild[]): ReceiptLetter[] {
  const families = Map.groupBy(codes, familyOf);
  return [...families.values()].map((children) => {
    const [{ identity }] = children as [CodeOfChild, ...CodeOfChild[]]; // a group has somebody in it
    return {
      guardian: contactOf(identity).name,
      address: addressOf(identity),
      children: children.map(({ child: { fileNumber, maskedName }, code }) => ({
        fileNumber,
        maskedName,
        code,
      })),
    };
  });
}

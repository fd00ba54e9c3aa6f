/** Where a district’s chain of seals ends, whatever somebody with other rights has put above or beside it (R-RE-91). */
import type { DistrictCode } from '../../../shared/kernel/ids.ts';
import {
  canonicalText,
  follows,
  type makeSeal,
  type Seal,
  type Stored,
  wholeSeal,
} from '../../../shared/reporting/audit/chain.ts';
import { type Change, create } from '../change.ts';
import { tableName } from '../documents.ts';
import { marksIn, marksOf, query, sealPartition, sha256, storedItem } from './seals.ts';

/** Where a chain ends, and what is stored above it that is no seal of the sealer’s. */
export interface ChainEnd {
  readonly head: Seal | undefined;
  readonly intruders: readonly (Stored & { readonly sk: string })[];
}

/** The latest seals, the last one first: two are enough unless somebody has put something above them. */
async function sealsFromTop(district: DistrictCode, below: string | undefined) {
  const { Items = [], LastEvaluatedKey } = await query(sealPartition(district), {
    ScanIndexForward: false,
    ...(below === undefined
      ? { Limit: 2 }
      : {
          KeyConditionExpression: 'pk = :pk AND sk < :below',
          ExpressionAttributeValues: { ':below': below },
        }),
  });
  return { items: Items.map((item) => storedItem.parse(item)), isLast: LastEvaluatedKey === undefined };
}

/** Made upon the one below it, or named by the mark of one of its entries, which is stored together with it. */
async function isSealers(district: DistrictCode, seal: Seal, below: Stored | undefined): Promise<boolean> {
  if (follows(seal, below && wholeSeal(below, sha256))) return true;
  const marks = await marksOf(
    district,
    seal.entries.map(({ key }) => key),
  );
  return [...marks.values()].includes(seal.seq);
}

export async function chainEnd(district: DistrictCode): Promise<ChainEnd> {
  const seen: (Stored & { readonly sk: string })[] = [];
  let isLast = false;
  for (let index = 0; ; index += 1) {
    while (!isLast && seen.length < index + 2) {
      const page = await sealsFromTop(district, seen.at(-1)?.sk);
      seen.push(...page.items);
      ({ isLast } = page);
    }
    const item = seen[index];
    const seal = item && wholeSeal(item, sha256);
    if (!item || (seal && (await isSealers(district, seal, seen[index + 1]))))
      return { head: seal, intruders: seen.slice(0, index) };
  }
}

const MAX_COPIED_CHARACTERS = 50_000;

/** A seal where something stands that is none, and that has not changed since it was read; its text is put aside. */
export function replaceIntruder(seal: ReturnType<typeof makeSeal>, intruder: Stored): Change[] {
  const copy = {
    pk: `${seal.pk}#REPLACED`,
    sk: `${seal.sk}#${seal.sealedAt}`,
    text: canonicalText(intruder).slice(0, MAX_COPIED_CHARACTERS),
  };
  const put: Change = {
    write: {
      Put: {
        TableName: tableName('audit'),
        Item: seal,
        ConditionExpression: intruder.hash === undefined ? 'attribute_not_exists(#hash)' : '#hash = :seen',
        ExpressionAttributeNames: { '#hash': 'hash' },
        ...(intruder.hash !== undefined && { ExpressionAttributeValues: { ':seen': intruder.hash } }),
      },
    },
    unmet: 'changed',
  };
  return [put, create('audit', copy), ...marksIn(seal)];
}

/** How one would know that something of another district has come through. */
import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { Read } from './reads.ts';
import { NORTH, type Realm, SOUTH, signsOf } from './realm.ts';
import { allItems } from './tables.ts';

export interface Foreign {
  readonly signs: RegExp;
  readonly ids: ReadonlySet<string>;
}

export const otherThan = (realm: Realm) => (realm === NORTH ? SOUTH : NORTH);

const ID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;

/** The other district’s codes and names, and the ids that stand in its items and in none of this one’s. */
export async function foreignTo(realm: Realm, client: DynamoDBClient): Promise<Foreign> {
  const items = await allItems(client);
  const idsOf = ({ districtCode }: Realm) =>
    new Set(items.filter((text) => text.includes(districtCode)).flatMap((text) => text.match(ID) ?? []));
  const other = otherThan(realm);
  return { signs: signsOf(other), ids: idsOf(other).difference(idsOf(realm)) };
}

export const leaksIn = (text: string, { signs, ids }: Foreign) => [
  ...(text.match(signs) ?? []),
  ...(text.match(ID) ?? []).filter((id) => ids.has(id)),
];

export const leaksOf = (read: ReadonlyMap<string, Read>, foreign: Foreign) =>
  [...read].flatMap(([key, { told, cursors }]) =>
    leaksIn([...told, ...cursors].join('\n'), foreign).map((leak) => `${key}: ${leak}`),
  );

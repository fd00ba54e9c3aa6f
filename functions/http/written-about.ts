/** Whom a change is about: everybody whose id stands in what it stores. */
import type { PersonRef } from '../../shared/intake/identities/redaction.ts';
import {
  type ChildId,
  childId,
  type PairingId,
  type ProposalId,
  pairingId,
  referralId,
  volunteerId,
} from '../../shared/kernel/ids.ts';
import type { Change } from '../store/change.ts';
import { readChildren } from '../store/intake/children.ts';
import { readPairings } from '../store/matching/pairings.ts';
import { readProposals } from '../store/matching/proposals.ts';
import type { Decided } from '../store/outcome.ts';

const SCHEMAS = { child: childId, volunteer: volunteerId, referral: referralId } as const;
type Kind = PersonRef['kind'];

/** What one transaction can store is about no more. */
const MAX_PEOPLE = 100;

/** Attributes of records that name somebody’s file. */
const FIELDS = {
  childId: 'child',
  childIds: 'child',
  volunteerId: 'volunteer',
  referralId: 'referral',
} as const satisfies Record<string, Kind>;

const KEY = /^(CHILD|VOLUNTEER|REFERRAL)#([\w-]+)$/;

type Named = readonly [kind: Kind, id: unknown];

type StoredItem = Readonly<Record<string, unknown>>;

const itemOf = ({ item, write: { Put, Delete, ConditionCheck } }: Change): StoredItem =>
  item ?? Put?.Item ?? Delete?.Key ?? ConditionCheck?.Key ?? {};

function namedByKey(pk: unknown): Named[] {
  const [, kind, id] = KEY.exec(String(pk)) ?? [];
  return kind ? [[kind.toLowerCase() as Kind, id]] : []; // the kinds, in capitals
}

const namedIn = (item: StoredItem): Named[] => [
  ...namedByKey(item.pk),
  ...Object.entries(FIELDS).flatMap(([field, kind]) =>
    [item[field] ?? []].flat().map((id): Named => [kind, id]),
  ),
];

/** Items that name no volunteer: a child’s file names the pairing or the proposal, and whatever else is about the child names the file. */
async function volunteersOf(items: readonly StoredItem[]): Promise<Named[]> {
  const isFile = ({ pk }: StoredItem) => namedByKey(pk).length > 0;
  const children = items
    .filter((item) => !isFile(item))
    .flatMap(({ childId: id }) => childId.safeParse(id).data ?? []);
  const files: readonly StoredItem[] = [
    ...items,
    ...(await readChildren([...new Set(children)] as ChildId[])),
  ];
  const idsOf = (field: string) => [
    ...new Set(files.flatMap((file) => pairingId.safeParse(file[field]).data ?? [])),
  ];
  const [pairings, proposals] = await Promise.all([
    readPairings(idsOf('pairingId') as PairingId[]),
    readProposals(idsOf('proposalId') as string[] as ProposalId[]),
  ]);
  return [...pairings, ...proposals].map(({ volunteerId: id }) => ['volunteer', id] as const);
}

/** In the order in which they were named. */
export async function writtenAbout({ changes, facts }: Decided): Promise<PersonRef[]> {
  const items = changes.map(itemOf);
  const stored = items.flatMap(namedIn);
  const volunteers = stored.some(([kind]) => kind === 'volunteer') ? [] : await volunteersOf(items);
  const named = [...facts.map(({ subject: { kind, id } }) => [kind, id] as const), ...stored, ...volunteers];
  const people = named.flatMap(([kind, id]) => {
    const parsed = kind in SCHEMAS ? SCHEMAS[kind as Kind].safeParse(id) : undefined;
    return parsed?.success ? [{ kind, id: parsed.data } as PersonRef] : []; // kind and schema go together
  });
  const distinct = new Map(people.map((person) => [`${person.kind} ${person.id}`, person]));
  return [...distinct.values()].slice(0, MAX_PEOPLE);
}

/** The id of a delivery in paths: what is delivered, to whom, and for the how-manieth time. */
import type { Delivered, StoredDelivery } from '../../kernel/delivery.ts';

/** What tells one delivery from all others. */
export type DeliveryName = Pick<StoredDelivery, 'of' | 'recipient' | 'round'>;

/** No id contains it; a recipient’s own mark stands as a colon in paths. */
const BETWEEN = '.';

export const deliveryIdOf = ({ of, recipient, round }: DeliveryName): string =>
  [of.kind, of.id, recipient.replace('#', ':'), round].join(BETWEEN);

/** `undefined` for what is no such id. */
export function parseDeliveryId(id: string): DeliveryName | undefined {
  const [kind, of, recipient, round = '', ...more] = id.split(BETWEEN);
  if (!of || !recipient || more.length > 0 || !isKind(kind) || !/^[1-9]\d{0,3}$/.test(round))
    return undefined;
  return { of: { kind, id: of }, recipient: recipient.replace(':', '#'), round: Number(round) };
}

const isKind = (kind: string | undefined): kind is Delivered['kind'] =>
  kind === 'digest' || kind === 'message';

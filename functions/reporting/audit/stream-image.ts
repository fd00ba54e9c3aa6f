/** An item as a stream carries it, read like the same item of the table. */
import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import type { AttributeValue as StreamedValue } from 'aws-lambda';
import { exactNumber } from '../../store/exact-number.ts';

export type StreamImage = Readonly<Record<string, StreamedValue>>;

const bytes = (text: string) => Uint8Array.from(Buffer.from(text, 'base64'));

/** Lambda’s events are JSON: bytes come as text in base64. */
function withBytes(value: StreamedValue): AttributeValue {
  if (typeof value.B === 'string') return { B: bytes(value.B) };
  if (value.BS) return { BS: value.BS.map(bytes) };
  if (value.L) return { L: value.L.map(withBytes) };
  if (value.M) return { M: itemWithBytes(value.M) };
  return value as AttributeValue; // two packages’ types of one thing
}

const itemWithBytes = (image: StreamImage): Record<string, AttributeValue> =>
  Object.fromEntries(Object.entries(image).map(([name, value]) => [name, withBytes(value)]));

export const storedItemOf = (image: StreamImage): Record<string, unknown> =>
  unmarshall(itemWithBytes(image), { wrapNumbers: exactNumber });

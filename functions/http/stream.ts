/** Records of a table’s stream. */
import type { AttributeValue, DynamoDBRecord } from 'aws-lambda';
import type { Key } from '../store/change.ts';

const text = (value: AttributeValue | undefined) => value?.S ?? '';

/** The key of the item that changed. */
export const recordKey = ({ dynamodb }: DynamoDBRecord): Key => ({
  pk: text(dynamodb?.Keys?.pk),
  sk: text(dynamodb?.Keys?.sk),
});

/** Hashes of identities: equal for equal text, not to be reversed without the secret that only the identity table holds. */
import { createHmac, randomBytes } from 'node:crypto';
import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { PutCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import { documents, tableName } from './documents.ts';
import { readItem } from './record.ts';

const SECRET_KEY = { pk: 'SECRET', sk: 'HASH' };
const secretSchema = z.object({ secret: z.string() });
const readSecret = () => readItem('identity', SECRET_KEY, (item) => secretSchema.parse(item).secret);

async function makeSecret(): Promise<string | undefined> {
  const Item = { ...SECRET_KEY, secret: randomBytes(32).toString('base64') };
  try {
    const TableName = tableName('identity');
    await documents.send(
      new PutCommand({ TableName, Item, ConditionExpression: 'attribute_not_exists(pk)' }),
    );
    return Item.secret;
  } catch (error) {
    if (error instanceof ConditionalCheckFailedException) return readSecret();
    throw error;
  }
}

let secret: string | undefined;

/** A function that hashes; reads the secret once a process, makes it once a deployment. */
export async function keyedHash(): Promise<(text: string) => string> {
  secret ??= (await readSecret()) ?? (await makeSecret());
  if (secret === undefined) throw new Error('the identity table has no hash secret and took none');
  const key = secret;
  return (text) => createHmac('sha256', key).update(text).digest('base64url');
}

/** The issuer's signing key and cookie secret, kept in the data folder so that tokens outlive a restart. */
import { randomBytes } from 'node:crypto';
import { type CryptoKey, exportJWK, generateKeyPair, importJWK, type JWK } from 'jose';
import * as z from 'zod';
import { type DataFolder, readJsonFile, writeJsonFile } from '../json-file.ts';

const FILE = 'issuer.json';

const keptSchema = z.object({
  privateKey: z.looseObject({ kty: z.literal('RSA'), n: z.string(), e: z.string(), kid: z.string() }),
  cookieSecret: z.string(),
});

export interface IssuerKeys {
  readonly privateJwk: JWK;
  readonly privateKey: CryptoKey;
  readonly publicKey: CryptoKey;
  readonly cookieSecret: string;
}

async function makeKeys(): Promise<z.infer<typeof keptSchema>> {
  const { privateKey } = await generateKeyPair('RS256', { extractable: true });
  const jwk = await exportJWK(privateKey);
  const kid = randomBytes(8).toString('hex');
  return keptSchema.parse({
    privateKey: { ...jwk, kid, alg: 'RS256', use: 'sig' },
    cookieSecret: randomBytes(32).toString('hex'),
  });
}

export async function issuerKeys(folder: DataFolder): Promise<IssuerKeys> {
  const found = readJsonFile(folder, FILE, keptSchema);
  const kept = found ?? (await makeKeys());
  if (!found) writeJsonFile(folder, FILE, kept);
  const { kty, n, e } = kept.privateKey;
  const importKey = async (jwk: JWK) => (await importJWK(jwk, 'RS256')) as CryptoKey;
  return {
    privateJwk: kept.privateKey,
    privateKey: await importKey(kept.privateKey),
    publicKey: await importKey({ kty, n, e }),
    cookieSecret: kept.cookieSecret,
  };
}

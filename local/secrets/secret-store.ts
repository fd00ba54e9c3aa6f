/** Texts of secrets: made at the first start, kept in the data folder, replaced when somebody rotates one. */
import { randomBytes } from 'node:crypto';
import * as z from 'zod';
import { type SecretName, secretNames } from '../../shared/secrets.ts';
import { type DataFolder, readJsonFile, writeJsonFile } from '../json-file.ts';

const FILE = 'secrets.json';

/** What is random in each secret. */
const seedsSchema = z.partialRecord(z.enum(secretNames), z.string().min(1));

/** Around it stands what a function needs to find the stand-in of this start. */
export type TextOf = (seed: string) => string;

export interface SecretStore {
  /** The whole text, as `GetSecretValue` has it. */
  text(name: SecretName): string;
  /** What is random in it: a password, a key. */
  seed(name: SecretName): string;
  rotate(name: SecretName): void;
}

/** 43 letters, digits, `-` and `_`. */
const newSeed = () => randomBytes(32).toString('base64url');

export function openSecretStore(
  folder: DataFolder,
  texts: Readonly<Record<SecretName, TextOf>>,
): SecretStore {
  let seeds = readJsonFile(folder, FILE, seedsSchema) ?? {};
  const renew = (names: readonly SecretName[]) => {
    if (names.length === 0) return;
    seeds = { ...seeds, ...Object.fromEntries(names.map((name) => [name, newSeed()])) };
    writeJsonFile(folder, FILE, seeds);
  };
  renew(secretNames.filter((name) => seeds[name] === undefined));
  const seed = (name: SecretName) => seeds[name] ?? '';
  return { seed, text: (name) => texts[name](seed(name)), rotate: (name) => renew([name]) };
}

/** The issuer’s users, kept in the data folder: made by the accounts function, and changed by themselves as they sign in. */
import { randomBytes, scryptSync, timingSafeEqual } from 'node:crypto';
import * as z from 'zod';
import { type DataFolder, readJsonFile, writeJsonFile } from '../json-file.ts';

const FILE = 'issuer-users.json';

const userSchema = z.object({
  /** The `sub`. */
  id: z.string(),
  username: z.string(),
  email: z.string().optional(),
  /** `+86…` */
  phone: z.string().optional(),
  enabled: z.boolean(),
  attributes: z.record(z.string(), z.array(z.string())),
  requiredActions: z.array(z.string()),
  password: z.object({ salt: z.string(), hash: z.string(), expiresAtMs: z.number().optional() }).optional(),
  /** Time-based one-time passwords. */
  otps: z.array(z.object({ id: z.string(), secret: z.string() })),
  /** An authenticator of Cognito’s that is not asked for at sign-in yet. */
  softwareToken: z.object({ secret: z.string(), isVerified: z.boolean() }).optional(),
  createdAtMs: z.number(),
  /** Sessions and tokens from before have ended. */
  endedAtMs: z.number(),
});
export type IssuerUser = z.infer<typeof userSchema>;

/** Cheap: these people are made up. */
const SCRYPT_COST = 1024;
const hashOf = (text: string, salt: string) =>
  scryptSync(text, salt, 32, { N: SCRYPT_COST }).toString('base64url');

/** @param expiresAtMs of a temporary one */
export function newPassword(text: string, expiresAtMs?: number): NonNullable<IssuerUser['password']> {
  const salt = randomBytes(16).toString('base64url');
  return { salt, hash: hashOf(text, salt), ...(expiresAtMs !== undefined && { expiresAtMs }) };
}

export function isPassword({ password }: IssuerUser, text: string): boolean {
  if (!password || Date.now() > (password.expiresAtMs ?? Number.POSITIVE_INFINITY)) return false;
  return timingSafeEqual(Buffer.from(hashOf(text, password.salt)), Buffer.from(password.hash));
}

/** What somebody may type: the user name, the address, or the number with or without its prefix. */
const namesOf = ({ username, email, phone }: IssuerUser) =>
  [username, email, phone, phone?.replace(/^\+86/, '')].map((name) => name?.toLowerCase());

export interface AccountStore {
  all(): readonly IssuerUser[];
  byId(id: string): IssuerUser | undefined;
  named(typed: string): IssuerUser | undefined;
  /** Adds the user, or puts it in the place of the one with its id. */
  put(user: IssuerUser): void;
  remove(id: string): void;
}

export function openAccountStore(folder: DataFolder): AccountStore {
  const users = new Map(
    (readJsonFile(folder, FILE, z.array(userSchema)) ?? []).map((user) => [user.id, user] as const),
  );
  const save = () => writeJsonFile(folder, FILE, [...users.values()]);
  const all = () => [...users.values()];
  return {
    all,
    byId: (id) => users.get(id),
    named: (typed) => all().find((user) => namesOf(user).includes(typed.trim().toLowerCase())),
    put: (user) => {
      users.set(user.id, user);
      save();
    },
    remove: (id) => {
      users.delete(id);
      save();
    },
  };
}

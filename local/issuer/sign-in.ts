/** Signs personas in without a browser, and keeps their tokens for those who ask from inside. */
import type { Plan } from '../assembly/plan.ts';
import type { EngineClient } from '../engine/client.ts';
import type { DataFolder } from '../json-file.ts';
import { ensureMember, OFFICERS, parsePersona } from '../personas.ts';
import { issuerKindOf } from './issuer-kinds.ts';
import { type IssuerKeys, issuerKeys } from './keys.ts';
import { signToken } from './tokens.ts';

export interface SignIn {
  readonly issuer: string;
  readonly keys: IssuerKeys;
  /** A new token; the member record is made if there is none. Throws for a text that names nobody. */
  token(persona: string): Promise<string>;
  /** The token given before, if there was one. */
  cachedToken(persona: string): Promise<string>;
}

interface SignInOptions {
  readonly plan: Plan;
  readonly engine: EngineClient;
  readonly dataFolder: DataFolder;
  readonly issuer: string;
}

/** The program table, where the member records are: by the variable that every function knows it by. */
function programTableOf({ functions }: Plan): string | undefined {
  return functions.map(({ environment }) => environment.PROGRAM_TABLE).find((name) => name !== undefined);
}

export async function createSignIn({ plan, engine, dataFolder, issuer }: SignInOptions): Promise<SignIn> {
  const keys = await issuerKeys(dataFolder);
  const programTable = programTableOf(plan);
  if (programTable !== undefined)
    await Promise.all(OFFICERS.map((officer) => ensureMember(engine, programTable, officer)));
  const tokens = new Map<string, Promise<string>>();
  const token = async (text: string) => {
    const persona = parsePersona(text);
    if (!persona) throw new Error(`Nobody is called "${text}".`);
    if (programTable) await ensureMember(engine, programTable, persona);
    return signToken({ issuer, keys, kind: issuerKindOf(plan) }, persona);
  };
  const cachedToken = (persona: string) => {
    const found = tokens.get(persona) ?? token(persona);
    tokens.set(persona, found);
    return found;
  };
  return { issuer, keys, token, cachedToken };
}

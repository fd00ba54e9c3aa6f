/** The customer's own KMS keys of an assembly with their key policies. */
import * as z from 'zod';
import { type Assembly, resourcesOf } from './resources.ts';
import { documentSchema, type Statement } from './roles.ts';

export interface Key {
  readonly arn: string;
  readonly id: string;
  readonly statements: readonly Statement[];
}

export const keysOf = (assembly: Assembly): Key[] =>
  resourcesOf(assembly, ['AWS::KMS::Key'], z.object({ KeyPolicy: documentSchema.default([]) })).map(
    ({ arn, name, properties }) => ({ arn, id: name, statements: properties.KeyPolicy }),
  );

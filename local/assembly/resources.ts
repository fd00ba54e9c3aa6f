/** The resources of an assembly by type, intrinsics evaluated, read through a schema of the properties that matter here. */
import type * as z from 'zod';
import { arnOf, nameOf, refOf } from './identity.ts';
import { isConditionMet, resolve, resourceId } from './intrinsics.ts';
import type { Stack } from './load.ts';

export interface Resource<P> {
  readonly name: string;
  readonly arn: string;
  readonly ref: string;
  readonly logicalId: string;
  readonly stack: Stack;
  readonly properties: P;
}

export type Assembly = readonly Stack[];

/** Every resource of these types that its condition does not leave out. */
export function resourcesOf<P>(
  assembly: Assembly,
  types: readonly string[],
  schema: z.ZodType<P>,
): Resource<P>[] {
  return assembly.flatMap((stack) => {
    const scope = { stack, all: assembly };
    return Object.entries(stack.template.Resources)
      .filter(([, { Type }]) => types.includes(Type))
      .filter(([, { Condition }]) => Condition === undefined || isConditionMet(Condition, scope))
      .map(([logicalId, { Properties }]) => {
        const id = resourceId(logicalId, scope);
        const properties = schema.parse(resolve(Properties ?? {}, scope));
        return { name: nameOf(id), arn: arnOf(id), ref: refOf(id), logicalId, stack, properties };
      });
  });
}

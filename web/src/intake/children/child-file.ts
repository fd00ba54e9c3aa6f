/** A child’s file as its page reads it, and how a change names it. */
import type { Body } from '../../ui/api.tsx';

export type Child = Body<'getChild'>;

export const recordOf = ({ id, version }: Child) => ({ path: { id }, ifMatch: version });

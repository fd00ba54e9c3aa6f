/** What may be wrong with the chain of seals, or with the log that it seals. */
import * as z from 'zod';
import { instantSchema } from '../../kernel/instants.ts';

const seq = z.int().min(1);
/** The entry’s key: `<instant>#<id>`. */
const entry = z.string();

export const chainFaultSchema = z.discriminatedUnion('kind', [
  /** There is no seal of this number, yet there are later ones. */
  z.object({ kind: z.literal('sealMissing'), seq }),
  /** The seal is not what was sealed. */
  z.object({ kind: z.literal('sealEdited'), seq }),
  /** The seal was made after another seal than the one that stands before it. */
  z.object({ kind: z.literal('sealReplaced'), seq }),
  z.object({ kind: z.literal('entryEdited'), seq, entry }),
  z.object({ kind: z.literal('entryDeleted'), seq, entry }),
  /** The chain ends before the anchor; of that time, or given by hand. */
  z.object({ kind: z.literal('tailCut'), seq, anchoredAt: instantSchema.optional() }),
  /** The seal of the anchor’s number is another one: the chain was made anew. */
  z.object({ kind: z.literal('anchorDiffers'), seq, anchoredAt: instantSchema.optional() }),
  /** In no seal, though it was stored longer ago than sealing takes. */
  z.object({ kind: z.literal('entryUnsealed'), entry }),
]);
export type ChainFault = z.infer<typeof chainFaultSchema>;

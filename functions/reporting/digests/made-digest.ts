/** The answer to a digest made by hand, given again: its quotes stand in the digest alone. */
import * as z from 'zod';
import { type DigestId, digestId } from '../../../shared/kernel/ids.ts';
import { deliveryView } from '../../../shared/reporting/deliveries/delivery-view.ts';
import { viewDigest } from '../../../shared/reporting/digests/digest.ts';
import type { RebuiltAnswer } from '../../http/idempotency.ts';
import { getDigest } from '../../store/reporting/digests.ts';

const rememberedSchema = z.object({ id: digestId, deliveries: z.array(deliveryView) });

export const madeDigest: RebuiltAnswer = {
  remembered: (body) => rememberedSchema.parse(body),
  body: async (remembered) => {
    const { id, deliveries } = rememberedSchema.parse(remembered);
    const digest = await getDigest(id as DigestId);
    if (!digest) throw new Error(`digest ${id} was made and is not there`);
    return { ...viewDigest(digest), deliveries };
  },
};

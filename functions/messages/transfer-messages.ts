/** Who is told of a transfer. */

import type { Child } from '../../shared/intake/children/child.ts';
import type { Clock } from '../../shared/kernel/clock.ts';
import type { StreetCode } from '../../shared/kernel/ids.ts';
import type { Change } from '../store/change.ts';
import { postMessage } from '../store/outbox.ts';

interface Telling {
  readonly child: Child;
  readonly kind: 'transferAsked' | 'transferAccepted' | 'transferDeclined';
  readonly toStreet: StreetCode;
}

/** The officers of one street, by file number. */
export const transferMessage = ({ child, kind, toStreet }: Telling, { newId, now }: Clock): Change =>
  postMessage({
    id: newId(),
    districtCode: child.districtCode,
    kind,
    to: { streets: [toStreet] },
    params: { file: child.fileNumber },
    path: `/children/${child.id}`,
    createdAt: now,
  });

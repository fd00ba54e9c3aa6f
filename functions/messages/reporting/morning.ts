/** The message that a morning is complete: to whoever has something in it, found from its parts. */
import type { DistrictCode } from '../../../shared/kernel/ids.ts';
import type { Instant } from '../../../shared/kernel/instants.ts';
import type { Change } from '../../store/change.ts';
import { postMessage } from '../../store/outbox.ts';

interface Round {
  readonly id: string;
  readonly districtCode: DistrictCode;
  /** The ids of its messages. */
  readonly parts: readonly string[];
}

export const morningMessage = ({ id, districtCode, parts }: Round, createdAt: Instant): Change =>
  postMessage({
    ...{ id, districtCode, createdAt, kind: 'morningReminders', path: '/' },
    ...{ to: {}, params: {}, parts: [...parts] },
  });

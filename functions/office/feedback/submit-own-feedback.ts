import type { OfficeOperation } from '../operation-types.ts';
import { receivedFeedback } from './received-feedback.ts';

export const submitOwnFeedback: OfficeOperation<'submitOwnFeedback'> = async (call) => {
  const { id: by, districtCode } = call.actor;
  return receivedFeedback({ districtCode, by }, call);
};

import { refuse } from '../../../shared/kernel/problem.ts';
import { DISTRICTS, districtByCode } from '../../../shared/kernel/regions.ts';
import { fieldError } from '../../http/field-errors.ts';
import type { OfficeOperation } from '../operation-types.ts';
import { receivedFeedback } from './received-feedback.ts';

/** From anybody; the only district there is, where none is named. */
export const submitFeedback: OfficeOperation<'submitFeedback'> = async (call) => {
  const { districtCode: named } = call.body;
  const [only, ...others] = DISTRICTS;
  const district = named === undefined ? others.length === 0 && only : districtByCode(named);
  if (!district) {
    const rule = named === undefined ? 'value.missing' : 'district.unknown';
    return refuse('invalid', { errors: [fieldError('/districtCode', rule, call.language)] });
  }
  return receivedFeedback({ districtCode: district.code }, call);
};

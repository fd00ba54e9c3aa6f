import { isRefusal } from '../../../shared/kernel/problem.ts';
import type { IntakeOperation } from '../operation-types.ts';
import { loadImport } from './load-import.ts';

export const getImport: IntakeOperation<'getImport'> = async (call) => {
  const record = await loadImport(call);
  return isRefusal(record) ? record : { status: 200, body: record };
};

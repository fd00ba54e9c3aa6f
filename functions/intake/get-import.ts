import { isRefusal } from '../../shared/kernel/problem.ts';
import type { IntakeOperation } from './intake-routes.ts';
import { loadImport } from './own-import.ts';

export const getImport: IntakeOperation<'getImport'> = async ({ path, actor }) => {
  const record = await loadImport(path.id, actor);
  return isRefusal(record) ? record : { status: 200, body: record };
};

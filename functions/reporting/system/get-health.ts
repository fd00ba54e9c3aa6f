import { readEnvironment } from '../../../shared/environment.ts';
import type { ReportingOperation } from '../operation-types.ts';

export const getHealth: ReportingOperation<'getHealth'> = async () => {
  const { VERSION } = readEnvironment(process.env, ['VERSION']);
  return { status: 200, body: { status: 'ok', version: VERSION, timeZone: 'Asia/Shanghai' } };
};

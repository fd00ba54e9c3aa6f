import document from '../../../docs/openapi.json' with { type: 'json' };
import type { ReportingOperation } from '../operation-types.ts';

export const getOpenapi: ReportingOperation<'getOpenapi'> = async () => ({ status: 200, body: document });

import document from '../../docs/openapi.json' with { type: 'json' };
import type { ReportingOperation } from './reporting-routes.ts';

export const getOpenapi: ReportingOperation<'getOpenapi'> = async () => ({ status: 200, body: document });

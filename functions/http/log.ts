/** Structured logs. Never a body, a name, a phone: ids and codes only. */
import { Logger } from '@aws-lambda-powertools/logger';

export const log = new Logger({ serviceName: 'changban' });

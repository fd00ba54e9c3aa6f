/** The redactor (ADR 0022): invoked by functions that may not read identities, with texts and ids. It writes nothing and logs none of them. */
import { redactionRequestSchema } from '../../../shared/intake/identities/redaction.ts';
import { redact } from '../../casework/redaction.ts';

export const handler = (event: unknown) => redact(redactionRequestSchema.parse(event));

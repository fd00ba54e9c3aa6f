/** An invitation’s code: told once, kept as a hash only. */
import { createHash, randomBytes } from 'node:crypto';

/** 128 bits. */
export const newInvitationCode = () => randomBytes(16).toString('base64url');

export const invitationHash = (code: string) => createHash('sha256').update(code).digest('base64url');

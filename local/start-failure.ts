/** Something a person can put right: shown as one line, never as a stack trace. */
export class StartFailure extends Error {
  override readonly name = 'StartFailure';
}

export const messageOf = (error: unknown) => (error instanceof Error ? error.message : String(error));

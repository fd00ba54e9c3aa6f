/** A try in vain: whether another one may help. */
export class NotTaken extends Error {
  override readonly name = 'NotTaken';
  /** No later try will help: a refused address, a robot that is gone. */
  readonly isForGood: boolean;

  constructor(message: string, isForGood: boolean) {
    super(message);
    this.isForGood = isForGood;
  }
}

/** What is not known to be for good may pass. */
export const isForGood = (error: unknown): boolean => error instanceof NotTaken && error.isForGood;

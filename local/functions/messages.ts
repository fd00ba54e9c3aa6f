/** What the pool and its workers say to each other. */

export interface WorkerSetup {
  /** `file:` URL of the bundle. */
  readonly bundle: string;
  /** Name of the exported handler. */
  readonly handler: string;
  readonly functionName: string;
  readonly functionArn: string;
  readonly memoryMb: number;
}

export interface Invocation {
  readonly requestId: string;
  /** The event as JSON text, as Lambda gets it. */
  readonly payload: string;
  readonly deadlineMs: number;
}

/** Lambda's own shape of a failed invocation. */
export interface FunctionFailure {
  readonly errorType: string;
  readonly errorMessage: string;
  readonly trace?: readonly string[];
}

export type Outcome =
  | { readonly ok: true; readonly payload: string }
  | { readonly ok: false; readonly failure: FunctionFailure };

/** The worker's first word, once its bundle is loaded or has failed to load. */
export const READY = 'ready';

/** A stand-in for one AWS service, as the proxy asks it. */
import type { Demand } from './evaluate.ts';

/** As the service names what is wrong. */
export interface ServiceFault {
  readonly type: string;
  readonly message: string;
}

export interface ServiceApi {
  /** What it answers; all other operations are refused by name. */
  readonly operations: readonly string[];
  /** What a call needs to be allowed. */
  demandsOf(operation: string, call: unknown): readonly Demand[];
  answer(operation: string, call: unknown): object | ServiceFault;
}

export const isFault = (answer: object): answer is ServiceFault => 'type' in answer && 'message' in answer;

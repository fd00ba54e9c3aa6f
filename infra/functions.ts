/**
 * Every Lambda function: its entry, its size, the tables it may use, and what its failure means to somebody.
 * Rule 5: Names, phones and addresses are only in the identity table, which has its own key, and only the functions that need them
 * may use either.
 */
import { CALLED_FUNCTIONS } from './called-functions.ts';
import type { FunctionName, WorkerFunctionName } from './function-names.ts';
import type { FunctionShape } from './function-shape.ts';
import { HTTP_FUNCTIONS } from './http-functions.ts';
import { WORKER_FUNCTIONS } from './worker-functions.ts';

export const FUNCTIONS: Readonly<Record<FunctionName, FunctionShape>> = {
  ...HTTP_FUNCTIONS,
  ...WORKER_FUNCTIONS,
  ...CALLED_FUNCTIONS,
};

export const functionNames = Object.keys(FUNCTIONS) as FunctionName[];
export const workerFunctionNames = Object.keys(WORKER_FUNCTIONS) as WorkerFunctionName[];

/** Where the bundle of a function lies. */
export const bundleFolder = (name: FunctionName) => `dist/functions/${name}`;

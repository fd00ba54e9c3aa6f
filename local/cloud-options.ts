/** What a local cloud is started with. */
import type { Template } from './assembly/load.ts';
import type { EngineName } from './engine/command.ts';

export interface CloudOptions {
  /** The synthesized assembly, `cdk.out`. */
  readonly assemblyDir: string;
  readonly stage: string;
  /** Where everything is kept; undefined keeps it in memory. */
  readonly dataDir?: string | undefined;
  /** 0 takes any free one. */
  readonly port?: number;
  readonly engine?: EngineName;
  /** Work of a queue that failed comes again at once, instead of after a growing pause. */
  readonly retriesAtOnce?: boolean;
  /** Schedules run only when they are told to, whatever the clock says: for tests that have a time of their own. */
  readonly schedulesByHand?: boolean;
  /** Says nothing on the terminal. */
  readonly quiet?: boolean;
  /** Changes each template before it is used, for instance to remove a grant. */
  readonly overrides?: (template: Template) => Template;
}

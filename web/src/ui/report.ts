/** How a component tells that a change was refused; the provider decides how that is shown. */
import { createContext, useContext } from 'react';

interface Circumstances {
  /** The contract’s name of the change. */
  readonly action?: string;
  /** The body that was sent. */
  readonly attempted?: unknown;
  /** The record as it was on the page. */
  readonly seen?: object | undefined;
}

export type Report = (error: unknown, circumstances?: Circumstances) => void;

const ReportContext = createContext<Report>(() => undefined);
export const ReportProvider = ReportContext.Provider;
export const useReportProblem = () => useContext(ReportContext);

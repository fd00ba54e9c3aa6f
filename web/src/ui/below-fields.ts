/** What a page wants below the fields of each dialog in which somebody writes. */
import { createContext, type ReactNode, useContext } from 'react';

const BelowFields = createContext<ReactNode>(undefined);
export const BelowFieldsProvider = BelowFields.Provider;
export const useBelowFields = () => useContext(BelowFields);

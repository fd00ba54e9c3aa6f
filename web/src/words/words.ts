/** The words of one language, in the shape that Chinese gives. */
export type Words<T> = { readonly [K in keyof T]: T[K] extends string ? string : Words<T[K]> };

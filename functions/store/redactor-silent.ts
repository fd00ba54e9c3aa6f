/** Apart from the client, so that a function which never asks the redactor carries none. */

/** No answer of the redactor came in time, or none that is one. */
export class RedactorSilent extends Error {
  override readonly name = 'RedactorSilent';
}

/** First of all imports: zod tries whether it may compile schemas, which the pages’ security policy refuses and reports. */
import * as z from 'zod';

z.config({ jitless: true });

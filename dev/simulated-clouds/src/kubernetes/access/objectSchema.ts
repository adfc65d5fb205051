import { z } from 'zod';

/** What every object that is sent to the API has. */
export const objectSchema = z.looseObject({
  metadata: z.looseObject({
    name: z.string().min(1),
    labels: z.record(z.string(), z.string()).optional(),
  }),
});

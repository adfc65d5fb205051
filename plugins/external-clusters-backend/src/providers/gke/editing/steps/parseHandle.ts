import { JsonObject } from '@backstage/types';
import { z } from 'zod';

const handleSchema = z.object({
  /** Name of Google's operation; absent where the cloud itself shows how far it is. */
  operation: z.string().optional(),
  /** Begun by the step itself, and not only found to be like it. */
  isOwn: z.boolean().default(false),
});

/** The handle of a step that runs, as it comes back from the database. */
export function parseHandle(stored: JsonObject): z.infer<typeof handleSchema> {
  return handleSchema.parse(stored);
}

import { JsonObject } from '@backstage/types';

/** Where the process of a portal ends itself, as if it had been killed there. */
export type Death =
  /** Every step is done and written down, the end of the operation is not. */
  | 'BeforeTheEndIsWritten'
  /** The end is written down, the work was not given back. */
  | 'BeforeTheWorkIsGivenBack';

/** What the process of a portal is told first. */
export interface PortalOrder {
  /** A SQLite file with the row of the clock in it. */
  databaseFile: string;
  /** What stands under `externalClusters`. */
  config: JsonObject;
}

/** What the process of a portal can be asked for once it listens; a death is arranged, and comes later. */
export type PortalQuestion = 'wake' | 'entities' | 'log' | Death;

/** What the process says: where it listens, or an answer. */
export type PortalWord =
  | { kind: 'Listening'; port: number }
  | { kind: 'Failed'; message: string }
  | { kind: 'Answer'; answer: unknown };

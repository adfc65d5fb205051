import { AccountRecord } from '../database/records';
import { AccountUse } from './accountUse';

/** An account and what the person who asked may do with it. */
export interface UsableAccount {
  record: AccountRecord;
  use: AccountUse;
}

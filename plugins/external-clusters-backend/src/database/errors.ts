import { ConflictError } from '@backstage/errors';
import { RegistrationRecord } from './records';

/** The owner has this very cloud cluster in the portal already; `existing` is that registration. */
export class DuplicateRegistrationError extends ConflictError {
  readonly existing: RegistrationRecord;

  constructor(existing: RegistrationRecord) {
    super(
      `${existing.owner} has this cluster already, as '${existing.displayName}'`,
    );
    this.existing = existing;
  }
}

/** The registration was changed after the caller read it; `revision` is the newest. */
export class StaleRevisionError extends ConflictError {
  readonly revision: number;

  constructor(revision: number) {
    super('Somebody changed this cluster in the meantime');
    this.revision = revision;
  }
}

/** Something runs on the cluster: one thing at a time, whoever registered it. */
export class BusyError extends ConflictError {
  readonly code = 'BUSY';

  /** `title` is that of the operation, e.g. `Upgrade to 1.33.2`. */
  constructor(title: string) {
    super(`The cluster is busy with: ${title}.`);
  }
}

/** The account cannot be removed while clusters are read with it. */
export class AccountInUseError extends ConflictError {
  readonly clusters: number;

  constructor(clusters: number) {
    super(`${clusters} clusters are read with this account`);
    this.clusters = clusters;
  }
}

/** Another worker has the work now: what this one found out late is not written. */
export class LeaseLostError extends Error {
  name = 'LeaseLostError' as const;
}

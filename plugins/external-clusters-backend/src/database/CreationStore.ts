import {
  ClusterIdentity,
  ClusterObservation,
  OPERATION_TAG,
} from 'backstage-plugin-external-clusters-node';
import { Knex } from 'knex';
import { toOptionalNumber, toOptionalText } from './columns';
import { CreatedClusterRow } from './rows';

const TABLE = 'created_clusters';

/** A cluster that was made here, as its deletion has to find it. */
export interface CreationRecord {
  /** Value of the tag that it was made with. */
  token: string;
  /** Empty until it was read. */
  identity: ClusterIdentity;
}

/** What this portal made: kept apart, since operations are thrown away and registrations come and go. */
export class CreationStore {
  private readonly database: Knex;

  constructor(options: { database: Knex }) {
    this.database = options.database;
  }

  /** Notes that a cluster is about to be made. */
  async insert(
    transaction: Knex.Transaction,
    creation: { token: string; provider: string; ref: string; owner: string },
    now: number,
  ): Promise<void> {
    const { token, provider, ref, owner } = creation;
    await transaction<CreatedClusterRow>(TABLE).insert({
      token,
      provider,
      ref,
      owner_ref: owner,
      identity_uid: null,
      identity_created_at: null,
      recorded_at: now,
    });
  }

  /** Keeps who the cluster is, as it was first read after it had been made. */
  async recordIdentity(
    transaction: Knex.Transaction,
    token: string,
    { uid, createdAt }: ClusterIdentity,
  ): Promise<void> {
    await transaction<CreatedClusterRow>(TABLE)
      .where({ token, identity_uid: null, identity_created_at: null })
      .update({ identity_uid: uid ?? null, identity_created_at: createdAt });
  }

  /** Undefined when nothing was made with this token. */
  async find(token: string): Promise<CreationRecord | undefined> {
    const row = await this.database<CreatedClusterRow>(TABLE)
      .where({ token })
      .first();
    return row && { token, identity: toIdentity(row) };
  }

  /**
   * The token of a cluster that was made here for this owner: it still carries our tag, under the same ref, and was
   * made at the same moment. Undefined for every other one.
   */
  async recognise(
    provider: string,
    owner: string,
    { ref, tags, identity }: ClusterObservation,
  ): Promise<string | undefined> {
    const token = tags[OPERATION_TAG];
    if (!token || identity.createdAt === undefined) return undefined;
    const row = await this.database<CreatedClusterRow>(TABLE)
      .where({ token, provider, ref, owner_ref: owner })
      .first();
    if (!row) return undefined;
    const made = toIdentity(row);
    const isSame =
      made.createdAt === identity.createdAt &&
      (made.uid === undefined || made.uid === identity.uid);
    return isSame ? token : undefined;
  }

  /** A cluster that was there under this ref is gone, so nothing can be known by its tag any more. */
  async removeAllOf(
    transaction: Knex.Transaction,
    { provider, ref }: { provider: string; ref: string },
  ): Promise<void> {
    await transaction(TABLE).where({ provider, ref }).delete();
  }

  /** The cluster was not made: nothing can be known by its tag any more. */
  async remove(transaction: Knex.Transaction, token: string): Promise<void> {
    await transaction(TABLE).where({ token }).delete();
  }
}

function toIdentity(row: CreatedClusterRow): ClusterIdentity {
  return {
    uid: toOptionalText(row.identity_uid),
    createdAt: toOptionalNumber(row.identity_created_at),
  };
}

import { Origin } from 'backstage-plugin-external-clusters-common';
import { ClusterObservation } from 'backstage-plugin-external-clusters-node';
import { Knex } from 'knex';
import { randomUUID } from 'node:crypto';
import { freeEntityName } from './freeEntityName';
import { toReadModel } from './readModel';
import { CloudClusterRow, ExternalClusterRow } from './rows';
import { TickStore } from './TickStore';

/** A cloud cluster that an owner adds to the portal, as it was just read. */
export interface NewRegistration {
  observation: ClusterObservation;
  provider: string;
  /** Must exist. */
  accountId: string;
  owner: string;
  origin: Origin;
  displayName: string;
  description?: string;
  system?: string;
  labels?: Record<string, string>;
  /** Where the origin is Created: of `created_clusters`. */
  creationToken?: string;
  createdBy?: string;
}

/** Adds the registration of a locked cloud cluster. */
export async function insertRegistration(
  trx: Knex.Transaction,
  registration: NewRegistration,
  cloud: CloudClusterRow,
  now: number,
): Promise<ExternalClusterRow> {
  const { owner, displayName } = registration;
  const row: ExternalClusterRow = {
    id: randomUUID(),
    cloud_cluster_id: cloud.id,
    account_id: registration.accountId,
    owner_ref: owner,
    origin: registration.origin,
    entity_name: await freeEntityName(trx, cloud, owner),
    display_name: displayName,
    description: registration.description || null,
    system_ref: registration.system || null,
    labels: JSON.stringify(registration.labels ?? {}),
    ...toReadModel(cloud, displayName),
    cloud_access_status: 'Ok',
    cloud_access_message: null,
    cloud_access_since: now,
    creation_token: registration.creationToken ?? null,
    created_by: registration.createdBy ?? null,
    created_at: now,
    updated_at: now,
    row_version: 1,
  };
  await trx('external_clusters').insert(row);
  return row;
}

/** Has a registration read at once. */
export async function makeDue(
  ticks: TickStore,
  trx: Knex.Transaction,
  row: ExternalClusterRow,
  now: number,
): Promise<void> {
  await ticks.bringForward(
    [
      { kind: 'state', subjectId: row.account_id, at: now },
      { kind: 'transition', subjectId: row.account_id, at: now },
      { kind: 'pools', subjectId: row.cloud_cluster_id, at: now },
      { kind: 'inside', subjectId: row.cloud_cluster_id, at: now },
    ],
    trx,
  );
}

import { Knex } from 'knex';
import { entityName } from './entityName';
import { CloudClusterRow, ExternalClusterRow } from './rows';

/**
 * The first name that no registration has. The cloud cluster is locked, so nobody else takes it meanwhile: names of
 * different clusters differ by their hash.
 */
export async function freeEntityName(
  transaction: Knex.Transaction,
  cloud: CloudClusterRow,
  owner: string,
): Promise<string> {
  const { provider, ref, name } = cloud;
  for (let attempt = 0; ; attempt++) {
    const candidate = entityName({ provider, ref, owner, name, attempt });
    const taken = await transaction<ExternalClusterRow>('external_clusters')
      .where({ entity_name: candidate })
      .first('id');
    if (!taken) return candidate;
  }
}

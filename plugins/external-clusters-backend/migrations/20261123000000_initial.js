// @ts-check
const { randomUUID } = require('node:crypto');

/** Times are epoch milliseconds. JSON is kept as text, so that SQLite and PostgreSQL read it alike. */

/** @param {import('knex').Knex} knex */
exports.up = async function up(knex) {
  await knex.schema.createTable('secrets', table => {
    table.comment(
      'Encrypted credentials: nothing else in the database is secret',
    );
    table.string('id', 64).primary();
    table.string('key_id', 64).notNullable().index();
    table.text('payload').notNullable();
    table.integer('row_version').notNullable().defaultTo(1);
    table.bigInteger('created_at').notNullable();
    table.bigInteger('updated_at').notNullable();
  });

  await knex.schema.createTable('accounts', table => {
    table.comment(
      'Places at providers: from app-config, stored by users, or one kubeconfig each',
    );
    table.string('id', 128).primary();
    table.string('provider', 32).notNullable();
    table.string('name', 200).notNullable();
    table
      .string('source', 16)
      .notNullable()
      .comment('Config, Stored or Cluster (the kubeconfig of one cluster)');
    table.string('owner_ref', 255).nullable();
    table.text('scope').notNullable();
    table.string('identity_key', 500).nullable();
    table
      .string('secret_id', 64)
      .nullable()
      .references('id')
      .inTable('secrets');
    table.bigInteger('credential_expires_at').nullable();
    table.string('access_status', 32).notNullable();
    table.string('access_message', 300).nullable();
    table.bigInteger('access_since').notNullable();
    table
      .bigInteger('retry_at')
      .nullable()
      .comment('No call before: the provider asked us to wait');
    table.bigInteger('verified_at').nullable();
    table.string('created_by', 255).nullable();
    table.bigInteger('created_at').notNullable();
    table.bigInteger('updated_at').notNullable();
    table.integer('row_version').notNullable().defaultTo(1);
    table.index(['owner_ref'], 'accounts_owner');
  });

  await knex.schema.createTable('cloud_clusters', table => {
    table.comment(
      'The things in the clouds: one row each, however many owners list it',
    );
    table.string('id', 36).primary();
    table.string('provider', 32).notNullable();
    table.string('ref', 1000).notNullable();
    table.string('name', 255).notNullable();
    table.string('location', 128).notNullable();
    table.string('cloud_group', 255).nullable();
    table.string('identity_uid', 255).nullable();
    table.bigInteger('identity_created_at').nullable();
    table.string('revision', 255).nullable();
    table
      .string('state', 32)
      .notNullable()
      .comment('As the provider says, in our words');
    table.string('provider_state', 255).notNullable();
    table.string('state_reason', 300).nullable();
    table.bigInteger('state_since').notNullable();
    table.string('version', 64).nullable();
    table.text('node_pools').nullable();
    table.bigInteger('node_pools_observed_at').nullable();
    table.text('fact_groups').notNullable();
    table.text('tags').notNullable();
    table
      .integer('nodes_ready')
      .nullable()
      .comment('As the cluster itself says, read with its own credential');
    table.integer('nodes_total').nullable();
    table.bigInteger('nodes_observed_at').nullable();
    table
      .string('control_plane', 16)
      .notNullable()
      .defaultTo('Unknown')
      .comment('True, False or Unknown: /readyz');
    table.string('control_plane_message', 300).nullable();
    table.string('cluster_access_status', 32).notNullable();
    table.string('cluster_access_message', 300).nullable();
    table.bigInteger('cluster_access_since').notNullable();
    table.bigInteger('credential_expires_at').nullable();
    table.bigInteger('observed_at').nullable();
    table
      .bigInteger('not_found_at')
      .nullable()
      .comment('First time the provider said not found');
    table
      .bigInteger('missing_since')
      .nullable()
      .comment('Not found twice, ten minutes apart');
    table
      .string('missing_reason', 16)
      .nullable()
      .comment('NotFound, or ReCreated: another cluster has its name now');
    table.unique(['provider', 'ref'], { indexName: 'cloud_clusters_ref' });
  });

  await knex.schema.createTable('external_clusters', table => {
    table.comment(
      'Registrations: one owner lists one cloud cluster. The columns below `labels` are the read model of lists',
    );
    table.string('id', 36).primary();
    table
      .string('cloud_cluster_id', 36)
      .notNullable()
      .references('id')
      .inTable('cloud_clusters');
    table
      .string('account_id', 128)
      .notNullable()
      .references('id')
      .inTable('accounts');
    table.string('owner_ref', 255).notNullable();
    table.string('origin', 16).notNullable();
    table.string('entity_name', 63).notNullable().unique();
    table.string('display_name', 100).notNullable();
    table.string('description', 1000).nullable();
    table.string('system_ref', 255).nullable();
    table.text('labels').notNullable();
    table.string('provider', 32).notNullable();
    table.string('name', 255).notNullable();
    table.string('location', 128).notNullable();
    table.string('version', 64).nullable();
    table
      .string('version_rank', 100)
      .notNullable()
      .comment('Sorts as the version does; empty while it is not known');
    table.string('minor_version', 16).nullable();
    table.string('state', 32).notNullable();
    table.string('state_reason', 300).nullable();
    table.integer('nodes_ready').nullable();
    table.integer('nodes_total').nullable();
    table
      .integer('nodes_rank')
      .notNullable()
      .comment('nodes_total, or -1: databases disagree where nulls sort');
    table
      .string('sort_name', 255)
      .notNullable()
      .comment('The display name in lower case');
    table
      .text('search_text')
      .notNullable()
      .comment(
        'Lower case: name, display name, provider, version, location, state',
      );
    table.string('cloud_access_status', 32).notNullable();
    table.string('cloud_access_message', 300).nullable();
    table.bigInteger('cloud_access_since').notNullable();
    table.string('created_by', 255).nullable();
    table.bigInteger('created_at').notNullable();
    table.bigInteger('updated_at').notNullable();
    table.integer('row_version').notNullable().defaultTo(1);
    table.unique(['cloud_cluster_id', 'owner_ref'], {
      indexName: 'external_clusters_owner_once',
    });
    table.index(['account_id'], 'external_clusters_account');
    for (const column of [
      'sort_name',
      'provider',
      'location',
      'version_rank',
      'state',
      'nodes_rank',
      'owner_ref',
    ]) {
      table.index([column, 'id'], `external_clusters_by_${column}`);
    }
  });

  await knex.schema.createTable('observation_ticks', table => {
    table.comment(
      'Who reads what next. Apart from the facts, so that leases do not rewrite wide rows',
    );
    table
      .string('kind', 16)
      .notNullable()
      .comment(
        'state and transition of an account; pools and inside of a cloud cluster',
      );
    table.string('subject_id', 128).notNullable();
    table
      .bigInteger('next_at')
      .nullable()
      .comment('Null: nothing to do until somebody sets it');
    table.integer('failures').notNullable().defaultTo(0);
    table.string('lease_owner', 64).nullable();
    table.bigInteger('lease_until').notNullable().defaultTo(0);
    table
      .bigInteger('fence')
      .notNullable()
      .defaultTo(0)
      .comment('Rises with each claim: a write with an older one is refused');
    table.primary(['kind', 'subject_id']);
    table.index(['kind', 'next_at'], 'observation_ticks_due');
  });

  await knex.schema.createTable('cluster_changes', table => {
    table.comment('The change feed: numbers rise in the order of commits');
    table.bigInteger('sequence').primary();
    table.string('external_cluster_id', 36).notNullable();
    table.string('entity_name', 63).notNullable();
    table.string('kind', 16).notNullable();
    table.string('reason', 300).nullable();
    table.bigInteger('at').notNullable().index('cluster_changes_at');
  });

  await knex.schema.createTable('change_counter', table => {
    table.comment('One row, locked by each writer of the feed');
    table.integer('id').primary();
    table
      .string('epoch', 64)
      .notNullable()
      .comment('Another epoch: the numbers mean something else');
    table.bigInteger('last').notNullable();
    table
      .bigInteger('oldest')
      .notNullable()
      .comment('Changes below were thrown away');
  });
  await knex('change_counter').insert({
    id: 1,
    epoch: randomUUID(),
    last: 0,
    oldest: 1,
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  for (const table of [
    'change_counter',
    'cluster_changes',
    'observation_ticks',
    'external_clusters',
    'cloud_clusters',
    'accounts',
    'secrets',
  ]) {
    await knex.schema.dropTable(table);
  }
};

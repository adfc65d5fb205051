// @ts-check

/** Times are epoch milliseconds. JSON is kept as text, so that SQLite and PostgreSQL read it alike. */

/** @param {import('knex').Knex} knex */
exports.up = async function up(knex) {
  await knex.schema.createTable('operations', table => {
    table.comment(
      'What people started at the clouds: written before anything happens there, kept after the cluster is gone',
    );
    table.string('id', 36).primary();
    table.string('kind', 32).notNullable();
    table.string('title', 300).notNullable();
    table
      .string('state', 16)
      .notNullable()
      .comment('Pending, Running, Succeeded, Failed or Cancelled');
    table.string('provider', 32).notNullable();
    table.string('account_id', 128).notNullable();
    table
      .string('owner_ref', 255)
      .notNullable()
      .comment('Of the registration, when it was started');
    table
      .string('cluster_id', 36)
      .notNullable()
      .comment('The registration; it may be gone');
    table.string('cloud_cluster_id', 36).notNullable();
    table.string('cluster_name', 255).notNullable();
    table.string('cluster_ref', 1000).notNullable();
    table
      .string('lock_key', 1040)
      .nullable()
      .comment(
        'Provider and ref while it runs: one at a time, whoever registered the cluster',
      );
    table.text('change').nullable();
    table.text('steps').notNullable();
    table.text('problem').nullable();
    table.string('idempotency_key', 100).notNullable();
    table.string('request_hash', 64).notNullable();
    table.string('started_by', 255).notNullable();
    table.string('cancel_requested_by', 255).nullable();
    table.bigInteger('started_at').notNullable();
    table.bigInteger('updated_at').notNullable();
    table.bigInteger('finished_at').nullable();
    table.integer('row_version').notNullable().defaultTo(1);
    table.unique(['lock_key'], { indexName: 'operations_one_at_a_time' });
    table.unique(['started_by', 'idempotency_key'], {
      indexName: 'operations_intent',
    });
    table.index(['cluster_id', 'started_at'], 'operations_of_cluster');
    table.index(['owner_ref', 'started_at'], 'operations_of_owner');
    table.index(['started_at'], 'operations_by_start');
    table.index(['finished_at'], 'operations_by_end');
  });

  await knex.schema.createTable('created_clusters', table => {
    table.comment(
      'What was made here, and by which tag and identity it is known: outlives operations and registrations',
    );
    table.string('token', 36).primary();
    table.string('provider', 32).notNullable();
    table.string('ref', 1000).notNullable();
    table.string('owner_ref', 255).notNullable();
    table.string('identity_uid', 255).nullable();
    table
      .bigInteger('identity_created_at')
      .nullable()
      .comment('As first read after it had been made');
    table.bigInteger('recorded_at').notNullable();
  });

  await knex.schema.alterTable('cloud_clusters', table => {
    table
      .string('active_kind', 32)
      .nullable()
      .comment('What runs on it now; its state is derived from this too');
    table.string('last_operation_id', 36).nullable();
  });

  await knex.schema.alterTable('external_clusters', table => {
    table
      .string('creation_token', 36)
      .nullable()
      .comment('Of created_clusters, where the origin is Created');
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.alterTable('external_clusters', table => {
    table.dropColumn('creation_token');
  });
  await knex.schema.alterTable('cloud_clusters', table => {
    table.dropColumn('active_kind');
    table.dropColumn('last_operation_id');
  });
  await knex.schema.dropTable('created_clusters');
  await knex.schema.dropTable('operations');
};

// @ts-check

/** @param {import('knex').Knex} knex */
exports.up = async function up(knex) {
  await knex.schema.alterTable('operations', table => {
    table
      .bigInteger('audited_at')
      .nullable()
      .comment('When its end was in the audit log');
  });
  // What has ended before was told then.
  await knex('operations')
    .whereNotNull('finished_at')
    .update({ audited_at: knex.ref('finished_at') });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.alterTable('operations', table => {
    table.dropColumn('audited_at');
  });
};

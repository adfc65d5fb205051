import { Form } from 'backstage-plugin-external-clusters-common';
import { ContractBench } from '../ContractBench';
import { EditingBench } from '../EditingBench';

/** What new clusters and node pools can be: live from the cloud, with every rule checked before a write. */
export function describeForms(bench: () => ContractBench): void {
  const edit = () => new EditingBench(bench());
  const formOf = (settings: object) =>
    edit()
      .editor()
      .clusterForm({ ...settings }, bench().options);
  const choicesOf = (form: Form, name: string) =>
    form.sections
      .flatMap(({ fields }) => fields)
      .find(field => field.name === name)
      ?.choices?.map(({ value }) => value) ?? [];

  describe('clusterForm', () => {
    it('finds no fault with an empty form, nor with a complete one', async () => {
      const settings = edit().world.clusterSettings('complete');
      expect((await formOf({})).problems).toEqual([]);
      expect((await formOf(settings)).problems).toEqual([]);
      expect(edit().world.countWrites()).toBe(0);
    });

    it('has a field for each setting of a complete one', async () => {
      const settings = edit().world.clusterSettings('complete');
      const names = (await formOf(settings)).sections.flatMap(section =>
        section.fields.map(({ name }) => name),
      );
      expect(names).toEqual(expect.arrayContaining(Object.keys(settings)));
      expect(new Set(names).size).toBe(names.length);
    });

    it('offers a version as soon as the cloud does', async () => {
      const settings = edit().world.clusterSettings('newer');
      const { field } = edit().world.offerVersion('1.99.0');
      const choices = choicesOf(await formOf(settings), field);
      expect(choices.some(version => version.startsWith('1.99'))).toBe(true);
    });

    it('names the field of each broken rule', async () => {
      for (const broken of edit().world.brokenClusterSettings) {
        const { problems } = await formOf(broken.settings);
        expect([broken.rule, problems.map(({ field }) => field)]).toEqual([
          broken.rule,
          expect.arrayContaining([broken.field]),
        ]);
      }
    });
  });

  describe('planCluster with broken settings', () => {
    it('refuses with the field, and nothing is made', async () => {
      for (const broken of edit().world.brokenClusterSettings) {
        const error = await bench().errorOf(
          edit().planCluster(broken.settings),
        );
        const fields = error.problems?.map(({ field }) => field);
        expect([broken.rule, error.kind, fields]).toEqual([
          broken.rule,
          'InvalidRequest',
          expect.arrayContaining([broken.field]),
        ]);
      }
      expect(edit().world.countWrites()).toBe(0);
    });
  });

  describe('nodePoolForm', () => {
    it('finds no fault with an empty form, nor with a complete one', async () => {
      const ref = await edit().makeCluster('form-1');
      const before = edit().world.countWrites();
      const ask = (settings: object) =>
        edit()
          .editor()
          .nodePoolForm(ref, { ...settings }, bench().options);
      const settings = edit().world.nodePoolSettings('extra');
      expect((await ask({})).problems).toEqual([]);
      expect((await ask(settings)).problems).toEqual([]);
      expect(edit().world.countWrites()).toBe(before);
    });

    it('names the field of each broken rule, and so does the plan', async () => {
      const ref = await edit().makeCluster('form-1');
      for (const { rule, settings, field } of edit().world
        .brokenNodePoolSettings) {
        const form = await edit()
          .editor()
          .nodePoolForm(ref, settings, bench().options);
        const error = await bench().errorOf(
          edit().plan(ref, { kind: 'CreateNodePool', settings }),
        );
        const named = [form.problems, error.problems ?? []].map(problems =>
          problems.some(problem => problem.field === field),
        );
        expect([rule, error.kind, named]).toEqual([
          rule,
          'InvalidRequest',
          [true, true],
        ]);
      }
    });
  });
}

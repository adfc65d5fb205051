import { ContractBench } from '../ContractBench';

/** What a factory declares and how it reads an account, without any call. */
export function describeFactory(bench: () => ContractBench): void {
  describe('the factory', () => {
    it('has a lower-case name, a title and a description', () => {
      const { factory } = bench().world;
      expect(factory.name).toMatch(/^[a-z][a-z0-9-]*$/);
      expect(factory.title).not.toBe('');
      expect(factory.description).not.toBe('');
    });

    it('describes the fields of its form, each once, secrets as such', () => {
      const { factory, accounts } = bench().world;
      const names = factory.accountFields.map(field => field.name);
      expect(new Set(names).size).toBe(names.length);
      expect(names).toEqual(
        expect.arrayContaining(Object.keys(accounts.good.settings)),
      );
      expect(factory.accountFields.map(field => field.kind)).toEqual(
        expect.arrayContaining([
          expect.stringMatching(/secret|json|multiline/),
        ]),
      );
    });

    it('reads an account without a call and keeps secrets out of its scope', async () => {
      const { factory, accounts } = bench().world;
      const cost = await bench().cost(async () => {
        const account = factory.readAccount(accounts.good.settings);
        bench().expectNoSecret(account.scope);
        bench().expectNoSecret(factory.describeScope(account.scope));
        expect(factory.describeScope(account.scope)).not.toHaveLength(0);
      });
      expect(cost).toBe(0);
    });

    it('refuses a field that it does not know, by name', async () => {
      const { factory, accounts } = bench().world;
      const error = await bench().errorOf(
        Promise.resolve().then(() =>
          factory.readAccount({ ...accounts.good.settings, endpointUrl: 'x' }),
        ),
      );
      expect(error.kind).toBe('InvalidRequest');
      expect(error.field).toBe('endpointUrl');
      expect(error.hint).toBeTruthy();
    });

    it.each([['__proto__'], ['constructor'], ['prototype']])(
      'refuses the field %s and pollutes nothing',
      async field => {
        const { factory, accounts } = bench().world;
        const settings = JSON.parse(
          `{"${field}": {"polluted": true}, ${JSON.stringify(
            accounts.good.settings,
          ).slice(1)}`,
        );
        const error = await bench().errorOf(
          Promise.resolve().then(() => factory.readAccount(settings)),
        );
        expect(error.kind).toBe('InvalidRequest');
        expect(({} as Record<string, unknown>).polluted).toBeUndefined();
      },
    );

    it('refuses an account without its required fields, and names one', async () => {
      const { factory } = bench().world;
      const error = await bench().errorOf(
        Promise.resolve().then(() => factory.readAccount({})),
      );
      expect(error.kind).toBe('InvalidRequest');
      expect(factory.accountFields.map(field => field.name)).toContain(
        error.field,
      );
    });
  });
}

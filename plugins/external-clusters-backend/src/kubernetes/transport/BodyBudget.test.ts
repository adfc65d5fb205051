import { BodyBudget } from './BodyBudget';

describe('BodyBudget', () => {
  it('bounds what several bodies hold together, until they give it back', () => {
    const budget = new BodyBudget(10);
    const first = budget.open();
    const second = budget.open();
    first.take(6);
    second.take(4);
    expect(() => second.take(1)).toThrow(
      expect.objectContaining({ kind: 'Unavailable', code: 'PORTAL_BUSY' }),
    );
    first.release();
    first.release();
    second.take(6);
    expect(() => budget.open().take(1)).toThrow();
    second.release();
    budget.open().take(10);
  });
});

import { BodyBudget } from './BodyBudget';

describe('BodyBudget', () => {
  it('bounds what several bodies hold together, until they give it back', () => {
    const budget = new BodyBudget({ all: 10, each: 10 });
    const first = budget.open('a');
    const second = budget.open('b');
    first.take(6);
    second.take(4);
    expect(() => second.take(1)).toThrow(
      expect.objectContaining({ kind: 'Unavailable', code: 'PORTAL_BUSY' }),
    );
    first.release();
    first.release();
    second.take(6);
    expect(() => budget.open('c').take(1)).toThrow();
    second.release();
    budget.open('a').take(10);
  });

  it('leaves the others their part, however much one sends', () => {
    const budget = new BodyBudget({ all: 100, each: 10 });
    const bodies = [budget.open('a'), budget.open('a')];
    bodies[0]!.take(6);
    expect(() => bodies[1]!.take(5)).toThrow(
      expect.objectContaining({ code: 'PORTAL_BUSY' }),
    );
    bodies[1]!.take(4);
    budget.open('b').take(10);
    bodies.forEach(body => body.release());
    budget.open('a').take(10);
  });
});

import { screen } from '@testing-library/react';
import { Condition } from 'backstage-plugin-external-clusters-common';
import { expectAccessible, NOW, renderView } from '../../__testUtils__';
import { ConditionsCard } from './ConditionsCard';

async function renderCondition(condition: Partial<Condition>) {
  const conditions: Condition[] = [
    {
      type: 'CredentialValid',
      status: 'True',
      reason: 'Accepted',
      message: 'The credential is accepted.',
      lastTransitionTime: NOW,
      ...condition,
    },
  ];
  const { container } = await renderView(
    <ConditionsCard conditions={conditions} />,
  );
  const item = screen.getByRole('listitem');
  const tone = item.querySelector('[data-tone]')?.getAttribute('data-tone');
  return { container, item, tone };
}

describe('ConditionsCard', () => {
  it.each([
    ['Accepted', 'good', 'The credential works'],
    ['ExpiresWithinAMonth', 'note', 'works, and ends within a month'],
    ['ExpiresWithinAWeek', 'warning', 'works, but ends within a week'],
    ['ExpiresWithinADay', 'bad', 'works, but ends within a day'],
  ])('a credential with %s is %s', async (reason, expected, text) => {
    const message = 'It ends on 2026-11-28: replace it before.';
    const { container, item, tone } = await renderCondition({
      reason,
      message,
    });
    expect(tone).toBe(expected);
    expect(item).toHaveTextContent(text);
    expect(item).toHaveTextContent('2026-11-28');
    await expectAccessible(container);
  });

  it('a credential that has ended is bad, and never said to work', async () => {
    const { item, tone } = await renderCondition({
      status: 'False',
      reason: 'CredentialExpired',
      message: 'The credential ended on 2026-11-20.',
    });
    expect(tone).toBe('bad');
    expect(item).toHaveTextContent('The credential has ended');
    expect(item).not.toHaveTextContent('works');
  });

  it.each([
    ['True', 'good', 'The cluster answers'],
    ['False', 'warning', 'The cluster does not answer'],
    ['Unknown', 'unknown', 'Whether the cluster answers is not known'],
  ] as const)('%s is %s', async (status, expected, text) => {
    const type = 'Reachable';
    const { item, tone } = await renderCondition({ type, status });
    expect(tone).toBe(expected);
    expect(item).toHaveTextContent(text);
  });

  it('says that nothing is known yet', async () => {
    await renderView(<ConditionsCard conditions={[]} />);
    expect(screen.getByText('None known yet.')).toBeInTheDocument();
  });
});

import { screen } from '@testing-library/react';
import {
  createCluster,
  expectAccessible,
  renderView,
} from '../../__testUtils__';
import { StateIndicator } from './StateIndicator';

describe('StateIndicator', () => {
  it('says the state by shape, colour and word', async () => {
    await renderView(<StateIndicator cluster={createCluster({})} />);
    const button = screen.getByRole('button', { name: 'Running, show why' });
    expect(button).toHaveTextContent('Running');
    expect(button.querySelector('[data-shape="dot"]')).toHaveAttribute(
      'data-tone',
      'good',
    );
  });

  it('a running cluster whose credential has expired does not look healthy', async () => {
    const expired = { status: 'CredentialExpired' } as const;
    const cluster = createCluster({
      origin: 'Connected',
      cloudAccess: expired,
      clusterAccess: expired,
    });
    const { container } = await renderView(
      <StateIndicator cluster={cluster} />,
    );
    const button = screen.getByRole('button', {
      name: 'Last seen Running, credential expired, show why',
    });
    expect(button).toHaveTextContent('Credential expired');
    expect(button.querySelector('[data-shape="dot"]')).toHaveAttribute(
      'data-tone',
      'neutral',
    );
    await expectAccessible(container);
  });
});

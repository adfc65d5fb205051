import { useState } from 'react';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';
import { TestApiProvider } from '@backstage/test-utils';
import { renderView } from '../../__testUtils__';
import { SystemField } from './SystemField';

const systems = ['payments', 'web-shop'].map(name => ({
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'System',
  metadata: { name, namespace: 'default' },
}));

function System() {
  const [value, setValue] = useState('');
  return (
    <TestApiProvider
      apis={[[catalogApiRef, catalogApiMock({ entities: systems })]]}
    >
      <SystemField
        label="System"
        help="Optional"
        value={value}
        onChange={setValue}
      />
      <output>{value}</output>
      <button type="button">elsewhere</button>
    </TestApiProvider>
  );
}

const field = () => screen.getByRole('textbox', { name: 'System' });
const value = () => screen.getByRole('status');

describe('SystemField', () => {
  it('takes what is typed', async () => {
    await renderView(<System />);
    await userEvent.type(field(), 'system:default/new');
    await userEvent.click(screen.getByRole('button', { name: 'elsewhere' }));

    expect(value()).toHaveTextContent('system:default/new');
  });

  it('offers the systems of the catalog, and takes the chosen one alone', async () => {
    await renderView(<System />);
    await userEvent.click(field());
    await userEvent.hover(
      await screen.findByRole('option', { name: 'system:default/payments' }),
    );
    await userEvent.click(screen.getByRole('button', { name: 'elsewhere' }));
    expect(value()).toBeEmptyDOMElement();

    await userEvent.type(field(), 'web');
    await userEvent.click(
      await screen.findByRole('option', { name: 'system:default/web-shop' }),
    );
    expect(value()).toHaveTextContent('system:default/web-shop');
    expect(field()).toHaveValue('system:default/web-shop');
  });

  it('can be emptied', async () => {
    await renderView(<System />);
    await userEvent.type(field(), 'web');
    await userEvent.clear(field());

    expect(value()).toBeEmptyDOMElement();
  });
});

import { useState } from 'react';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { renderView } from '../../__testUtils__';
import { ListInput } from './ListInput';

function Regions() {
  const [value, setValue] = useState<string[]>([]);
  return (
    <>
      <ListInput
        field={{
          name: 'regions',
          label: 'Regions',
          kind: 'list',
          required: true,
          options: ['eu-west-1', 'us-east-1', 'us-west-2'],
        }}
        id="regions"
        value={value}
        error={undefined}
        inputRef={() => {}}
        onChange={setValue}
      />
      <output aria-label="value">{value.join(' ')}</output>
      <button type="button">elsewhere</button>
    </>
  );
}

const regions = () => screen.getByRole('textbox', { name: /Regions/ });
const elsewhere = () => screen.getByRole('button', { name: 'elsewhere' });

const value = () => screen.getByRole('status', { name: 'value' }).textContent;

describe('ListInput', () => {
  it('takes what is typed, by Enter and by leaving the field, several at once too', async () => {
    await renderView(<Regions />);
    await userEvent.type(regions(), 'eu-north-1{Enter}');
    expect(value()).toBe('eu-north-1');

    await userEvent.type(regions(), 'eu-west-3, ap-south-1');
    await userEvent.click(elsewhere());
    expect(value()).toBe('eu-north-1 eu-west-3 ap-south-1');
  });

  it('takes an option that is chosen, and none that is only pointed at', async () => {
    await renderView(<Regions />);
    await userEvent.type(regions(), 'us-east');
    await userEvent.click(screen.getByRole('option', { name: 'us-east-1' }));
    expect(value()).toBe('us-east-1');

    await userEvent.hover(screen.getByRole('option', { name: 'us-west-2' }));
    await userEvent.click(elsewhere());
    expect(value()).toBe('us-east-1');
  });

  it('takes nothing twice', async () => {
    await renderView(<Regions />);
    await userEvent.type(regions(), 'eu-west-1{Enter}');
    await userEvent.type(regions(), 'eu-west-1');
    await userEvent.click(elsewhere());
    expect(value()).toBe('eu-west-1');
  });
});

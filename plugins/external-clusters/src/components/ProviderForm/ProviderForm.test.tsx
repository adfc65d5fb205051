import { useState } from 'react';
import { act, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { JsonObject } from '@backstage/types';
import { Form } from 'backstage-plugin-external-clusters-common';
import {
  backendDown,
  createForm,
  expectAccessible,
  renderView,
} from '../../__testUtils__';
import { ProviderForm } from './ProviderForm';
import { AskForForm, useProviderForm } from './useProviderForm';

const nothing: JsonObject = {};

function Host(props: {
  ask: AskForForm;
  onSettings: (settings: JsonObject) => void;
}) {
  const [ask] = useState(() => props.ask);
  const model = useProviderForm(ask, nothing);
  const check = async () => {
    const settings = await model.check();
    if (settings) props.onSettings(settings);
  };
  return (
    <>
      <ProviderForm model={model} />
      <button onClick={check}>Check</button>
    </>
  );
}

async function renderForm(ask: AskForForm) {
  const asked = jest.fn(ask);
  const onSettings = jest.fn();
  const { container } = await renderView(
    <Host ask={asked} onSettings={onSettings} />,
  );
  return { ask: asked, onSettings, container };
}

const check = () =>
  userEvent.click(screen.getByRole('button', { name: 'Check' }));

const everyKind = createForm(
  [
    { name: 'name', label: 'Name', kind: 'text', required: true },
    {
      name: 'count',
      label: 'Nodes',
      kind: 'number',
      minimum: 1,
      unit: 'nodes',
    },
    { name: 'private', label: 'Private', kind: 'switch', default: false },
    {
      name: 'version',
      label: 'Version',
      kind: 'choice',
      default: '1.34',
      choices: [
        { value: '1.34', label: '1.34' },
        { value: '1.20', label: '1.20', unavailable: 'Out of support' },
      ],
    },
    {
      name: 'zones',
      label: 'Zones',
      kind: 'choices',
      choices: [
        { value: 'a', label: 'Zone a' },
        { value: 'b', label: 'Zone b' },
      ],
    },
    { name: 'tags', label: 'Tags', kind: 'keyValues' },
    { name: 'taints', label: 'Taints', kind: 'taints' },
  ],
  [],
);

describe('ProviderForm', () => {
  it('draws every kind of field', async () => {
    const { container } = await renderForm(async () => everyKind);
    await screen.findByLabelText(/Name/);
    await userEvent.click(screen.getByRole('button', { name: 'Add to Tags' }));
    await userEvent.click(
      screen.getByRole('button', { name: 'Add to Taints' }),
    );

    expect(screen.getByRole('checkbox', { name: 'Private' })).not.toBeChecked();
    expect(screen.getByLabelText('Version')).toHaveValue('1.34');
    await expectAccessible(container);
  });

  it('gives what was entered, without what was left empty', async () => {
    const { onSettings } = await renderForm(async () => everyKind);
    await userEvent.type(await screen.findByLabelText(/Name/), 'web');
    await userEvent.click(screen.getByRole('checkbox', { name: 'Private' }));
    act(() => screen.getByLabelText('Zones').focus());
    await userEvent.keyboard('{ArrowDown}{ArrowDown}{Enter}');
    await userEvent.click(screen.getByRole('button', { name: 'Add to Tags' }));
    await userEvent.click(
      screen.getByRole('button', { name: 'Add to Taints' }),
    );
    await check();

    await waitFor(() =>
      expect(onSettings).toHaveBeenCalledWith({
        name: 'web',
        private: true,
        version: '1.34',
        zones: ['a'],
      }),
    );
  });

  it('complains beside the field, which takes the focus, and asks nobody', async () => {
    const { ask, onSettings } = await renderForm(async () => everyKind);
    const name = await screen.findByLabelText(/Name/);
    const before = ask.mock.calls.length;
    await check();

    expect(await screen.findByText('This is needed.')).toBeInTheDocument();
    expect(name).toHaveFocus();
    expect(name).toBeInvalid();
    expect(ask).toHaveBeenCalledTimes(before);
    expect(onSettings).not.toHaveBeenCalled();
  });

  it('shows what the provider has against it, unfolds what is folded, and keeps it open while it is mended', async () => {
    const fields = [
      { name: 'cidr', label: 'Range', kind: 'text', advanced: true } as const,
    ];
    const problems = [{ field: 'cidr', message: 'It overlaps another.' }];
    const { onSettings } = await renderForm(async settings =>
      createForm(fields, settings.cidr === 'good' ? [] : problems),
    );
    const advanced = await screen.findByRole('button', {
      name: 'Advanced settings',
    });
    expect(screen.queryByLabelText('Range')).not.toBeInTheDocument();
    await check();
    expect(await screen.findByText('It overlaps another.')).toBeInTheDocument();
    expect(advanced).toHaveAttribute('aria-expanded', 'true');
    await userEvent.type(screen.getByLabelText('Range'), 'good');
    expect(screen.getByLabelText('Range')).toHaveValue('good');
    await check();

    await waitFor(() =>
      expect(onSettings).toHaveBeenCalledWith({ cidr: 'good' }),
    );
  });

  it('shows problems of fields that it does not have', async () => {
    await renderForm(async () =>
      createForm([], [{ field: 'quota', message: 'No more cores.' }]),
    );
    await waitFor(() =>
      expect(screen.queryByTestId('progress')).not.toBeInTheDocument(),
    );
    await check();

    expect(await screen.findByText('No more cores.')).toBeInTheDocument();
  });

  it('asks again when a field affects others, and looks at the latest answer only', async () => {
    const answers: ((form: Form) => void)[] = [];
    const location = {
      name: 'location',
      label: 'Location',
      kind: 'text',
      affectsForm: true,
    } as const;
    const first = createForm([location], []);
    let held = false;
    await renderForm(async () =>
      held ? new Promise<Form>(resolve => answers.push(resolve)) : first,
    );
    const field = await screen.findByLabelText('Location');
    await waitFor(() =>
      expect(screen.queryByRole('progressbar')).not.toBeInTheDocument(),
    );
    held = true;
    await userEvent.type(field, 'eu');
    await waitFor(() => expect(answers).toHaveLength(2));
    const offer = (label: string) =>
      createForm([location, { name: 'zone', label, kind: 'text' }], []);
    answers[1]?.(offer('Zone of eu'));
    expect(await screen.findByLabelText('Zone of eu')).toBeInTheDocument();
    answers[0]?.(offer('Zone of e'));

    expect(screen.queryByLabelText('Zone of e')).not.toBeInTheDocument();
    expect(field).toHaveValue('eu');
  });

  it('asks again when an answer brings a default that affects others', async () => {
    const { ask } = await renderForm(async ({ group, location }) =>
      createForm(
        [
          { name: 'group', label: 'Group', kind: 'text', affectsForm: true },
          {
            name: 'location',
            label: 'Location',
            kind: 'text',
            affectsForm: true,
            default: group && 'eu',
          },
          { name: 'zone', label: `Zone of ${location}`, kind: 'text' },
        ],
        [],
      ),
    );
    await userEvent.type(await screen.findByLabelText('Group'), 'a');

    expect(await screen.findByLabelText('Zone of eu')).toBeInTheDocument();
    expect(ask).toHaveBeenLastCalledWith(
      { group: 'a', location: 'eu' },
      expect.anything(),
    );
  });

  it('stops asking when defaults never settle', async () => {
    let count = 0;
    const { ask } = await renderForm(async () => {
      count += 1;
      const name = `field${count}`;
      const changing = { name, label: name, default: name, affectsForm: true };
      return createForm([{ ...changing, kind: 'text' }], []);
    });
    await screen.findByLabelText('field5');
    await waitFor(() =>
      expect(screen.queryByRole('progressbar')).not.toBeInTheDocument(),
    );

    expect(ask).toHaveBeenCalledTimes(5);
  });

  it('checks what the last answer asks for, too', async () => {
    const zone = (required: boolean) =>
      createForm([{ name: 'zone', label: 'Zone', kind: 'text', required }], []);
    let required = false;
    const { onSettings } = await renderForm(async () => zone(required));
    await screen.findByLabelText(/Zone/);
    required = true;
    await check();

    expect(await screen.findByText('This is needed.')).toBeInTheDocument();
    expect(onSettings).not.toHaveBeenCalled();
  });

  it('asks again after a failure', async () => {
    let down = true;
    await renderForm(async () => {
      if (down) throw backendDown;
      return everyKind;
    });
    const retry = await screen.findByRole('button', { name: 'Try again' });
    down = false;
    await userEvent.click(retry);

    expect(await screen.findByLabelText(/Name/)).toBeInTheDocument();
  });
});

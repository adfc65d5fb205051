import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Origin } from 'backstage-plugin-external-clusters-common';
import {
  createCluster,
  expectAccessible,
  permissionDenied,
  renderView,
} from '../../__testUtils__';
import { ActionState } from '../../hooks/useAction';
import { DisconnectDialogView } from './DisconnectDialogView';

async function renderDialog(options: { origin: Origin; state: ActionState }) {
  const onClose = jest.fn();
  const onDisconnect = jest.fn();
  await renderView(
    <DisconnectDialogView
      cluster={createCluster({ origin: options.origin })}
      state={options.state}
      onClose={onClose}
      onDisconnect={onDisconnect}
    />,
  );
  return { onClose, onDisconnect };
}

describe('DisconnectDialogView', () => {
  it('says what stays and what goes, and disconnects', async () => {
    const { onDisconnect } = await renderDialog({
      origin: 'Imported',
      state: { kind: 'Idle' },
    });
    const dialog = screen.getByRole('dialog', {
      name: 'Disconnect payments-prod',
    });
    expect(dialog).toHaveTextContent(
      'The cloud account and its other clusters',
    );
    expect(dialog).not.toHaveTextContent('kubeconfig');
    await expectAccessible(dialog);

    await userEvent.click(screen.getByRole('button', { name: 'Disconnect' }));
    expect(onDisconnect).toHaveBeenCalled();
  });

  it('Connected: the stored kubeconfig goes too, and no cloud is spoken of', async () => {
    await renderDialog({ origin: 'Connected', state: { kind: 'Idle' } });
    const dialog = screen.getByRole('dialog');
    expect(dialog).toHaveTextContent('Its kubeconfig, which is deleted');
    expect(dialog).not.toHaveTextContent('The cloud account');
  });

  it('Created: warns that it can no longer be deleted from here', async () => {
    await renderDialog({ origin: 'Created', state: { kind: 'Idle' } });
    expect(screen.getByRole('alert')).toHaveTextContent(
      'it can no longer be deleted from here',
    );
  });

  it('Running: can neither be pressed twice nor closed', async () => {
    const { onClose } = await renderDialog({
      origin: 'Imported',
      state: { kind: 'Running' },
    });
    expect(
      screen.getByRole('button', { name: 'Disconnecting' }),
    ).toBeDisabled();
    expect(screen.getByRole('button', { name: 'Cancel' })).toBeDisabled();
    await userEvent.keyboard('{Escape}');
    expect(onClose).not.toHaveBeenCalled();
  });

  it('Failed: says why, and can be tried again', async () => {
    await renderDialog({
      origin: 'Imported',
      state: { kind: 'Failed', error: permissionDenied },
    });
    expect(screen.getByRole('alert')).toHaveTextContent('Unauthorized');
    expect(screen.getByRole('button', { name: 'Disconnect' })).toBeEnabled();
  });
});

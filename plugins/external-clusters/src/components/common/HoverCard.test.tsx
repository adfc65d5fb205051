import { act, fireEvent, render, screen } from '@testing-library/react';
import { HoverCard } from './HoverCard';

const renderCard = () => {
  render(
    <HoverCard content="Because of this">
      <button>Why</button>
    </HoverCard>,
  );
  return screen.getByRole('button', { name: 'Why' });
};

/** Lets the delays and transitions of the card pass. */
const settle = () => act(() => jest.runAllTimers());

describe('HoverCard', () => {
  beforeEach(() => {
    jest.useFakeTimers();
  });
  afterEach(() => {
    jest.useRealTimers();
  });

  it('opens on hover and closes on Escape', () => {
    const button = renderCard();
    fireEvent.mouseOver(button);
    settle();
    expect(screen.getByRole('tooltip')).toHaveTextContent('Because of this');

    fireEvent.keyDown(button, { key: 'Escape' });
    settle();
    expect(screen.queryByRole('tooltip')).not.toBeInTheDocument();
  });

  it('stays closed when Escape came before it was open', () => {
    const button = renderCard();
    fireEvent.mouseOver(button);
    fireEvent.keyDown(button, { key: 'Escape' });
    settle();
    expect(screen.queryByRole('tooltip')).not.toBeInTheDocument();

    fireEvent.mouseLeave(button);
    settle();
    fireEvent.mouseOver(button);
    settle();
    expect(screen.getByRole('tooltip')).toBeInTheDocument();
  });
});

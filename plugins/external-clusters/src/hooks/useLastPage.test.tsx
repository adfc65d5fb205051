import { renderHook } from '@testing-library/react';
import { useLastPage } from './useLastPage';

function askedFor(total: number | undefined, page: number) {
  const select = jest.fn();
  renderHook(() => useLastPage(total, { page, pageSize: 20 }, select));
  return select;
}

describe('useLastPage', () => {
  it('goes to the last page instead of one that is not there', () => {
    expect(askedFor(41, 7)).toHaveBeenCalledWith({ page: 2 });
  });

  it.each([
    ['the page is there', 41, 2],
    ['nothing is known yet', undefined, 7],
    ['there is nothing at all', 0, 7],
  ])('stays where %s', (_, total, page) => {
    expect(askedFor(total, page)).not.toHaveBeenCalled();
  });
});

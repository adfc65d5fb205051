import { collectPages, Page } from './collectPages';

async function* pagesOf(pages: Page<number>[]) {
  yield* pages;
}

const read = (page: Page<number>) => page;

describe('collectPages', () => {
  it('puts the items of all pages together, at the pace of the caller', async () => {
    const pace = jest.fn(async () => {});
    const pages = [
      { items: [1, 2], next: 'a' },
      { items: [], next: 'b' },
      { items: [3] },
    ];
    expect(await collectPages(pagesOf(pages), read, pace)).toEqual([1, 2, 3]);
    expect(pace).toHaveBeenCalledTimes(2);
  });

  it('ends with the last page, whatever follows', async () => {
    const pages = [{ items: [1], next: '' }, { items: [2] }];
    expect(await collectPages(pagesOf(pages), read)).toEqual([1]);
  });

  it('gives nothing of a list that comes back to a page', async () => {
    const pages = [
      { items: [1], next: 'a' },
      { items: [2], next: 'b' },
      { items: [1], next: 'a' },
    ];
    await expect(collectPages(pagesOf(pages), read)).rejects.toMatchObject({
      kind: 'Unavailable',
      code: 'ENDLESS_LIST',
    });
  });

  it('gives nothing of a list without an end', async () => {
    async function* endless() {
      for (let page = 0; ; page++) yield { items: [page], next: `${page}` };
    }
    await expect(collectPages(endless(), read)).rejects.toMatchObject({
      code: 'ENDLESS_LIST',
    });
  });
});

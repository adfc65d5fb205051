import {
  formatNodeSelection,
  NodeSelection,
  parseNodeSelection,
  toNodeQuery,
} from './NodeSelection';

const parse = (address: string) =>
  parseNodeSelection(new URLSearchParams(address));

const all: NodeSelection = {
  search: '',
  pool: '',
  status: '',
  sort: 'pool',
  order: 'asc',
  page: 0,
  pageSize: 50,
};

describe('NodeSelection', () => {
  it.each([
    ['', {}],
    [
      'search=10.0&pool=apps&status=NotReady',
      { search: '10.0', pool: 'apps', status: 'NotReady' },
    ],
    ['sort=cpu&order=desc', { sort: 'cpu', order: 'desc' }],
    ['page=2&pageSize=100', { page: 2, pageSize: 100 }],
  ] satisfies [string, Partial<NodeSelection>][])(
    'the address %j goes both ways',
    (address, part) => {
      expect(parse(address)).toEqual({ ...all, ...part });
      expect(formatNodeSelection({ ...all, ...part }).toString()).toBe(address);
    },
  );

  it('leaves out what makes no sense', () => {
    expect(
      parse('status=Tired&sort=shoe&order=up&page=-1&pageSize=7&page=x'),
    ).toEqual(all);
  });

  it('asks for nothing that the API would refuse', () => {
    const long = 'x'.repeat(300);
    expect(parse(`search=${long}&pool=${long}&page=999999`)).toEqual({
      ...all,
      search: 'x'.repeat(200),
    });
  });

  it('is a question to the backend', () => {
    expect(toNodeQuery({ ...all, search: ' web ', page: 3 })).toEqual({
      search: 'web',
      pool: undefined,
      status: undefined,
      sort: 'pool',
      order: 'asc',
      offset: 150,
      limit: 50,
    });
  });
});

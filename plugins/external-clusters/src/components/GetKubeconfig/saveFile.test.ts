import { saveFile } from './saveFile';

describe('saveFile', () => {
  beforeEach(() => {
    jest.useFakeTimers();
  });
  afterEach(() => {
    jest.useRealTimers();
    jest.restoreAllMocks();
  });

  it('saves the text under its name, and leaves no address behind once it was read', async () => {
    const createObjectURL = jest.fn((_: Blob) => 'blob:portal/1');
    const revokeObjectURL = jest.fn();
    Object.assign(URL, { createObjectURL, revokeObjectURL });
    const clicked: HTMLAnchorElement[] = [];
    jest
      .spyOn(HTMLAnchorElement.prototype, 'click')
      .mockImplementation(function click(this: HTMLAnchorElement) {
        clicked.push(this);
      });

    saveFile('kubeconfig.yaml', 'kind: Config\n');
    expect(clicked).toHaveLength(1);
    expect(clicked[0]).toHaveAttribute('download', 'kubeconfig.yaml');
    expect(clicked[0]).toHaveAttribute('href', 'blob:portal/1');
    expect(createObjectURL.mock.calls[0]?.[0]).toMatchObject({
      size: 13,
      type: 'text/yaml',
    });
    expect(revokeObjectURL).not.toHaveBeenCalled();
    jest.runAllTimers();
    expect(revokeObjectURL).toHaveBeenCalledWith('blob:portal/1');
  });
});

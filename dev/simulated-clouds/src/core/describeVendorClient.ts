import {
  findVendorClient,
  VendorClient,
  VendorClientName,
} from './vendorClient';

/** A client written in Python takes seconds to start on a busy machine; this ends only one that hangs. */
const TIMEOUT_MILLISECONDS = 120_000;

/**
 * A suite that a vendor's own client judges. It says in the output that it ran, or why it did not, so that a machine
 * without the client is not taken for a success.
 */
// Not a test file, though it defines suites: the tests of several folders share it.
// eslint-disable-next-line jest/no-export
export function describeVendorClient(
  name: VendorClientName,
  define: (client: VendorClient) => void,
) {
  const client = findVendorClient(name);
  jest.setTimeout(TIMEOUT_MILLISECONDS);
  describe(`the vendor's client ${name}`, () => {
    afterAll(() => {
      client?.dispose();
      const outcome = client ? 'ran' : `not run: ${name} is not installed`;
      process.stdout.write(`vendor client ${name}: ${outcome}\n`);
    });
    if (client) define(client);
    else it('is not installed', () => expect(client).toBeUndefined());
  });
}

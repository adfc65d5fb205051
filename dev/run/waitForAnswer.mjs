/** How often is asked. Milliseconds. */
const PAUSE = 250;

/** Resolves once an address answers with success, or when the signal gives the waiting up. */
export async function waitForAnswer(url, signal) {
  while (!signal.aborted && !(await answers(url))) {
    await new Promise(resolve => setTimeout(resolve, PAUSE));
  }
}

async function answers(url) {
  try {
    // Node 18 takes the first address of localhost alone, which may be the one of IPv6.
    const address = url.replace('//localhost:', '//127.0.0.1:');
    const signal = AbortSignal.timeout(5_000);
    const response = await fetch(address, { signal });
    await response.arrayBuffer();
    return response.ok;
  } catch {
    return false;
  }
}

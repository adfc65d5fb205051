/** How often is asked. Milliseconds. */
const PAUSE = 250;

/** Resolves once an address answers with success; whoever calls gives up. */
export async function waitForAnswer(url) {
  while (!(await answers(url))) {
    await new Promise(resolve => setTimeout(resolve, PAUSE));
  }
}

async function answers(url) {
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(5_000) });
    await response.arrayBuffer();
    return response.ok;
  } catch {
    return false;
  }
}

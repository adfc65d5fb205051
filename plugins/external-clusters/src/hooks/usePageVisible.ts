import { useEffect, useState } from 'react';

/** True while the tab is in front; what polls stops when it is not. */
export function usePageVisible(): boolean {
  const [visible, setVisible] = useState(isVisible);
  useEffect(() => {
    const update = () => setVisible(isVisible());
    document.addEventListener('visibilitychange', update);
    return () => document.removeEventListener('visibilitychange', update);
  }, []);
  return visible;
}

function isVisible(): boolean {
  return document.visibilityState !== 'hidden';
}

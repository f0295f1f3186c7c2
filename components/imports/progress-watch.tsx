'use client';

import { useRouter } from 'next/navigation';
import { useEffect } from 'react';

/** Asks how far an import has come and has the page drawn anew when that has changed. Draws nothing itself. */
export const ProgressWatch = ({ importId, seen }: { importId: string; seen: string }) => {
  const router = useRouter();
  useEffect(() => {
    let stopped = false;
    const look = async (): Promise<void> => {
      try {
        const answer = await fetch(`/api/v1/imports/${importId}`, { cache: 'no-store' });
        const { state, rowsDone, rowsTotal } = await answer.json();
        if (stopped) return;
        if (answer.status !== 200 || `${state} ${rowsDone} ${rowsTotal}` !== seen) return router.refresh();
      } catch {
        // The server may be starting again: look once more later.
      }
      if (!stopped) timer = setTimeout(look, 1000);
    };
    let timer = setTimeout(look, 700);
    return () => {
      stopped = true;
      clearTimeout(timer);
    };
  }, [importId, seen, router]);
  return null;
};

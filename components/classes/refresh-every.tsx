'use client';

import { useRouter } from 'next/navigation';
import { useEffect } from 'react';

/** Has the page drawn anew every so many seconds while it is open. Draws nothing itself. */
export const RefreshEvery = ({ seconds }: { seconds: number }) => {
  const router = useRouter();
  useEffect(() => {
    const timer = setInterval(() => router.refresh(), seconds * 1000);
    return () => clearInterval(timer);
  }, [router, seconds]);
  return null;
};

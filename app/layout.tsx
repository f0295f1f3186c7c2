import type { Metadata, Viewport } from 'next';
import { cookies, headers } from 'next/headers';
import type { ReactNode } from 'react';
import './globals.css';
import { ActingBanner } from '#components/deputies/acting-banner.tsx';
import { SiteHeader } from '#components/shell/site-header.tsx';
import { isEmbedded } from '#lib/embedded.ts';
import { currentActor, currentLanguage, currentMessages } from './_http/actor.ts';
import { systemHoldsDemo } from './_http/demo.ts';
import { navigationFor } from './_http/navigation.ts';
import { unreadOf } from './_http/notices.ts';
import { endSession, setPreference } from './_http/session.action.ts';
import { stop } from './(hr)/deputies/deputies.action.ts';

export const metadata: Metadata = {
  title: { default: 'HọcSố', template: '%s · HọcSố' },
  description: 'Học kỹ năng số, chứng minh được kết quả',
  robots: { index: false },
};
export const viewport: Viewport = { width: 'device-width', initialScale: 1 };

export default async function RootLayout({ children }: { children: ReactNode }) {
  const [actor, language, messages, jar, head] = await Promise.all([
    currentActor(),
    currentLanguage(),
    currentMessages(),
    cookies(),
    headers(),
  ]);
  const unread = await unreadOf(actor);
  const here = head.get('x-request-path') ?? '/';
  const theme = jar.get('theme')?.value ?? 'light';
  const size = jar.get('size')?.value ?? 'normal';
  return (
    <html lang={language} data-theme={theme} data-size={size}>
      <body>
        {isEmbedded(here) ? null : (
          <SiteHeader
            shell={messages.shell}
            items={navigationFor(actor, messages.shell)}
            here={here}
            who={actor.kind === 'account' ? actor.displayName : null}
            notices={unread === null ? null : { unread, label: messages.reminders.notices.bell(unread) }}
            demo={await systemHoldsDemo()}
            otherLanguage={language === 'vi' ? 'en' : 'vi'}
            signOut={endSession}
            setPreference={setPreference}
            display={{ size, theme }}
          />
        )}
        {actor.kind === 'account' && actor.onBehalfOf ? (
          <ActingBanner acting={actor.onBehalfOf} stop={stop} words={messages.deputies.banner} />
        ) : null}
        {children}
      </body>
    </html>
  );
}

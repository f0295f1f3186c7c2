/** The ways a reminder reaches somebody. In the application always; the others only with consent and where connected. */
export const channels = ['in-app', 'email', 'sms', 'zalo'] as const;
export type Channel = (typeof channels)[number];

/** The channels somebody may agree to or refuse. */
export const outsideChannels = ['email', 'sms', 'zalo'] as const satisfies readonly Channel[];
export type OutsideChannel = (typeof outsideChannels)[number];

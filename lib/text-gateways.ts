/** A short text by telephone number: SMS or Zalo. */
export type TextMessage = { readonly id: string; readonly to: string; readonly text: string };

/**
 * What a gateway must do: hand over one text and say how the other side calls it. It throws when it could not, with
 * `forGood` true when trying again is of no use. Handing over the same `id` twice must send one message.
 */
export type TextGateway = (message: TextMessage) => Promise<{ reference: string; response: string }>;
export type TextChannel = 'sms' | 'zalo';

export class NotHandedOver extends Error {
  override name = 'NotHandedOver';
  readonly forGood: boolean;
  readonly code: string;
  constructor(code: string, response: string, forGood: boolean) {
    super(response);
    this.code = code;
    this.forGood = forGood;
  }
}

const connected = new Map<TextChannel, TextGateway>();

/** Connects a channel for this process until the returned function is called. None is connected before a contract is signed. */
export const connectGateway = (channel: TextChannel, gateway: TextGateway): (() => void) => {
  connected.set(channel, gateway);
  return () => connected.delete(channel);
};

export const gatewayOf = (channel: TextChannel): TextGateway | null => connected.get(channel) ?? null;

/** The channels that leave the house and can be used: mail always (as a file where no server is set), the others once connected. */
export const connectedChannels = (): ('email' | TextChannel)[] => ['email', ...connected.keys()];

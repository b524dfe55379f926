/** Whose page says something: its own address and tab, taken from the browser, never from the message (law 4). */
export interface Sender {
  readonly address: string;
  readonly tab: number;
  readonly window: number;
}

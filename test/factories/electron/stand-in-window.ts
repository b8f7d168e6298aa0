import { EventEmitter } from 'node:events';

/** What listeners of Electron get first: an event that they can prevent. */
export function preventable<Fields extends object>(fields: Fields) {
  const event = { ...fields, defaultPrevented: false, preventDefault: () => {} };
  event.preventDefault = () => {
    event.defaultPrevented = true;
  };
  return event;
}

/** The frame of a page, as far as the program asks about it. */
export type StandInFrame = { url: string };

/** A page: what was sent to it, and what it was told to do. */
export class StandInContents extends EventEmitter {
  readonly mainFrame: StandInFrame = { url: '' };
  readonly sent: { readonly channel: string; readonly message: unknown }[] = [];
  reloads = 0;
  zoomFactor = 1;
  windowOpenHandler: ((details: { url: string }) => { action: string }) | null = null;
  pdf: Buffer | Promise<Buffer> = Buffer.from('%PDF-1.4%%EOF');
  printed: unknown[] = [];

  send(channel: string, message: unknown): void {
    this.sent.push({ channel, message: structuredClone(message) });
    this.emit('stand-in-sent', channel, structuredClone(message));
  }
  reload(): void {
    this.reloads += 1;
  }
  getZoomFactor(): number {
    return this.zoomFactor;
  }
  setZoomFactor(factor: number): void {
    this.zoomFactor = factor;
  }
  setWindowOpenHandler(handler: (details: { url: string }) => { action: string }): void {
    this.windowOpenHandler = handler;
  }
  async printToPDF(options: unknown): Promise<Buffer> {
    this.printed.push(options);
    return this.pdf;
  }
}

type Bounds = { x: number; y: number; width: number; height: number };

/** A window: its options, and what became of it. `world` is told of windows that come, go, and take the focus. */
export class StandInWindow extends EventEmitter {
  static readonly all: StandInWindow[] = [];
  static focused: StandInWindow | null = null;
  static onCreated: (contents: StandInContents) => void = () => {};
  static onAllClosed: () => void = () => {};

  readonly options: Record<string, unknown> & { webPreferences: Record<string, unknown> };
  readonly webContents = new StandInContents();
  title = '';
  isShown = false;
  loaded = '';
  private bounds: Bounds;
  private isGone = false;
  private isLarge = false;
  private isSmall = false;

  constructor(options: Bounds & Record<string, unknown> & { webPreferences: Record<string, unknown> }) {
    super();
    this.options = options;
    const { x, y, width, height } = options;
    this.bounds = { x, y, width, height };
    this.title = String(options.title);
    StandInWindow.all.push(this);
    StandInWindow.onCreated(this.webContents);
  }

  async loadURL(url: string): Promise<void> {
    this.loaded = url;
    this.webContents.mainFrame.url = url;
    await Promise.resolve();
    if (!this.isGone) this.emit('ready-to-show');
  }
  setTitle(title: string): void {
    this.title = title;
  }
  setRepresentedFilename(): void {}
  show(): void {
    this.isShown = true;
  }
  focus(): void {
    StandInWindow.focused = this;
    this.emit('focus');
  }
  isFocused(): boolean {
    return StandInWindow.focused === this;
  }
  minimize(): void {
    this.isSmall = true;
  }
  isMinimized(): boolean {
    return this.isSmall;
  }
  restore(): void {
    this.isSmall = false;
  }
  maximize(): void {
    this.isLarge = true;
  }
  isMaximized(): boolean {
    return this.isLarge;
  }
  setBounds(bounds: Bounds): void {
    this.bounds = bounds;
  }
  getNormalBounds(): Bounds {
    return this.bounds;
  }
  isDestroyed(): boolean {
    return this.isGone;
  }
  close(): void {
    const event = preventable({});
    this.emit('close', event);
    if (!event.defaultPrevented) this.destroy();
  }
  destroy(): void {
    if (this.isGone) return;
    this.isGone = true;
    if (StandInWindow.focused === this) StandInWindow.focused = null;
    StandInWindow.all.splice(StandInWindow.all.indexOf(this), 1);
    this.emit('closed');
    if (StandInWindow.all.length === 0) StandInWindow.onAllClosed();
  }
}

import { writeFileSync } from 'node:fs';
import type { CDPSession } from '@playwright/test';
import type { Session } from './extension.ts';

/** Keys by name, with what a real keyboard sends for them. */
const KEYS: Readonly<Record<string, { readonly code: number; readonly text?: string }>> = {
  Enter: { code: 13, text: '\r' },
  Escape: { code: 27 },
  Tab: { code: 9 },
  Backspace: { code: 8 },
  ArrowDown: { code: 40 },
  ArrowUp: { code: 38 },
};

const MODIFIERS = { alt: 1, control: 2, meta: 4, shift: 8 } as const;

/**
 * The real popup over a page. Playwright doesn't know it as a page, so it is driven by Chromium's protocol:
 * real mouse and keyboard events, real screenshots.
 */
export class Popup {
  readonly #cdp: CDPSession;
  readonly #session: string;
  readonly #target: string;
  readonly #waiting = new Map<number, (answer: { result?: unknown; error?: { message: string } }) => void>();
  #next = 1;

  private constructor(cdp: CDPSession, session: string, target: string) {
    this.#cdp = cdp;
    this.#session = session;
    this.#target = target;
    cdp.on('Target.receivedMessageFromTarget', ({ sessionId, message }) => {
      if (sessionId !== session) return;
      const { id, ...answer } = JSON.parse(message) as { id?: number; result?: unknown };
      if (id === undefined) return;
      this.#waiting.get(id)?.(answer);
      this.#waiting.delete(id);
    });
    cdp.on('Target.detachedFromTarget', ({ sessionId }) => {
      if (sessionId !== session) return;
      for (const answer of this.#waiting.values()) answer({ error: { message: 'the popup has closed' } });
      this.#waiting.clear();
    });
  }

  /** Waits until the popup of the extension, or its panel, is there, and takes hold of it. */
  static async open({ cdp, extensionId }: Session, name = 'popup.html'): Promise<Popup> {
    for (const end = Date.now() + 10_000; Date.now() < end;) {
      const { targetInfos } = await cdp.send('Target.getTargets');
      const popup = targetInfos.find(
        ({ type, url }) => type === 'page' && url === `chrome-extension://${extensionId}/${name}`,
      );
      if (popup) {
        const { sessionId } = await cdp.send('Target.attachToTarget', { targetId: popup.targetId });
        return new Popup(cdp, sessionId, popup.targetId);
      }
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
    throw new Error(`${name} did not open`);
  }

  async send<T>(method: string, params: object = {}): Promise<T> {
    const id = this.#next;
    this.#next += 1;
    const answered = new Promise<{ result?: unknown; error?: { message: string } }>((resolve) => {
      this.#waiting.set(id, resolve);
    });
    const message = JSON.stringify({ id, method, params });
    await this.#cdp.send('Target.sendMessageToTarget', { sessionId: this.#session, message });
    const { result, error } = await answered;
    if (error) throw new Error(`${method}: ${error.message}`);
    return result as T;
  }

  /** The value of an expression in the popup, awaited. */
  async evaluate<T>(expression: string): Promise<T> {
    const { result, exceptionDetails } = await this.send<{
      result: { value: T };
      exceptionDetails?: { text: string; exception?: { description?: string } };
    }>('Runtime.evaluate', { expression, awaitPromise: true, returnByValue: true });
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value;
  }

  /** Waits until an expression is true, and fails with what the popup showed instead. */
  async until(expression: string, patience = 5000): Promise<void> {
    for (const end = Date.now() + patience; Date.now() < end;) {
      if (await this.evaluate<boolean>(`Boolean(${expression})`)) return;
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    const shown = await this.evaluate<string>('document.body.innerText');
    throw new Error(`not within ${patience} ms: ${expression}\nThe popup shows:\n${shown}`);
  }

  /** Waits for an element by its test id to come to rest, and clicks its middle with a real mouse. */
  async click(testId: string): Promise<void> {
    const element = `document.querySelector('[data-testid="${testId}"]')`;
    await this.until(element);
    const { x, y } = await this.evaluate<{ x: number; y: number }>(`(async () => {
      for (let last = ''; ; ) {
        const e = ${element};
        e.scrollIntoView({ block: 'center' });
        const { x, y, width, height } = e.getBoundingClientRect();
        const now = [x, y, width, height].join();
        if (now === last) return { x: x + width / 2, y: y + height / 2 };
        last = now;
        await new Promise(requestAnimationFrame);
      }
    })()`);
    for (const type of ['mousePressed', 'mouseReleased']) {
      await this.send('Input.dispatchMouseEvent', { type, x, y, button: 'left', clickCount: 1 });
    }
  }

  async press(key: string, ...modifiers: readonly (keyof typeof MODIFIERS)[]): Promise<void> {
    const known = KEYS[key] ?? { code: key.toUpperCase().charCodeAt(0), text: key };
    const mask = modifiers.reduce((sum, name) => sum | MODIFIERS[name], 0);
    const common = {
      key,
      code: key,
      modifiers: mask,
      windowsVirtualKeyCode: known.code,
      nativeVirtualKeyCode: known.code,
    };
    const text = mask === 0 && known.text ? { text: known.text } : {};
    await this.send('Input.dispatchKeyEvent', {
      type: text.text ? 'keyDown' : 'rawKeyDown',
      ...common,
      ...text,
    });
    await this.send('Input.dispatchKeyEvent', { type: 'keyUp', ...common });
  }

  type(text: string): Promise<unknown> {
    return this.send('Input.insertText', { text });
  }

  async screenshot(path: string): Promise<void> {
    const { data } = await this.send<{ data: string }>('Page.captureScreenshot', { format: 'png' });
    writeFileSync(path, Buffer.from(data, 'base64'));
  }

  async close(): Promise<void> {
    await this.#cdp.send('Target.closeTarget', { targetId: this.#target });
  }
}

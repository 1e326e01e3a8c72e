// How pages speak with the workspace: questions, acts that carry the page's token, and the stream of events.

const token = document.querySelector<HTMLMetaElement>('meta[name="laurel-token"]')?.content ?? '';

/** What the server tells open pages; see hub.ts. */
// biome-ignore lint/suspicious/noExplicitAny: each kind of event has its own fields
export type PageEvent = { type: string } & Record<string, any>;

export async function ask<T>(path: string): Promise<T> {
  const response = await fetch(path);
  if (!response.ok) throw new Error(`${path}: ${response.status}`);
  return (await response.json()) as T;
}

export async function act<T>(path: string, body: unknown): Promise<T> {
  const response = await fetch(path, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', 'X-Laurel-Token': token },
    body: JSON.stringify(body),
  });
  return (await response.json()) as T;
}

export async function sendForm<T>(path: string, data: FormData): Promise<T> {
  const response = await fetch(path, { method: 'POST', headers: { 'X-Laurel-Token': token }, body: data });
  return (await response.json()) as T;
}

const listeners: ((event: PageEvent) => void)[] = [];
let stream: EventSource | null = null;

function listen(): void {
  stream ??= new EventSource('/events');
  stream.onmessage = (message) => {
    const event = JSON.parse(message.data as string) as PageEvent;
    for (const listener of listeners) listener(event);
  };
}

/** One stream per page, however many listen. */
export function onEvent(listener: (event: PageEvent) => void): void {
  listeners.push(listener);
  if (listeners.length > 1) return;
  listen();
  // A browser keeps six connections to one server: pages in the background must not use them up.
  document.addEventListener('visibilitychange', () => {
    if (document.hidden) {
      stream?.close();
      stream = null;
      return;
    }
    listen();
    for (const each of listeners) each({ type: 'changed' });
  });
}

/** The data that the page was served with. */
export function pageData<T>(id: string): T {
  return JSON.parse(document.getElementById(id)!.textContent!) as T;
}

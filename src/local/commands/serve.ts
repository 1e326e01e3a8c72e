// `laurel serve`: the workspace in a browser, until Ctrl-C.
import { openWorkspace } from '../open-workspace';
import { CallError, type Command } from './command';

const PORT = 8787;

export const serve: Command = {
  usage: 'serve [--data DIR] [--port N] [--json]',
  summary: [
    `在浏览器里打开工作区，只供本机访问（默认端口 ${PORT}，按 Ctrl-C 结束）`,
    'the workspace in a browser, on this machine only, until Ctrl-C',
  ],
  options: { port: { type: 'string' } },
  positionals: [0, 0],
  async run({ data, options, tell }) {
    const port = options.port === undefined ? PORT : Number(options.port);
    if (!Number.isInteger(port) || port < 0 || port > 65_535)
      throw new CallError(`端口 ${options.port} 不对。`);
    return serveDirectory(data, port, tell);
  },
};

/** Serves the workspace in `data` until the process is told to end; what the command then answers. */
export async function serveDirectory(data: string, port: number, tell: (line: string) => void) {
  const opened = openWorkspace(data);
  try {
    // Loaded only here: no other command pays for the pages.
    const [{ builtClient }, { serveWorkspace }] = await Promise.all([
      import('../web/build-client'),
      import('../web/server'),
    ]);
    const serving = await serveWorkspace(opened, await builtClient(tell), port);
    tell(`工作区已在 ${serving.url} 打开（仅限本机）。按 Ctrl-C 结束。`);
    await ended();
    await serving.close();
    return { document: { url: serving.url }, text: '已停止。' };
  } finally {
    opened.close();
  }
}

function ended(): Promise<void> {
  return new Promise((resolve) => {
    process.once('SIGINT', resolve);
    process.once('SIGTERM', resolve);
  });
}

import { once } from "node:events";
import { connect, createServer, type Socket } from "node:net";

/** Stands between a server and its database, and can be cut and slow. */
export async function relayTo(url: string) {
  const to = { host: new URL(url).hostname, port: Number(new URL(url).port) };
  const open = new Set<Socket>();
  let delay = 0;
  const relay = createServer((near) => {
    const far = connect(to);
    for (const [from, into] of [
      [near, far],
      [far, near],
    ] as const) {
      open.add(from);
      from.on(
        "data",
        (piece) => void setTimeout(() => into.write(piece), delay),
      );
      from.on("error", () => into.destroy());
      from.on("close", () => into.destroy());
    }
  });
  const listen = async (port: number) => {
    relay.listen(port, "127.0.0.1");
    await once(relay, "listening");
    const address = relay.address();
    return typeof address === "object" && address ? address.port : 0;
  };
  const port = await listen(0);
  const cut = () => {
    relay.close();
    for (const socket of open) socket.destroy();
    open.clear();
  };
  return {
    port,
    cut,
    mend: () => listen(port),
    slow: (milliseconds: number) => void (delay = milliseconds),
    close: cut,
  };
}

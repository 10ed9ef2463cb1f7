package dev.weft.cli;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/**
 * Tells open pages that there is something new, or why there is not. The script that listens is put into pages while they
 * are served; no file has it.
 */
final class Live {
    /** Where pages listen; nothing that is published has such a path. */
    static final String PATH = "/.weft/changes";

    /** Reloads the page, or shows what is wrong; a page that nobody sees keeps no connection. */
    private static final String SCRIPT = """
            <script>
            (() => {
            let source;
            const show = text => {
            let box = document.getElementById("weft-fault");
            if (!box) {
            box = document.createElement("pre");
            box.id = "weft-fault";
            box.setAttribute("role", "alert");
            box.style.cssText = "position:fixed;inset:auto 0 0 0;z-index:99;margin:0;padding:1rem;max-height:50vh;overflow:auto;"
            + "background:#7a1020;color:#fff;white-space:pre-wrap;text-align:start;font:14px/1.6 monospace";
            document.body.append(box);
            }
            box.textContent = text;
            };
            const listen = () => {
            if (source) source.close();
            if (document.hidden) return;
            source = new EventSource("PATH?VERSION");
            source.addEventListener("reload", () => location.reload());
            source.addEventListener("fault", event => show(event.data));
            };
            document.addEventListener("visibilitychange", listen);
            addEventListener("pagehide", () => source && source.close());
            listen();
            })();
            </script>
            """.replace("PATH", PATH);

    private static final byte[] RELOAD = event("reload", "");

    /** Pages that are closed are not noticed before they are told something, so the oldest gives way. */
    static final int MOST_LISTENERS = 32;

    private final Deque<HttpExchange> listeners = new ArrayDeque<>();
    private long version = System.currentTimeMillis();
    private byte[] fault = {};

    /** Has every page loaded again. */
    synchronized void changed() {
        version++;
        fault = new byte[0];
        tell(RELOAD);
    }

    /** Shows on every page why the site is not as its files are. */
    synchronized void failed(String why) {
        fault = event("fault", why);
        tell(fault);
    }

    /** Returns whether pages show that something is wrong. */
    synchronized boolean isFailed() {
        return fault.length > 0;
    }

    /** Returns a page with the script that listens. */
    synchronized byte[] into(byte[] page) {
        String html = new String(page, StandardCharsets.UTF_8);
        int end = html.lastIndexOf("</body>");
        end = end < 0 ? html.length() : end;
        String script = SCRIPT.replace("VERSION", Long.toString(version));
        return (html.substring(0, end) + script + html.substring(end)).getBytes(StandardCharsets.UTF_8);
    }

    /** Keeps the connection of a page that listens; one that was loaded before the last change is told so at once. */
    synchronized void listen(HttpExchange exchange) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", "text/event-stream; charset=utf-8");
        exchange.getResponseHeaders().set("Cache-Control", "no-store");
        exchange.sendResponseHeaders(200, 0);
        listeners.add(exchange);
        if (listeners.size() > MOST_LISTENERS) {
            listeners.remove().close();
        }
        boolean isOld = !Long.toString(version).equals(exchange.getRequestURI().getRawQuery());
        byte[] first = isOld ? RELOAD : fault.length > 0 ? fault : ":\n\n".getBytes(StandardCharsets.UTF_8);
        tell(exchange, first);
    }

    private void tell(byte[] event) {
        for (HttpExchange exchange : List.copyOf(listeners)) {
            tell(exchange, event);
        }
    }

    private void tell(HttpExchange exchange, byte[] event) {
        try {
            OutputStream out = exchange.getResponseBody();
            out.write(event);
            out.flush();
        } catch (IOException gone) {
            listeners.remove(exchange);
            exchange.close();
        }
    }

    private static byte[] event(String name, String data) {
        return ("event: " + name + "\ndata: " + data.replace("\n", "\ndata: ") + "\n\n")
                .getBytes(StandardCharsets.UTF_8);
    }
}

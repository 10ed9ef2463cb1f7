package dev.weft.benchmarks.live;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;

/** A connection to a server on this machine that stays open: one request after the other, and little work for each. */
final class Connection implements Closeable {
    private final Socket socket;
    private final InputStream in;
    private final OutputStream out;

    Connection(int port) throws IOException {
        socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setTcpNoDelay(true);
        in = new BufferedInputStream(socket.getInputStream(), 1 << 16);
        out = socket.getOutputStream();
    }

    /** Returns the bytes of a document; refuses any other answer than 200. */
    byte[] get(String path) throws IOException {
        out.write(("GET " + path + " HTTP/1.1\r\nHost: localhost\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
        String status = line();
        int length = -1;
        boolean chunked = false;
        for (String header = line(); !header.isEmpty(); header = line()) {
            String name = header.substring(0, header.indexOf(':')).toLowerCase(Locale.ROOT);
            if (name.equals("content-length")) {
                length = Integer.parseInt(
                        header.substring(header.indexOf(':') + 1).strip());
            } else if (name.equals("transfer-encoding")) {
                chunked = true;
            }
        }
        byte[] body = chunked ? chunks() : read(length);
        if (!status.startsWith("HTTP/1.1 200")) {
            throw new IOException(path + " was answered with " + status);
        }
        return body;
    }

    private String line() throws IOException {
        StringBuilder line = new StringBuilder(64);
        for (int b = in.read(); b != '\n'; b = in.read()) {
            if (b < 0) {
                throw new EOFException("the server closed the connection");
            }
            if (b != '\r') {
                line.append((char) b);
            }
        }
        return line.toString();
    }

    private byte[] read(int length) throws IOException {
        byte[] bytes = in.readNBytes(length);
        if (bytes.length < length) {
            throw new EOFException("the server closed the connection");
        }
        return bytes;
    }

    private byte[] chunks() throws IOException {
        byte[] all = new byte[1 << 18];
        int size = 0;
        for (int next = Integer.parseInt(line(), 16); next > 0; next = Integer.parseInt(line(), 16)) {
            System.arraycopy(read(next), 0, all, size, next);
            size += next;
            line();
        }
        line();
        return Arrays.copyOf(all, size);
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}

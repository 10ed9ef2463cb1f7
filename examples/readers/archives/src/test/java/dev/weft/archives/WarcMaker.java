package dev.weft.archives;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPOutputStream;

/** Writes archives as crawlers do, and as no crawler should. */
final class WarcMaker {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final boolean packed;

    WarcMaker(boolean packed) {
        this.packed = packed;
    }

    static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static byte[] gzip(byte[] bytes) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(bytes);
        }
        return packed.toByteArray();
    }

    static byte[] http(String status, String headers, byte[] body) {
        ByteArrayOutputStream answer = new ByteArrayOutputStream();
        answer.writeBytes(utf8("HTTP/1.1 " + status + "\r\n" + headers + "\r\n"));
        answer.writeBytes(body);
        return answer.toByteArray();
    }

    WarcMaker page(String address, String html) throws IOException {
        return page(address, html, "2024-06-01T00:00:00Z");
    }

    WarcMaker page(String address, String html, String date) throws IOException {
        return response(address, date, http("200 OK", "Content-Type: text/html; charset=utf-8\r\n", utf8(html)));
    }

    WarcMaker picture(String address, String bytes) throws IOException {
        return response(address, "2024-06-01T00:00:00Z", http("200 OK", "Content-Type: image/png\r\n", utf8(bytes)));
    }

    WarcMaker response(String address, String date, byte[] http) throws IOException {
        return record("response", address, "WARC-Date: " + date + "\r\n", http, http.length);
    }

    WarcMaker record(String type, String address, String more, byte[] content, long length) throws IOException {
        ByteArrayOutputStream record = new ByteArrayOutputStream();
        record.writeBytes(utf8("WARC/1.0\r\nWARC-Type: " + type + "\r\nWARC-Target-URI: " + address + "\r\n" + more
                + "WARC-Record-ID: <urn:uuid:" + out.size()
                + ">\r\nContent-Type: application/http; msgtype=response\r\n"
                + "Content-Length: " + length + "\r\n\r\n"));
        record.writeBytes(content);
        record.writeBytes(utf8("\r\n\r\n"));
        return raw(packed ? gzip(record.toByteArray()) : record.toByteArray());
    }

    WarcMaker raw(byte[] bytes) {
        out.writeBytes(bytes);
        return this;
    }

    int size() {
        return out.size();
    }

    byte[] bytes() {
        return out.toByteArray();
    }
}

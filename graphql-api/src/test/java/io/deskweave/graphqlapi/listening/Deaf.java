package io.deskweave.graphqlapi.listening;

import io.deskweave.graphqlapi.testing.RunningPlatform;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** One who begins to listen and then reads nothing any more, with as small a buffer as the system allows. */
final class Deaf implements AutoCloseable {

    private static final int SMALL = 4096;

    private final Socket socket;

    Deaf(String token, String subscription) {
        try {
            var url = URI.create(RunningPlatform.url());
            socket = new Socket();
            socket.setReceiveBufferSize(SMALL);
            socket.setSoTimeout(20_000);
            socket.connect(new InetSocketAddress(url.getHost(), url.getPort()));
            write(("GET /graphql HTTP/1.1\r\nHost: %s:%d\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
                                    .formatted(url.getHost(), url.getPort())
                            + "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Version: 13\r\n"
                            + "Sec-WebSocket-Protocol: graphql-transport-ws\r\n\r\n")
                    .getBytes(StandardCharsets.US_ASCII));
            readUntil("\r\n\r\n");
            say(Map.of("type", "connection_init", "payload", Map.of("authorization", "Bearer " + token)));
            readUntil("connection_ack\"}");
            say(Map.of("type", "subscribe", "id", "s", "payload", Map.of("query", subscription)));
            say(Map.of("type", "ping", "payload", "settle"));
            readUntil("settle\"");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void readUntil(String end) throws IOException {
        var text = new StringBuilder();
        while (text.indexOf(end) < 0) {
            var next = socket.getInputStream().read();
            if (next < 0) {
                throw new IOException("Closed after " + text);
            }
            text.append((char) next);
        }
    }

    /** One frame, masked by zeros as the protocol lets it be. */
    private void say(Map<String, ?> message) throws IOException {
        var text = JsonMapper.shared().writeValueAsBytes(message);
        var frame = new ByteArrayOutputStream();
        frame.write(0x81);
        frame.write(0x80 | 126);
        frame.write(text.length >> 8);
        frame.write(text.length);
        frame.write(new byte[4]);
        frame.write(text);
        write(frame.toByteArray());
    }

    private void write(byte[] bytes) throws IOException {
        socket.getOutputStream().write(bytes);
        socket.getOutputStream().flush();
    }

    /** Reads what was on its way, to its end. */
    boolean isClosed() {
        try {
            var gulp = new byte[1 << 16];
            while (socket.getInputStream().read(gulp) >= 0) {}
            return true;
        } catch (IOException e) {
            return e.getMessage() != null && e.getMessage().contains("reset");
        }
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

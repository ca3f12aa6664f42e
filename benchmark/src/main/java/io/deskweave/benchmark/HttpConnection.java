package io.deskweave.benchmark;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.function.Supplier;

/**
 * One kept-alive HTTP/1.1 connection that posts JSON and reads the answer whole. It does no more than that, so that
 * on a small machine the client's work stays out of the server's figures.
 */
final class HttpConnection implements Load.Worker {

    private final Socket socket;
    private final InputStream in;
    private final String head;
    private final Supplier<String> bodies;

    HttpConnection(URI endpoint, String token, Supplier<String> bodies) throws IOException {
        this.socket = new Socket(endpoint.getHost(), endpoint.getPort());
        socket.setTcpNoDelay(true);
        this.in = new BufferedInputStream(socket.getInputStream(), 1 << 16);
        this.head = """
                POST %s HTTP/1.1\r
                Host: %s\r
                Authorization: Bearer %s\r
                Content-Type: application/json\r
                Accept: application/graphql-response+json\r
                Content-Length: \
                """.formatted(endpoint.getPath(), endpoint.getAuthority(), token);
        this.bodies = bodies;
    }

    @Override
    public void work() throws IOException {
        var answer = ask(bodies.get());
        if (answer.startsWith("{\"errors\"") || answer.contains("\"errors\":[")) {
            throw new IOException("The platform refused: " + answer.substring(0, Math.min(500, answer.length())));
        }
    }

    String ask(String body) throws IOException {
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        var request = (head + bytes.length + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII);
        var whole = new byte[request.length + bytes.length];
        System.arraycopy(request, 0, whole, 0, request.length);
        System.arraycopy(bytes, 0, whole, request.length, bytes.length);
        socket.getOutputStream().write(whole);
        return readAnswer();
    }

    private String readAnswer() throws IOException {
        var status = line();
        var length = -1;
        for (var header = line(); !header.isEmpty(); header = line()) {
            var lower = header.toLowerCase(Locale.ROOT);
            if (lower.startsWith("content-length:")) {
                length = Integer.parseInt(header.substring(15).trim());
            }
        }
        var body = length >= 0 ? new String(in.readNBytes(length), StandardCharsets.UTF_8) : chunks();
        if (!status.contains(" 200")) {
            throw new IOException(status + ": " + body);
        }
        return body;
    }

    private String chunks() throws IOException {
        var body = new StringBuilder();
        for (var size = Integer.parseInt(line(), 16); size > 0; size = Integer.parseInt(line(), 16)) {
            body.append(new String(in.readNBytes(size), StandardCharsets.UTF_8));
            line();
        }
        line();
        return body.toString();
    }

    private String line() throws IOException {
        var line = new StringBuilder();
        for (var c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0) {
                throw new EOFException("The platform closed the connection");
            }
            if (c != '\r') {
                line.append((char) c);
            }
        }
        return line.toString();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}

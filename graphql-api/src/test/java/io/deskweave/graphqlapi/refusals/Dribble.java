package io.deskweave.graphqlapi.refusals;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.deskweave.graphqlapi.testing.Guest;
import io.deskweave.graphqlapi.testing.RunningPlatform;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;

/** A client without haste: it promises a long body and sends one byte of it now and then, until it is answered. */
final class Dribble {

    private static final Duration LONGEST = Duration.ofSeconds(30);
    private static final int PROMISED = 5_000;

    private final Guest guest;
    private final String path;
    private final String headers;

    /** @param headers lines that end in CR and LF */
    Dribble(Guest guest, String path, String headers) {
        this.guest = guest;
        this.path = path;
        this.headers = headers;
    }

    /** Everything that came back, status line and headers included. */
    String answer(String begin) {
        try (var socket = connected()) {
            var out = socket.getOutputStream();
            out.write((head() + begin).getBytes(UTF_8));
            var end = Instant.now().plus(LONGEST);
            while (socket.getInputStream().available() == 0 && Instant.now().isBefore(end)) {
                out.write('x');
                out.flush();
                Pauses.briefly();
            }
            var answer = new byte[8_000];
            return new String(answer, 0, Math.max(0, socket.getInputStream().read(answer)), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Hangs up after the beginning. */
    void hangUpAfter(String begin) {
        try (var socket = connected()) {
            socket.getOutputStream().write((head() + begin).getBytes(UTF_8));
            socket.getOutputStream().flush();
            Pauses.briefly();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Socket connected() throws IOException {
        var address = URI.create(RunningPlatform.url());
        var socket = new Socket(address.getHost(), address.getPort());
        socket.setSoTimeout(Math.toIntExact(LONGEST.toMillis()));
        return socket;
    }

    private String head() {
        return "POST %s HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer %s\r\nContent-Length: %d\r\n%s\r\n"
                .formatted(path, guest.token(), PROMISED, headers);
    }
}

package io.deskweave.infrastructure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class RedisTests {

    private final URI address = URI.create(SharedInfrastructure.get().redis().url());

    @Test
    void answersWhoKnowsThePassword() throws IOException {
        assertThat(ask("AUTH " + address.getUserInfo().substring(1))).isEqualTo("+OK");
    }

    @Test
    void refusesWhoDoesNot() throws IOException {
        assertThat(ask("PING")).startsWith("-NOAUTH");
    }

    @Test
    void isGoneWhileItIsStopped() throws IOException {
        var redis = SharedInfrastructure.get().redis();

        redis.stop();
        assertThatThrownBy(() -> ask("PING")).isInstanceOf(IOException.class);

        redis.start();
        assertThat(ask("PING")).startsWith("-NOAUTH");
    }

    private String ask(String line) throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), address.getPort());
                var reader =
                        new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII))) {
            socket.getOutputStream().write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
            return reader.readLine();
        }
    }
}

package io.deskweave.demo;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChecksTests {

    @TempDir
    private Path directory;

    @Test
    void namesTheBusyPortAndThePropertyThatMovesIt() throws IOException {
        try (var stranger = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var port = stranger.getLocalPort();

            refusesInOneSentence(
                    () -> Checks.ports(Map.of("deskweave.demo.port", port)),
                    Integer.toString(port),
                    "-Ddeskweave.demo.port=");
        }
    }

    @Test
    void saysHowMuchRoomIsMissing() {
        refusesInOneSentence(() -> Checks.room(directory, 200), "200 MB", "make room", directory.toString());
        assertThatCode(() -> Checks.room(directory, 100_000)).doesNotThrowAnyException();
    }

    @Test
    void saysWhichJavaItNeeds() {
        refusesInOneSentence(() -> Checks.jdk(17), "JDK 25", "Java 17", "mvn -Pdemo");
        assertThatCode(() -> Checks.jdk(25)).doesNotThrowAnyException();
    }

    @Test
    void saysThatThePlatformIsNotBuilt() {
        refusesInOneSentence(() -> Checks.platform(directory.resolve("platform.jar")), "not built", "mvn -Pdemo");
    }

    @Test
    void letsOneDemoHaveADirectory() {
        try (var first = OneAtATime.in(directory)) {
            refusesInOneSentence(() -> OneAtATime.in(directory), "runs in " + directory, "stop it");
            assertThatCode(first::close).doesNotThrowAnyException();
            assertThatCode(() -> OneAtATime.in(directory).close()).doesNotThrowAnyException();
        }
    }

    @Test
    void refusesAPortThatIsNone() {
        System.setProperty("deskweave.demo.port", "70000");
        try {
            refusesInOneSentence(DemoPorts::given, "'70000' is no port", "deskweave.demo.port");
        } finally {
            System.clearProperty("deskweave.demo.port");
        }
    }

    private static void refusesInOneSentence(ThrowingCallable work, String... words) {
        assertThatThrownBy(work)
                .isInstanceOf(DemoFailed.class)
                .hasMessageContainingAll(words)
                .hasMessageNotContaining("\n");
    }
}

package io.deskweave.demo;

import io.deskweave.infrastructure.children.FreePort;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** What must be right before anything is started; each check says in one sentence what is wrong and what to do. */
final class Checks {

    private static final int JDK = 25;
    private static final long MEGABYTE = 1024 * 1024;
    private static final long ROOM_NEEDED_MEGABYTES = 1_500;

    private Checks() {}

    static void jdk(int feature) {
        if (feature != JDK) {
            throw new DemoFailed(
                    "The demo runs on JDK %d, and this is Java %d; start it with 'mvn -Pdemo', which finds one"
                            .formatted(JDK, feature));
        }
    }

    static void platform(Path jar) {
        if (!Files.isRegularFile(jar)) {
            throw new DemoFailed(
                    "The platform is not built (%s is missing); start the demo with 'mvn -Pdemo'".formatted(jar));
        }
    }

    static void room(Path directory) {
        try {
            Files.createDirectories(directory);
            room(directory, Files.getFileStore(directory).getUsableSpace() / MEGABYTE);
        } catch (IOException e) {
            throw new DemoFailed(
                    ("The demo cannot write to %s (%s); make it writable or choose another with "
                                    + "-Ddeskweave.demo.directory")
                            .formatted(directory, e.getMessage()),
                    e);
        }
    }

    static void room(Path directory, long usableMegabytes) {
        if (usableMegabytes < ROOM_NEEDED_MEGABYTES) {
            throw new DemoFailed(
                    ("There are %d MB free for %s and the demo needs %d; make room or choose another place with "
                                    + "-Ddeskweave.demo.directory")
                            .formatted(usableMegabytes, directory, ROOM_NEEDED_MEGABYTES));
        }
    }

    static void ports(Map<String, Integer> byProperty) {
        byProperty.forEach((property, port) -> {
            if (FreePort.isTaken(port)) {
                throw new DemoFailed(
                        ("Port %d is in use by another program; stop that program or choose another port with "
                                        + "-D%s=<port>")
                                .formatted(port, property));
            }
        });
    }
}

package io.deskweave.demo;

import io.deskweave.infrastructure.servers.InfrastructureFailed;
import io.deskweave.infrastructure.servers.Settings;
import java.util.concurrent.CountDownLatch;

/** The program that {@code mvn -Pdemo} runs: starts the demo, waits, and takes it down whatever ends the waiting. */
public final class Launcher {

    private Launcher() {}

    /** Runs until Ctrl-C, SIGTERM, the end of the program that started it, or the unasked end of a part. */
    public static void main(String[] arguments) throws InterruptedException {
        endWithParent();
        try {
            var steps = new Steps(System.out);
            steps.say("Deskweave starts; logs and data are in the demo's directory.");
            var demo = Demo.prepare(DemoSettings.given(), steps, Launcher::fail);
            Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(demo, steps), "stop-demo"));
            run(demo, steps);
        } catch (DemoFailed | InfrastructureFailed e) {
            fail(String.valueOf(e.getMessage()));
        }
    }

    private static void run(Demo demo, Steps steps) throws InterruptedException {
        try {
            demo.start();
            steps.say(demo.welcome());
            new CountDownLatch(1).await();
        } catch (RuntimeException e) {
            if (demo.isEnding()) {
                // Being stopped in the middle of the start: whatever failed, failed because of that.
                new CountDownLatch(1).await();
            }
            throw e;
        }
    }

    private static void stop(Demo demo, Steps steps) {
        steps.say("Deskweave stops.");
        demo.close();
        steps.say("Deskweave has stopped.");
    }

    private static void fail(String sentence) {
        System.err.println("Deskweave cannot run: " + sentence);
        System.exit(1);
    }

    // Maven may be killed without a chance to pass that on.
    private static void endWithParent() {
        if ("true".equals(Settings.find("deskweave.demo.ends-with-parent"))) {
            ProcessHandle.current()
                    .parent()
                    .ifPresent(parent -> Thread.ofVirtual().start(() -> {
                        parent.onExit().join();
                        System.exit(0);
                    }));
        }
    }
}

package io.deskweave.infrastructure;

/** The one infrastructure of a test JVM: started by whoever asks first, stopped when the JVM ends. */
public final class SharedInfrastructure {

    private SharedInfrastructure() {}

    /** The infrastructure; the same for all tests of this JVM. */
    public static Infrastructure get() {
        return OfThisJvm.INFRASTRUCTURE;
    }

    // The JVM makes it when it is first touched, once.
    private static final class OfThisJvm {

        private static final Infrastructure INFRASTRUCTURE = start();

        private static Infrastructure start() {
            var started = Infrastructure.start(InfrastructureSettings.ephemeral());
            Runtime.getRuntime().addShutdownHook(new Thread(started::close, "stop-infrastructure"));
            return started;
        }
    }
}

package io.deskweave.metadata.records.computed;

import io.deskweave.platform.problems.Refused;
import java.util.function.Supplier;

/**
 * Writes that need each other's records in turn: one computes what the list of a customer comes to, the other what a
 * ticket reads of its customer. The database ends one of them, which is then done again, whole.
 */
public final class Collisions {

    private static final String COLLIDED = "storage.write.collided";
    private static final int TRIES = 4;

    private Collisions() {}

    public static <T> T outlast(Supplier<T> write) {
        for (int left = TRIES; ; left--) {
            try {
                return write.get();
            } catch (Refused e) {
                boolean collided =
                        e.problems().stream().anyMatch(problem -> problem.code().equals(COLLIDED));
                if (!collided || left == 1) {
                    throw e;
                }
            }
        }
    }
}

package io.deskweave.graphqlapi.listening;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/**
 * Records of which an audience knows that they do not pass its filter, so that each is said to have left once and not
 * with every change. Who was forgotten is said to have left once more, which does no harm. For one thread.
 */
final class Outsiders {

    private static final int MOST = 10_000;

    private final Map<UUID, Boolean> known = new LinkedHashMap<>() {

        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<UUID, Boolean> eldest) {
            return size() > MOST;
        }
    };

    /** Whether it was not known before. */
    boolean add(UUID record) {
        return known.put(record, true) == null;
    }

    /** Whether it was known. */
    boolean remove(UUID record) {
        return known.remove(record) != null;
    }
}

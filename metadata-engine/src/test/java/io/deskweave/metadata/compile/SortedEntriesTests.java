package io.deskweave.metadata.compile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.deskweave.metadata.definition.SortedEntries;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Random;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Small maps are maps, and what was read from a stored definition takes its texts only once. */
class SortedEntriesTests {

    @Test
    void isTheMapThatItWasMadeOf() {
        var random = new Random(41);
        for (var round = 0; round < 200; round++) {
            var map = new HashMap<String, @Nullable Object>();
            for (var i = random.nextInt(9); i > 0; i--) {
                map.put("name" + random.nextInt(12), random.nextInt(4) == 0 ? null : random.nextInt(3));
            }
            var entries = SortedEntries.<@Nullable Object>of(map);

            assertThat(entries).isEqualTo(map).hasSameHashCodeAs(map).hasSize(map.size());
            assertThat(map).isEqualTo(entries);
            assertThat(SortedEntries.<@Nullable Object>of(new TreeMap<>(map))).isEqualTo(entries);
            assertThat(List.copyOf(entries.keySet())).isEqualTo(List.copyOf(new TreeMap<>(map).keySet()));
            assertThat(entries.get("name3")).isEqualTo(map.get("name3"));
            assertThat(entries.containsKey("name3")).isEqualTo(map.containsKey("name3"));
        }
    }

    @Test
    void cannotBeChangedNorReadBeyondItsEnd() {
        var entries = SortedEntries.of(Map.of("a", 1));
        assertThatThrownBy(() -> entries.put("b", 2)).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(entries::clear).isInstanceOf(UnsupportedOperationException.class);
        var iterator = entries.entrySet().iterator();
        iterator.next();
        assertThatThrownBy(iterator::next).isInstanceOf(NoSuchElementException.class);
        assertThat(entries.get(null)).isNull();
    }

    @Test
    void keepsEachTextOfAStoredDefinitionOnce() {
        var twice = Arrays.asList(copy("Zip code"), Map.of(copy("en"), copy("Zip code")), 7, null);
        var read = Shared.of(Map.of("labels", twice));

        assertThat(read).isEqualTo(Map.of("labels", twice));
        assertThat(read.get("labels")).isInstanceOfSatisfying(List.class, list -> {
            assertThat(list.get(1)).isInstanceOf(SortedEntries.class);
            assertThat(((Map<?, ?>) list.get(1)).get("en")).isSameAs(list.get(0));
        });
    }

    private static String copy(String text) {
        return String.valueOf(text.toCharArray());
    }
}

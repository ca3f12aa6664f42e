package io.deskweave.metadata.definition;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Arrays;
import java.util.Iterator;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * An immutable map in the order of its names that takes little more room than what is in it. A definition has
 * thousands of maps of two or three entries, and definitions stay in memory as long as their tenants work.
 */
public final class SortedEntries<V extends @Nullable Object> extends AbstractMap<String, V> {

    private final String[] names;
    private final Object[] values;

    private SortedEntries(String[] names, Object[] values) {
        this.names = names;
        this.values = values;
    }

    /** The same entries; what is such a map already is not copied. */
    @SuppressWarnings({"unchecked", "NullAway"}) // what is immutable may be read as a map of something wider
    public static <V extends @Nullable Object> SortedEntries<V> of(Map<String, ? extends V> map) {
        if (map instanceof SortedEntries<?> sorted) {
            return (SortedEntries<V>) sorted;
        }
        var sorted = new TreeMap<String, V>(map);
        return new SortedEntries<>(
                sorted.keySet().toArray(String[]::new), sorted.values().toArray());
    }

    @Override
    public int size() {
        return names.length;
    }

    @Override
    public boolean containsKey(@Nullable Object name) {
        return at(name) >= 0;
    }

    @Override
    public @Nullable V get(@Nullable Object name) {
        var at = at(name);
        return at < 0 ? null : value(at);
    }

    private int at(@Nullable Object name) {
        return name instanceof String text ? Arrays.binarySearch(names, text) : -1;
    }

    @SuppressWarnings("unchecked") // only values of V were put in
    private V value(int at) {
        return (V) values[at];
    }

    @Override
    public void forEach(BiConsumer<? super String, ? super V> look) {
        for (var i = 0; i < names.length; i++) {
            look.accept(names[i], value(i));
        }
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof SortedEntries<?> sorted
                ? Arrays.equals(names, sorted.names) && Arrays.equals(values, sorted.values)
                : super.equals(other);
    }

    @Override
    public int hashCode() {
        return super.hashCode();
    }

    /** Made anew for whoever asks: the one that is inherited would be kept by each of thousands. */
    @Override
    public Set<String> keySet() {
        return new AbstractSet<>() {
            @Override
            public Iterator<String> iterator() {
                return Arrays.asList(names).iterator();
            }

            @Override
            public boolean contains(@Nullable Object name) {
                return containsKey(name);
            }

            @Override
            public int size() {
                return names.length;
            }
        };
    }

    @Override
    public Set<Entry<String, V>> entrySet() {
        return new AbstractSet<>() {
            @Override
            public Iterator<Entry<String, V>> iterator() {
                return new Entries();
            }

            @Override
            public int size() {
                return names.length;
            }
        };
    }

    private final class Entries implements Iterator<Entry<String, V>> {

        private int next;

        @Override
        public boolean hasNext() {
            return next < names.length;
        }

        @Override
        public Entry<String, V> next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            var entry = new SimpleImmutableEntry<>(names[next], value(next));
            next++;
            return entry;
        }
    }
}

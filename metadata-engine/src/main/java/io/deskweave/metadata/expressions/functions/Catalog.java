package io.deskweave.metadata.expressions.functions;

import io.deskweave.metadata.expressions.functions.Overload.Body;
import io.deskweave.metadata.expressions.functions.Overload.Nulls;
import io.deskweave.metadata.expressions.functions.Overload.Work;
import io.deskweave.metadata.expressions.types.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Functions as they are written down, one after the other. */
final class Catalog {

    private final List<Overload> all = new ArrayList<>();

    List<Overload> all() {
        return List.copyOf(all);
    }

    /** The next one to be written down. */
    Entry add(String id, String name, Type... parameters) {
        return new Entry(id, name, List.of(parameters));
    }

    /** A function that is still without what it does. */
    final class Entry {
        private final String id;
        private final String name;
        private final List<Type> parameters;
        private boolean member;
        private Nulls nulls = Nulls.NOTHING;
        private Work work = Work.FLAT;

        private Entry(String id, String name, List<Type> parameters) {
            this.id = id;
            this.name = name;
            this.parameters = parameters;
        }

        Entry member() {
            member = true;
            return this;
        }

        Entry nulls(Nulls what) {
            nulls = what;
            return this;
        }

        Entry work(Work what) {
            work = what;
            return this;
        }

        <A extends @Nullable Object> void one(Type result, Function<A, @Nullable Object> body) {
            @SuppressWarnings({"unchecked", "NullAway"}) // the checker has seen to the types
            Body whole = (zone, first, second, third) -> body.apply((A) first);
            is(result, whole);
        }

        <A extends @Nullable Object, B extends @Nullable Object> void two(
                Type result, BiFunction<A, B, @Nullable Object> body) {
            @SuppressWarnings({"unchecked", "NullAway"}) // likewise
            Body whole = (zone, first, second, third) -> body.apply((A) first, (B) second);
            is(result, whole);
        }

        void is(Type result, Body body) {
            all.add(new Overload(id, name, member, parameters, result, nulls, work, body));
        }
    }
}

package io.deskweave.metadata.changes;

import io.deskweave.metadata.compile.CanonicalJson;
import io.deskweave.metadata.definition.Element;
import io.deskweave.metadata.definition.FieldDefinition;
import io.deskweave.metadata.definition.Languages;
import io.deskweave.metadata.definition.ObjectDefinition;
import io.deskweave.metadata.drafts.Difference;
import io.deskweave.metadata.drafts.Difference.Kind;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The differences found so far, in order. */
final class Found {

    private static final int SHOWN = 80;

    private final List<Difference> all = new ArrayList<>();

    List<Difference> all() {
        return List.copyOf(all);
    }

    Place at(ObjectDefinition object) {
        return new Place(object.name(), null, List.of("objects", object.name()));
    }

    Place at(ObjectDefinition object, FieldDefinition field) {
        return new Place(object.name(), field.name(), List.of("objects", object.name(), "fields", field.name()));
    }

    /** @param tag or {@code order} */
    Place atLanguage(String tag) {
        return new Place(null, null, List.of(Languages.KEY, tag));
    }

    Place at(Element element) {
        return new Place(null, null, List.of(element.kind(), element.name()));
    }

    /** An element, or a part of it, of which differences are noted. */
    final class Place {

        private final @Nullable String object;
        private final @Nullable String field;
        private final List<String> start;
        // Most places are looked at and differ in nothing, so that nobody asks for their paths.
        private final @Nullable Place whole;
        private final @Nullable String part;

        private Place(@Nullable String object, @Nullable String field, List<String> start) {
            this.object = object;
            this.field = field;
            this.start = start;
            this.whole = null;
            this.part = null;
        }

        private Place(Place whole, String part) {
            this.object = whole.object;
            this.field = whole.field;
            this.start = whole.start;
            this.whole = whole;
            this.part = part;
        }

        Place part(String name) {
            return new Place(this, name);
        }

        private List<String> path() {
            var path = new ArrayList<String>();
            for (var place = this; place != null; place = place.whole) {
                if (place.part != null) {
                    path.addFirst(place.part);
                }
            }
            path.addAll(0, start);
            return List.copyOf(path);
        }

        void add(Kind kind, @Nullable Object before, @Nullable Object after) {
            var path = path();
            all.add(new Difference(kind, object, field, path, before, after, summary(path, kind, before, after)));
        }

        /** Notes this part when the two are not the same. */
        void note(Kind kind, String part, @Nullable Object before, @Nullable Object after) {
            if (!Same.values(before, after)) {
                part(part).add(kind, before, after);
            }
        }

        void changed(String part, @Nullable Object before, @Nullable Object after) {
            note(Kind.CHANGED, part, before, after);
        }

        /** Something that, when it is so, lets less through. */
        void demand(String part, boolean before, boolean after) {
            note(after ? Kind.TIGHTENED : Kind.LOOSENED, part, before, after);
        }

        void retired(boolean before, boolean after) {
            if (before != after) {
                add(after ? Kind.RETIRED : Kind.RESTORED, null, null);
            }
        }

        private String summary(List<String> path, Kind kind, @Nullable Object before, @Nullable Object after) {
            var element = field == null ? named(path) : "Field %s of %s".formatted(field, object);
            var part = String.join(".", path.subList(field == null ? 2 : 4, path.size()));
            var what = part.isEmpty() ? element : "%s: %s".formatted(element, part);
            return switch (kind) {
                case ADDED ->
                    field == null || !part.isEmpty() ? what + " added" : "%s added (%s)".formatted(what, after);
                case REMOVED, RETIRED, RESTORED -> what + " " + kind.name().toLowerCase(Locale.ROOT);
                case RENAMED -> "%s, until now %s".formatted(what, before);
                case RETYPED, TIGHTENED, LOOSENED, REWORDED, CHANGED ->
                    "%s from %s to %s".formatted(what, shown(before), shown(after));
            };
        }

        private String named(List<String> path) {
            if (object != null) {
                return object;
            }
            return path.getFirst().equals(Languages.KEY)
                    ? "Languages: " + path.get(1)
                    : "%s of %s".formatted(path.get(1), path.get(0));
        }

        private static String shown(@Nullable Object value) {
            if (value == null) {
                return "nothing";
            }
            var text = switch (value) {
                case Number number ->
                    new BigDecimal(number.toString()).stripTrailingZeros().toPlainString();
                case String words -> words;
                default -> CanonicalJson.of(value);
            };
            return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…";
        }
    }
}

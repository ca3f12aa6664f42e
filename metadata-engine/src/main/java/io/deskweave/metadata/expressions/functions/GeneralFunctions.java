package io.deskweave.metadata.expressions.functions;

import static io.deskweave.metadata.expressions.types.Type.Plain.ANY;
import static io.deskweave.metadata.expressions.types.Type.Plain.DATE;
import static io.deskweave.metadata.expressions.types.Type.Plain.DATE_TIME;
import static io.deskweave.metadata.expressions.types.Type.Plain.DECIMAL;
import static io.deskweave.metadata.expressions.types.Type.Plain.DURATION;
import static io.deskweave.metadata.expressions.types.Type.Plain.PLACE;
import static io.deskweave.metadata.expressions.types.Type.Plain.TEXT;
import static io.deskweave.metadata.expressions.types.Type.Plain.WHOLE_NUMBER;
import static io.deskweave.metadata.expressions.types.Type.Plain.YES_NO;

import io.deskweave.metadata.expressions.functions.Overload.Nulls;
import io.deskweave.metadata.expressions.functions.Overload.Work;
import io.deskweave.metadata.expressions.types.Type;
import io.deskweave.metadata.fields.Place;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Comparing, looking up, and what else is the same for every type; and places. */
final class GeneralFunctions {

    private static final double EARTH_RADIUS = 6_371_008.8;
    private static final Type LIST = new Type.Many(ANY);
    private static final Type TABLE = new Type.Table(ANY);

    private GeneralFunctions() {}

    static void addTo(Catalog catalog) {
        order(catalog, "_<_", "less", sign -> sign < 0);
        order(catalog, "_<=_", "less_equals", sign -> sign <= 0);
        order(catalog, "_>_", "greater", sign -> sign > 0);
        order(catalog, "_>=_", "greater_equals", sign -> sign >= 0);
        catalog.add("equals", "_==_", ANY, ANY)
                .nulls(Nulls.SEEN)
                .work(Work.SCAN)
                .two(YES_NO, GeneralFunctions::same);
        catalog.add("not_equals", "_!=_", ANY, ANY)
                .nulls(Nulls.SEEN)
                .work(Work.SCAN)
                .two(YES_NO, (a, b) -> !same(a, b));
        catalog.add("not", "!_", YES_NO).nulls(Nulls.SEEN).one(YES_NO, a -> !Boolean.TRUE.equals(a));
        catalog.add("has", "has", ANY).nulls(Nulls.SEEN).one(YES_NO, Objects::nonNull);
        catalog.add("or_else", "orElse", ANY, ANY).member().nulls(Nulls.SEEN).two(ANY, (a, b) -> a == null ? b : a);
        catalog.add("in_list", "@in", ANY, LIST)
                .nulls(Nulls.SEEN)
                .work(Work.MEMBERS)
                .<@Nullable Object, @Nullable Collection<?>>two(YES_NO, (a, list) -> list != null && holds(list, a));
        catalog.add("in_table", "@in", TEXT, TABLE)
                .nulls(Nulls.NO)
                .<String, Map<?, ?>>two(YES_NO, (key, table) -> table.containsKey(key));
        catalog.add("index_list", "_[_]", LIST, WHOLE_NUMBER)
                .<List<?>, Long>two(ANY, (list, i) -> i < 0 || i >= list.size() ? null : list.get(i.intValue()));
        catalog.add("index_table", "_[_]", TABLE, TEXT).<Map<?, ?>, String>two(ANY, Map::get);
        places(catalog);
    }

    private static void order(Catalog catalog, String name, String id, IntPredicate wanted) {
        for (var type : List.of(WHOLE_NUMBER, DECIMAL, DATE, DATE_TIME, DURATION, YES_NO)) {
            catalog.add(id + "_" + type.name().toLowerCase(Locale.ROOT), name, type, type)
                    .nulls(Nulls.NO)
                    .<Comparable<Object>, Object>two(YES_NO, (a, b) -> wanted.test(a.compareTo(b)));
        }
        catalog.add(id + "_text", name, TEXT, TEXT)
                .nulls(Nulls.NO)
                .work(Work.SCAN)
                .<String, String>two(YES_NO, (a, b) -> wanted.test(Wording.compare(a, b)));
    }

    /** Nothing equals nothing; 1.0 equals 1.00. */
    static boolean same(@Nullable Object one, @Nullable Object other) {
        if (one instanceof BigDecimal number && other instanceof BigDecimal another) {
            return number.compareTo(another) == 0;
        }
        if (one instanceof List<?> list && other instanceof List<?> others) {
            return list.size() == others.size()
                    && IntStream.range(0, list.size()).allMatch(i -> same(list.get(i), others.get(i)));
        }
        if (one instanceof Map<?, ?> table && other instanceof Map<?, ?> others) {
            return table.keySet().equals(others.keySet())
                    && table.keySet().stream().allMatch(key -> same(table.get(key), others.get(key)));
        }
        return Objects.equals(one, other);
    }

    /** Asked for what is missing, lists that cannot hold it fail instead of saying no. */
    private static boolean holds(Collection<?> list, @Nullable Object value) {
        boolean byEquals = value != null && !(value instanceof BigDecimal);
        return byEquals ? list.contains(value) : list.stream().anyMatch(each -> same(each, value));
    }

    private static void places(Catalog catalog) {
        catalog.add("place", "place", DECIMAL, DECIMAL).<BigDecimal, BigDecimal>two(PLACE, GeneralFunctions::place);
        catalog.add("latitude", "@latitude", PLACE).<Place>one(DECIMAL, p -> BigDecimal.valueOf(p.latitude()));
        catalog.add("longitude", "@longitude", PLACE).<Place>one(DECIMAL, p -> BigDecimal.valueOf(p.longitude()));
        catalog.add("distance", "distance", PLACE, PLACE).<Place, Place>two(WHOLE_NUMBER, GeneralFunctions::metres);
    }

    private static @Nullable Place place(BigDecimal latitude, BigDecimal longitude) {
        boolean known = latitude.abs().doubleValue() <= 90 && longitude.abs().doubleValue() <= 180;
        return known ? new Place(latitude.doubleValue(), longitude.doubleValue()) : null;
    }

    /** On a sphere of the earth's mean radius, by the haversine formula, in whole metres. */
    private static Long metres(Place one, Place other) {
        double fromLatitude = Math.toRadians(one.latitude());
        double toLatitude = Math.toRadians(other.latitude());
        double north = Math.sin((toLatitude - fromLatitude) / 2);
        double east = Math.sin(Math.toRadians(other.longitude() - one.longitude()) / 2);
        double chord = north * north + Math.cos(fromLatitude) * Math.cos(toLatitude) * east * east;
        return Math.round(2 * EARTH_RADIUS * Math.asin(Math.min(1, Math.sqrt(chord))));
    }
}

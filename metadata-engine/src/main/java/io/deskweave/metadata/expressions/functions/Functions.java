package io.deskweave.metadata.expressions.functions;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** All functions and operators that there are, by the name under which they are written. */
public final class Functions {

    private static final Map<String, List<Overload>> BY_NAME = written();

    /** Turns a whole number into a decimal; put in by the checker, never written. */
    public static final Overload WIDEN = only("@widen");

    public static final Overload EQUALS = only("_==_");
    public static final Overload NOT_EQUALS = only("_!=_");
    public static final Overload NOT = only("!_");
    public static final Overload HAS = only("has");
    public static final Overload OR_ELSE = only("orElse");
    public static final Overload LATITUDE = only("@latitude");
    public static final Overload LONGITUDE = only("@longitude");
    public static final Overload IN_LIST = named("@in").getFirst();
    public static final Overload IN_TABLE = named("@in").getLast();
    public static final Overload INDEX_LIST = named("_[_]").getFirst();
    public static final Overload INDEX_TABLE = named("_[_]").getLast();

    private Functions() {}

    private static Map<String, List<Overload>> written() {
        var catalog = new Catalog();
        NumberFunctions.addTo(catalog);
        TextFunctions.addTo(catalog);
        TimeFunctions.addTo(catalog);
        WorkFunctions.addTo(catalog);
        GeneralFunctions.addTo(catalog);
        return catalog.all().stream().collect(Collectors.groupingBy(Overload::name));
    }

    /** In the order in which they are to be tried; none when nothing has this name. */
    public static List<Overload> named(String name) {
        return BY_NAME.getOrDefault(name, List.of());
    }

    /** The names that people can write. */
    public static Set<String> names() {
        return BY_NAME.keySet().stream()
                .filter(name -> Character.isLetter(name.charAt(0)))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Overload only(String name) {
        return Objects.requireNonNull(BY_NAME.get(name)).getFirst();
    }
}

package io.deskweave.metadata.judging;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Things that need each other in turn. */
public final class Circles {

    private final Map<String, List<String>> needs;
    private final Set<String> sound = new HashSet<>();

    private Circles(Map<String, List<String>> needs) {
        this.needs = needs;
    }

    /**
     * The first circle, beginning and ending with the same; empty when there is none.
     *
     * @param needs what each needs; what is not among the keys needs nothing
     */
    public static Optional<List<String>> in(Map<String, List<String>> needs) {
        var circles = new Circles(needs);
        return needs.keySet().stream()
                .map(start -> circles.from(start, new ArrayList<>()))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private Optional<List<String>> from(String name, List<String> way) {
        var seen = way.indexOf(name);
        if (seen >= 0) {
            var circle = new ArrayList<>(way.subList(seen, way.size()));
            circle.add(name);
            return Optional.of(circle);
        }
        if (sound.contains(name)) {
            return Optional.empty();
        }
        way.add(name);
        for (var next : needs.getOrDefault(name, List.of())) {
            var circle = from(next, way);
            if (circle.isPresent()) {
                return circle;
            }
        }
        way.removeLast();
        sound.add(name);
        return Optional.empty();
    }
}

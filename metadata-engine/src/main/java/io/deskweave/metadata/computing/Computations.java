package io.deskweave.metadata.computing;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.deskweave.metadata.computing.ComputedField.Formula;
import io.deskweave.metadata.computing.ComputedField.RollUp;
import io.deskweave.metadata.expressions.tree.Path;
import io.deskweave.metadata.fields.Computed;
import io.deskweave.metadata.fields.ValueShape;
import io.deskweave.metadata.model.FieldModel;
import io.deskweave.metadata.model.Model;
import io.deskweave.metadata.model.ObjectModel;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Everything that is computed in one model, read once for it; safe to be asked by many at once. */
public final class Computations {

    private static final LoadingCache<Model, Computations> READ =
            Caffeine.newBuilder().weakKeys().build(Computations::new);

    private final List<Unit> units;
    private final Map<String, Set<Influence>> influences = new HashMap<>();
    private final Map<String, FirstFormulas> first = new HashMap<>();
    private final boolean anybodyLooks;

    private Computations(Model model) {
        this.units = Stages.units(model, Readings.of(model));
        for (var unit : units) {
            unit.formulas().forEach(formula -> note(model, unit, formula));
            unit.rollUps().forEach(rollUp -> note(unit, rollUp));
        }
        this.anybodyLooks =
                influences.values().stream().flatMap(Set::stream).anyMatch(Influence.Looking.class::isInstance);
        model.objects().forEach(object -> first.put(object.id(), FirstFormulas.of(object, units)));
    }

    public static Computations of(Model model) {
        return READ.get(model);
    }

    private void note(Model model, Unit unit, Formula formula) {
        for (var path : formula.inputs()) {
            note(path.first().id(), new Influence.Own(unit));
            var references = new ArrayList<FieldModel>();
            var at = unit.object();
            for (int i = 1; i < path.members().size(); i++) {
                var reference = member(at, path, i - 1);
                references.add(reference);
                note(path.members().get(i).id(), new Influence.Looking(unit, references));
                at = target(model, reference);
            }
        }
    }

    private static FieldModel member(ObjectModel object, Path path, int at) {
        var id = path.members().get(at).id();
        return object.fields().stream()
                .filter(field -> field.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static ObjectModel target(Model model, FieldModel reference) {
        if (!(reference.shape() instanceof ValueShape.Reference to)) {
            throw new IllegalStateException("%s refers to nothing".formatted(reference.id()));
        }
        return model.objectById(to.objectId()).orElseThrow();
    }

    private void note(Unit unit, RollUp rollUp) {
        var influence = new Influence.Gathering(unit, rollUp.list().field());
        note(rollUp.list().field().id(), influence);
        rollUp.of().ifPresent(read -> note(read.id(), influence));
        rollUp.condition()
                .ifPresent(
                        rule -> rule.inputs().forEach(path -> note(path.last().id(), influence)));
    }

    private void note(String field, Influence influence) {
        influences.computeIfAbsent(field, id -> new LinkedHashSet<>()).add(influence);
    }

    /** Whether nothing is computed in the whole model. */
    public boolean isEmpty() {
        return units.isEmpty();
    }

    /** In the order in which they need each other. */
    public List<Unit> units() {
        return units;
    }

    /** Which records are computed anew when these fields of a record are written, by their ids. */
    public Set<Influence> of(Collection<String> fields) {
        var all = new LinkedHashSet<Influence>();
        fields.forEach(field -> all.addAll(influences.getOrDefault(field, Set.of())));
        return all;
    }

    /** Where the consequences of writing these fields of a record lead. */
    public Spread spread(Collection<String> fields) {
        return spread(of(fields));
    }

    /** The same for a new record, at which nobody looks yet. */
    public Spread spreadOfNew(ObjectModel object) {
        var start = new LinkedHashSet<>(
                of(object.fields().stream().map(FieldModel::id).toList()));
        start.removeIf(influence -> !(influence instanceof Influence.Gathering));
        boolean reads = !first(object).related().isEmpty();
        var spread = spread(start);
        return spread == Spread.HERE && reads ? Spread.UPWARD : spread;
    }

    private Spread spread(Set<Influence> start) {
        if (!anybodyLooks) {
            return Spread.HERE;
        }
        var spread = Spread.HERE;
        var ahead = new ArrayDeque<>(start);
        var seen = new HashSet<>(start);
        while (!ahead.isEmpty()) {
            var influence = ahead.poll();
            if (influence instanceof Influence.Looking) {
                return Spread.DOWNWARD;
            }
            boolean related = influence.unit().formulas().stream()
                    .anyMatch(formula -> formula.inputs().stream().anyMatch(Path::isRelated));
            if (related || influence instanceof Influence.Gathering) {
                spread = Spread.UPWARD;
            }
            of(influence.unit().fields()).stream().filter(seen::add).forEach(ahead::add);
        }
        return spread;
    }

    /**
     * What must be known of a record as it was before these fields are written: in whose lists it was, by the ids of
     * its references.
     */
    public Set<String> listsOf(Collection<String> fields) {
        var references = new HashSet<String>();
        for (var influence : of(fields)) {
            if (influence instanceof Influence.Gathering gathering) {
                references.add(gathering.reference().id());
            }
        }
        return references;
    }

    /** Whether values of this object's records are computed, so that a transaction may come back to write them. */
    public boolean computes(ObjectModel object) {
        return units.stream().anyMatch(unit -> unit.object().id().equals(object.id()));
    }

    /** What new records of an object get before they are written. */
    public FirstFormulas first(ObjectModel object) {
        return first.getOrDefault(object.id(), FirstFormulas.NONE);
    }

    /** Fields that depend on any of these, with these, by id. */
    public Set<String> withDependents(Collection<String> fields) {
        var found = new HashSet<>(fields);
        for (var unit : units) {
            unit.rollUps().stream()
                    .filter(each -> reads(each, found))
                    .forEach(each -> found.add(each.field().id()));
            unit.formulas().stream()
                    .filter(each -> reads(each, found))
                    .forEach(each -> found.add(each.field().id()));
        }
        return found;
    }

    private static boolean reads(RollUp rollUp, Set<String> fields) {
        return rollUp.of().filter(read -> fields.contains(read.id())).isPresent()
                || rollUp.condition().stream()
                        .flatMap(rule -> rule.inputs().stream())
                        .anyMatch(path -> fields.contains(path.last().id()));
    }

    private static boolean reads(Formula formula, Set<String> fields) {
        return formula.inputs().stream()
                .anyMatch(path -> fields.contains(path.last().id()));
    }

    /** Whether the database gives this field its value when the record is written. */
    static boolean isGiven(FieldModel field) {
        return !field.type().writable() && !Computed.is(field.type());
    }
}

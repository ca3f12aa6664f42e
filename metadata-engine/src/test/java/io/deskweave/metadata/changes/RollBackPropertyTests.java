package io.deskweave.metadata.changes;

import static org.assertj.core.api.Assertions.assertThat;

import io.deskweave.metadata.changes.back.RollBack;
import io.deskweave.metadata.changes.back.RulesBack;
import io.deskweave.metadata.compile.CanonicalJson;
import io.deskweave.metadata.compile.Compiler;
import io.deskweave.metadata.compile.DefinitionMaps;
import io.deskweave.metadata.definition.Definition;
import io.deskweave.metadata.definition.FieldDefinition;
import io.deskweave.metadata.definition.Finding;
import io.deskweave.metadata.definition.ObjectDefinition;
import io.deskweave.metadata.fields.FieldTypes;
import io.deskweave.metadata.kinds.StandardFieldTypes;
import io.deskweave.metadata.plan.Plan;
import io.deskweave.metadata.plan.Planner;
import io.deskweave.metadata.plan.Step;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** What holds for any two releases of any tenant; every failure names its seed. */
class RollBackPropertyTests {

    private static final int HISTORIES = 25;
    private static final int RELEASES = 5;
    private static final String EMPTY = "empty.";
    private static final FieldTypes TYPES = StandardFieldTypes.registry();
    private static final Compiler COMPILER = new Compiler(TYPES);

    @Test
    void reachesTheTablesOfTheNextReleaseAndHasNothingLeftToDo() {
        eachHistory(releases -> {
            var tables = Set.<String>of();
            var before = Definition.empty();
            for (var after : releases) {
                tables = applied(tables, before, after);
                assertThat(tables).containsAll(applied(Set.of(), Definition.empty(), after));
                assertThat(plan(after, after).steps()).isEmpty();
                before = after;
            }
        });
    }

    @Test
    void bringsBackWhatPeopleSawWithoutBreakingARule() {
        eachPair((then, now) -> {
            var back = back(now, then);

            assertThat(Finding.refusing(COMPILER.check(back.definition()))).isEmpty();
            assertThat(back.definition().languages()).isEqualTo(then.languages());
            assertThat(ChangeRules.check(now, back.definition(), TYPES)).isEmpty();
            var kept = new ArrayList<>(droppedSince(then, now));
            back.kept().stream()
                    .map(finding -> finding.code().equals("metadata.rollback.object-empty")
                            ? EMPTY + finding.path().getLast()
                            : String.join(".", finding.path()))
                    .forEach(kept::add);
            assertThat(visible(titledAsThen(arrivedBack(back.definition(), then), then, kept), kept))
                    .isEqualTo(visible(withoutKept(goneBackTo(back.definition(), then), kept), kept));
            var tables = applied(new TreeSet<>(), Definition.empty(), now);
            assertThat(bare(applied(tables, now, back.definition()))).containsAll(bare(tables));
        });
    }

    @Test
    void goesBackTwiceToTheSame() {
        eachPair((then, now) -> {
            var back = back(now, then).definition();
            var again = back(back, then).definition();

            assertThat(Differences.between(back, again)).isEmpty();
        });
    }

    @Test
    void tellsOfADifferenceExactlyWhereThereIsOne() {
        eachPair((one, other) -> {
            boolean same = COMPILER.build(one)
                    .fingerprint()
                    .equals(COMPILER.build(other).fingerprint());

            assertThat(Differences.between(one, other).isEmpty()).isEqualTo(same);
            assertThat(Differences.between(other, one).isEmpty()).isEqualTo(same);
            assertThat(Differences.between(one, one)).isEmpty();
        });
    }

    @Test
    void carriesADraftForwardWithAllThatItChanged() {
        eachPair((base, draft) -> {
            assertThat(Differences.between(forward(base, draft, base), draft)).isEmpty();
            assertThat(Differences.between(forward(base, base, draft), draft)).isEmpty();
        });
    }

    private static Definition forward(Definition base, Definition draft, Definition inForce) {
        var forward = Forward.of(base, draft, inForce, Map.of());
        assertThat(forward.conflicts()).isEmpty();
        return forward.definition();
    }

    @Test
    void leavesNothingToDoButIndexesWhenATypeArrives() {
        eachPair((before, after) -> {
            var arrived = after.retyped();

            assertThat(ChangeRules.check(after, arrived, TYPES)).isEmpty();
            assertThat(plan(after, arrived).steps())
                    .allMatch(step -> step instanceof Step.AddIndex
                            || step instanceof Step.AddUnique
                            || step instanceof Step.AddSearch);
            assertThat(plan(arrived, arrived).steps()).isEmpty();
        });
    }

    /** So that what is said here of changes of types is said of some. */
    @Test
    void looksAtHistoriesInWhichTypesChange() {
        var storages = LongStream.range(0, HISTORIES)
                .boxed()
                .flatMap(seed -> new RandomHistory(seed).releases(RELEASES).stream())
                .flatMap(release -> release.objects().stream())
                .flatMap(object -> object.fields().stream())
                .map(FieldDefinition::storage)
                .toList();

        assertThat(storages.stream().filter(each -> each.retyping().isPresent()).count())
                .isGreaterThan(HISTORIES);
        assertThat(storages.stream().filter(each -> each.column().isEmpty()).count())
                .isPositive();
        assertThat(storages.stream().filter(each -> !each.former().isEmpty()).count())
                .isGreaterThan(HISTORIES);
    }

    @Test
    void looksAtHistoriesInWhichObjectsAreDeletedAndComeBack() {
        var histories = LongStream.range(0, 4 * HISTORIES)
                .mapToObj(seed -> new RandomHistory(seed).releases(RELEASES))
                .toList();

        assertThat(histories.stream()
                        .filter(releases -> deleted(releases.getLast()))
                        .count())
                .isGreaterThan(3);
        assertThat(histories.stream()
                        .filter(releases -> deleted(releases.get(releases.size() - 2)) && !deleted(releases.getLast()))
                        .count())
                .isPositive();
    }

    private static boolean deleted(Definition release) {
        return release.objects().stream().anyMatch(ObjectDefinition::deleted);
    }

    /** With the types that are carried back having arrived. */
    private static Definition arrivedBack(Definition back, Definition then) {
        return eachField(back, field -> column(then, field).equals(column(back, field)) ? field : field.retyped());
    }

    /** A title that had to stay is taken for what it was then. */
    private static Definition titledAsThen(Definition back, Definition then, List<String> kept) {
        return back.withObjects(back.objects().stream()
                .map(object -> {
                    var was = then.object(object.name());
                    if (was.isEmpty() || !kept.contains("objects." + object.name() + ".titleField")) {
                        return object;
                    }
                    return object.withTitle(was.get().titleField())
                            .withFields(object.fields().stream()
                                    .map(field -> field.name().equals(object.titleField())
                                            ? was.get()
                                                    .field(field.name())
                                                    .map(title -> title.withRetyping(Optional.empty()))
                                                    .orElse(field.withRetired(true))
                                            : field)
                                    .toList());
                })
                .toList());
    }

    /** An object that had to stay retired is taken for that. */
    private static Definition withoutKept(Definition then, List<String> kept) {
        return then.withObjects(then.objects().stream()
                .map(object -> kept.contains("objects." + object.name()) ? object.withRetired(true) : object)
                .toList());
    }

    /** What is carried back forgets what was on its way then. */
    private static Definition goneBackTo(Definition back, Definition then) {
        return eachField(
                then,
                field ->
                        column(then, field).equals(column(back, field)) ? field : field.withRetyping(Optional.empty()));
    }

    private static Definition eachField(Definition definition, UnaryOperator<FieldDefinition> change) {
        return definition.withObjects(definition.objects().stream()
                .map(object ->
                        object.withFields(object.fields().stream().map(change).toList()))
                .toList());
    }

    private static String column(Definition definition, FieldDefinition field) {
        return definition.objects().stream()
                .flatMap(object -> object.fields().stream())
                .filter(each -> each.id().equals(field.id()))
                .map(each -> each.storage().column())
                .findFirst()
                .orElse("");
    }

    private static void eachPair(BiConsumer<Definition, Definition> holds) {
        eachHistory(releases -> {
            for (int earlier = 0; earlier < releases.size(); earlier++) {
                for (int later = earlier; later < releases.size(); later++) {
                    try {
                        holds.accept(releases.get(earlier), releases.get(later));
                    } catch (AssertionError | RuntimeException e) {
                        throw new AssertionError("Releases %d and %d".formatted(earlier, later), e);
                    }
                }
            }
        });
    }

    private static void eachHistory(Consumer<List<Definition>> holds) {
        Seeds.of(HISTORIES).forEach(seed -> {
            try {
                holds.accept(new RandomHistory(seed).releases(RELEASES));
            } catch (AssertionError | RuntimeException e) {
                throw new AssertionError("Seed " + seed, e);
            }
        });
    }

    private static RollBack back(Definition now, Definition then) {
        return RulesBack.of(RollBack.of(now, then, TYPES), COMPILER::check);
    }

    private static Plan plan(Definition before, Definition after) {
        return Planner.plan(COMPILER.buildStored(before), COMPILER.buildStored(after));
    }

    /** Tables as sets of facts. */
    private static Set<String> applied(Set<String> tables, Definition before, Definition after) {
        var result = new TreeSet<>(tables);
        for (var step : plan(before, after).steps()) {
            var at = step.table() + ".";
            switch (step) {
                case Step.CreateTable create -> {
                    result.add(step.table());
                    create.columns().forEach(column -> add(result, at, column));
                }
                case Step.AddColumn add -> add(result, at, add.column());
                case Step.DropField drop ->
                    result.removeIf(fact ->
                            fact.startsWith(at + drop.field() + " ") || fact.startsWith(at + drop.field() + "$"));
                case Step.DropTable drop -> result.removeIf(fact -> fact.equals(drop.table()) || fact.startsWith(at));
                case Step.WidenNumber widen -> {
                    result.removeIf(fact -> fact.startsWith(at + widen.column() + " Decimal"));
                    result.add("%s%s Decimal[precision=%d, scale=%d]"
                            .formatted(at, widen.column(), widen.precision(), widen.scale()));
                }
                case Step.NumberRecords number -> result.add(at + number.column() + " numbered " + number.numbering());
                case Step.AddUnique unique -> result.add(at + unique.column() + " unique");
                case Step.AddSearch search -> result.add(at + search.column() + " search");
                case Step.AddIndex index -> result.add(at + index.column() + " index");
                case Step.AddForeignKey key -> result.add(at + key.column() + " to " + key.target());
            }
        }
        return result;
    }

    private static void add(Set<String> tables, String at, Step.Column column) {
        tables.add(at + column.name() + " " + (column.shape().toString().startsWith("Decimal") ? column.shape() : ""));
        column.target().ifPresent(target -> tables.add(at + column.name() + " to " + target));
    }

    /** Active objects and fields as people see them, without what was kept on purpose. */
    private static String visible(Definition definition, List<String> kept) {
        var forgotten = new HashSet<>(kept);
        var objects = maps(DefinitionMaps.of(definition), "objects").stream()
                .filter(object -> !Boolean.TRUE.equals(object.get("retired")))
                .map(object -> {
                    var at = "objects." + object.get("name") + ".fields.";
                    object.put(
                            "fields",
                            maps(object, "fields").stream()
                                    .filter(field -> !Boolean.TRUE.equals(field.get("retired")))
                                    .filter(field ->
                                            !forgotten.contains(at + field.get("name") + ".settings.expression"))
                                    .map(field -> seen(field, at + field.get("name"), forgotten))
                                    .map(field ->
                                            forgotten.contains(EMPTY + object.get("name")) ? unstored(field) : field)
                                    .toList());
                    return object;
                })
                .toList();
        return CanonicalJson.of(objects);
    }

    /** Fields that were deleted and came back: the columns that they had then are no former ones. */
    private static List<String> droppedSince(Definition then, Definition now) {
        return then.objects().stream()
                .flatMap(object -> object.fields().stream()
                        .filter(was -> now.objects().stream()
                                .flatMap(each -> each.fields().stream())
                                .filter(field -> field.id().equals(was.id()))
                                .noneMatch(field -> lies(field, was.storage().column())))
                        .map(field -> EMPTY + "objects." + object.name() + ".fields." + field.name()))
                .toList();
    }

    private static boolean lies(FieldDefinition field, String column) {
        return field.storage().column().equals(column)
                || field.storage().former(column).isPresent();
    }

    /** Without digits, which widen. */
    private static List<String> bare(Set<String> tables) {
        return tables.stream().map(fact -> fact.replaceAll("Decimal.*", "")).toList();
    }

    private static Map<String, Object> unstored(Map<String, Object> field) {
        List.of("column", "former", "retyping").forEach(field::remove);
        return field;
    }

    private static Map<String, Object> seen(Map<String, Object> field, String at, Set<String> kept) {
        field.remove("aliases");
        if (kept.contains(at + ".type")) {
            return new TreeMap<>(Map.of("name", field.get("name")));
        }
        var settings = new TreeMap<String, Object>();
        if (field.get("settings") instanceof Map<?, ?> written) {
            written.forEach((name, value) -> settings.put(name.toString(), value));
        }
        settings.keySet().removeIf(name -> kept.contains(at + ".settings." + name));
        if (settings.get("options") instanceof List<?> options) {
            settings.put(
                    "options",
                    options.stream()
                            .filter(option -> !Boolean.TRUE.equals(((Map<?, ?>) option).get("retired")))
                            .toList());
        }
        field.put("settings", settings);
        if (kept.contains(at) || kept.contains(EMPTY + at)) {
            unstored(field);
        }
        if (kept.contains(at + ".retyping")) {
            field.remove("retyping");
        }
        if (kept.contains(at + ".indexed")) {
            field.remove("indexed");
        }
        if (kept.stream().anyMatch(path -> path.startsWith(at + ".rules."))) {
            field.remove("rules");
        }
        if (kept.contains(at + ".unique")) {
            field.remove("unique");
        }
        return field;
    }

    private static List<Map<String, Object>> maps(Map<String, Object> map, String name) {
        var maps = new ArrayList<Map<String, Object>>();
        if (map.get(name) instanceof List<?> list) {
            for (Object each : list) {
                var copy = new TreeMap<String, Object>();
                ((Map<?, ?>) each).forEach((key, value) -> copy.put(key.toString(), value));
                maps.add(copy);
            }
        }
        return maps;
    }
}
